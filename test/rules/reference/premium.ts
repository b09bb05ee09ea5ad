import { daysFrom, within } from './dates.ts';

/** What the person pays in yuan; null where the document does not say. */
export type Own = number | null;

/** q2, q14, q32: 440 元；q9, q32, q33, q57 with q68: 全额资助. q53 names no amount. Paid from 2025-10 on for 2026. */
export function huaianPremium(category: string, payment: string | null): Own {
  if (payment !== null && !within(payment, '2025-10-01', '2026-12-31')) return null;
  if (category === 'former-poor') return null;
  return category === 'ordinary' || category === 'student' ? 440 : 0;
}

/** Rows of the table in 政策宣传五: [一档, 二档] 自付金额. */
const dianjiangOwn: Readonly<Record<string, readonly [Own, Own]>> = {
  ordinary: [380, 755],
  'three-families': [null, 0],
  'veteran-benefit': [0, 375],
  'special-hardship': [0, 375],
  orphan: [0, 375],
  'minimum-living': [38, 375],
  'low-income-edge': [114, 375],
  'illness-poverty': [114, 375],
  'severe-disability': [114, 375],
  'returned-to-poverty': [114, 375],
  monitored: [114, 375],
};

export const dianjiangCategories = Object.keys(dianjiangOwn);

/** 就高不就低: of several identities the one that leaves least to pay. After 2024-06 the amount is not stated. */
export function dianjiangPremium(
  categories: readonly string[],
  tier: '1' | '2',
  payment: string | null,
): Own {
  if (payment !== null && !within(payment, '2023-10-11', '2024-06-30')) return null;
  const stated = categories
    .map((category) => dianjiangOwn[category]?.[tier === '1' ? 0 : 1] ?? null)
    .filter((own) => own !== null);
  return stated.length === 0 ? null : Math.min(...stated);
}

/** 政策宣传三: 出生 90 日内 380/755 元 in any month; 超过 90 天的按普通居民. */
export function dianjiangNewbornPremium(tier: '1' | '2', birth: string, payment: string): Own {
  const age = daysFrom(birth, payment);
  if (age < 0) return null;
  if (age <= 90) return tier === '1' ? 380 : 755;
  return dianjiangPremium(['ordinary'], tier, payment);
}

/** 通知三、附件 1: 个人缴费. 低保边缘 only from 60 on and below 18. */
const enshiOwn: Readonly<Record<string, number>> = {
  ordinary: 400,
  'special-hardship': 0,
  orphan: 0,
  'minimum-living': 40,
  'returned-to-poverty': 40,
  monitored: 200,
  'veteran-benefit': 0,
  'disabled-unable-to-work': 0,
  'mental-disorder': 0,
  'family-planning-hardship': 0,
  'low-income-edge': 100,
  'restructured-retiree': 85,
  'stable-out-of-poverty': 400,
};

export const enshiCategories = Object.keys(enshiOwn);

export function enshiPremium(categories: readonly string[], age: number, payment: string | null): Own {
  if (payment !== null && !within(payment, '2024-09-01', '2025-02-28')) return null;
  const owns = categories.map((category) =>
    category === 'low-income-edge' && age >= 18 && age < 60 ? 400 : (enshiOwn[category] ?? 400),
  );
  return Math.min(...owns);
}
