import { beyond, plus, type Rational, share, smaller, toFen, yuan } from './rational.ts';

/**
 * q60（七）: 起付标准 18000 元，救助对象 9000 元；超过部分 6 万元以下（含）60/65%，6 万元至 10 万元（含）70/75%，10 万元
 * 以上 85/90%；年支付限额 50 万元.
 * @param own what the year leaves the person of eligible cost, after the basic fund
 * The year's own share is taken together, so what is paid now is what the year comes to, less what was paid before.
 * @param before what critical-illness insurance has paid this year
 */
export function huaianCritical(own: bigint, aided: boolean, before: bigint): bigint {
  const above = beyond(own, yuan(aided ? 9000n : 18_000n));
  const rates: readonly bigint[] = aided ? [65n, 75n, 90n] : [60n, 70n, 85n];
  const edges: readonly bigint[] = [0n, yuan(60_000n), yuan(100_000n)];
  let sum: Rational = share(0n, 0n);
  rates.forEach((rate, band) => {
    const from = edges[band] ?? 0n;
    const to = edges[band + 1] ?? above;
    sum = plus(sum, share(beyond(smaller(above, to), from), rate));
  });
  return beyond(smaller(toFen(sum), yuan(500_000n)), before);
}

/** 政策宣传八: 17833 元、60%、20 万元；特困人员、低保对象、返贫致贫人口 8916.5 元、65%、不设封顶线. */
export function dianjiangCritical(own: bigint, aided: boolean, before: bigint): bigint {
  const worked = toFen(share(beyond(own, aided ? 891_650n : yuan(17_833n)), aided ? 65n : 60n));
  return beyond(aided ? worked : smaller(worked, yuan(200_000n)), before);
}
