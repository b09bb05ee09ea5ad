import { type DianjiangStay, dianjiangStay } from './inpatient.ts';
import { larger, smaller, yuan } from './rational.ts';

/** 政策宣传九: 产前检查费补助限额 300 元；顺产定额 600 元；剖宫产及并发症按住院，低于 600 元的按 600 元补足. */
export function dianjiangBirth(prenatal: bigint | null, stay: DianjiangStay | 'natural' | null): bigint {
  const examined = prenatal === null ? 0n : smaller(prenatal, yuan(300n));
  if (stay === null) return examined;
  return examined + (stay === 'natural' ? yuan(600n) : larger(dianjiangStay(stay).fund, yuan(600n)));
}
