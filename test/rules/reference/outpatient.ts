import type { Level, Paid } from './inpatient.ts';
import { beyond, plus, share, smaller, toFen, yuan } from './rational.ts';

export interface HuaianVisits {
  readonly eligible: bigint;
  /** 一般诊疗费, part of the eligible cost. */
  readonly consultation: bigint;
  readonly familyDoctor: boolean;
  readonly before: bigint;
}

/** q60（一）1: 基层；不设起付线；一般诊疗费 70%，其他 50%；年度基金支付限额 300 元，签约 400 元. Rounded once. */
export function huaianVisits({ eligible, consultation, familyDoctor, before }: HuaianVisits): Paid {
  const worked = toFen(plus(share(consultation, 70n), share(eligible - consultation, 50n)));
  const fund = smaller(worked, beyond(yuan(familyDoctor ? 400n : 300n), before));
  return { fund, own: eligible - fund };
}

export interface DianjiangVisits {
  readonly level: Level;
  readonly tier: '1' | '2';
  readonly eligible: bigint;
  readonly before: bigint;
  /** 年内已累计的起付线. */
  readonly deductibleBefore: bigint;
}

/**
 * 政策宣传六: 一级及以下起付 0、60%；二级一年内累计起付 200 元、40%；限额一档 300 元、二档 500 元；未成年人在三级儿童
 * 医院或妇幼保健医院按二级. An adult at level 3 has no rule: not asked here.
 */
export function dianjiangVisits({ level, tier, eligible, before, deductibleBefore }: DianjiangVisits): Paid {
  const deductible = level === '1' ? 0n : beyond(yuan(200n), deductibleBefore);
  const worked = toFen(share(beyond(eligible, deductible), level === '1' ? 60n : 40n));
  const fund = smaller(worked, beyond(yuan(tier === '1' ? 300n : 500n), before));
  return { fund, own: eligible - fund };
}

/** q60（一）2: 暂不设起付线；50%；1 个病种 800 元，2 个病种 1200 元. */
export function twoDiseases(eligible: bigint, count: 1 | 2, before: bigint): Paid {
  const limit = beyond(yuan(count === 1 ? 800n : 1200n), before);
  const fund = smaller(toFen(share(eligible, 50n)), limit);
  return { fund, own: eligible - fund };
}

export interface SpecialVisits {
  readonly disease: 'severe-mental' | 'mental' | 'other';
  readonly level: Level;
  readonly eligible: bigint;
  readonly before: bigint;
  readonly deductibleBefore: bigint;
}

/** q60（一）3: 严重精神障碍患者 0、精神类疾病 300 元、其他病种 750 元（一年一次）；85/75/65%；与住院共用 24 万元. */
export function specialVisits({ disease, level, eligible, before, deductibleBefore }: SpecialVisits): Paid {
  const yearly = { 'severe-mental': 0n, mental: 300n, other: 750n } as const;
  const rate = { '1': 85n, '2': 75n, '3': 65n } as const;
  const above = beyond(eligible, beyond(yuan(yearly[disease]), deductibleBefore));
  const fund = smaller(toFen(share(above, rate[level])), beyond(yuan(240_000n), before));
  return { fund, own: eligible - fund };
}

/** q60（四）: 不设起付标准；一、二、三级 80%、75%、70%. */
export function daySurgery(level: Level, eligible: bigint): Paid {
  const rate = { '1': 80n, '2': 75n, '3': 70n } as const;
  const fund = toFen(share(eligible, rate[level]));
  return { fund, own: eligible - fund };
}
