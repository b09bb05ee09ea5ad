import { daysFrom, within } from './dates.ts';

export interface Enrolment {
  readonly history: 'continuous' | 'first' | 'broken' | null;
  readonly brokenYears: number | null;
  readonly payment: string | null;
  /** Several identities of the same person. */
  readonly categories: readonly string[];
  readonly discharged: string | null;
  /** Years of basic insurance before a switch between 职工 and 居民. */
  readonly insuredYears: number | null;
  readonly gapMonths: number | null;
}

interface Waiting {
  readonly kind: 'wait';
  /** One, or each reading's, the least first. */
  readonly readings: readonly number[];
  readonly unit: '个月' | '天';
  readonly atLeast: boolean;
  /** Nobody said whether the person ever broke off, and for one who did it would be another number. */
  readonly takenAsUnbroken: boolean;
}

export type Wait =
  | Waiting
  | { readonly kind: 'missing'; readonly fact: string }
  /** By this document. */
  | { readonly kind: 'unknown' };

const months = (readings: readonly number[], atLeast = false, takenAsUnbroken = false): Waiting => ({
  kind: 'wait',
  readings,
  unit: '个月',
  atLeast,
  takenAsUnbroken,
});
const days = (count: number): Wait => ({ ...months([count]), unit: '天' });
const missing = (fact: string): Wait => ({ kind: 'missing', fact });
const UNKNOWN: Wait = { kind: 'unknown' };

/** Whether they have broken off; null where nothing says so. */
function broken({ history, brokenYears }: Enrolment): boolean | null {
  if (history !== null) return history === 'broken';
  return brokenYears === null ? null : brokenYears > 0;
}

/** q36: 已连续 2 年（含 2 年）以上，中断不超过 3 个月. Missing where what was said leaves it open. */
function switched({ insuredYears, gapMonths }: Enrolment): 'yes' | 'no' | Wait {
  if (insuredYears === null && gapMonths === null) return 'no';
  if (insuredYears !== null && insuredYears < 2) return 'no';
  if (gapMonths !== null && gapMonths > 3) return 'no';
  if (insuredYears === null) return missing('insuredYears');
  return gapMonths === null ? missing('gapMonths') : 'yes';
}

/**
 * q38: 未在集中缴费期（2025 年 10～12 月，q15）缴费的 2 个月；q3、q39: 断缴后再参保的也等，q37 在集中缴费期缴费的 1 月 1 日起
 * 享受: both readings. q41: 新增救助对象免等；q92: 身份转换之日起 90 天内（含）缴费到账不等；q36: 切换不算断保的不等, and
 * whose gap is another has broken off.
 */
export function huaianWait(person: Enrolment): Wait {
  const { payment, categories, discharged, gapMonths } = person;
  if (payment !== null && !within(payment, '2025-10-01', '2026-12-31')) return UNKNOWN;
  const moved = switched(person);
  if (categories.includes('newly-aided') || moved === 'yes') return months([0]);
  if (discharged !== null) {
    if (payment === null) return missing('paymentDate');
    const since = daysFrom(discharged, payment);
    if (since >= 0 && since <= 90) return months([0]);
  }
  const inTime = payment !== null && payment <= '2025-12-31';
  const off = broken(person) ?? (gapMonths === null ? null : gapMonths > 0);
  if (inTime && off !== true) return months([0], false, off === null);
  if (moved !== 'no') return moved;
  return months(inTime ? [0, 2] : [2]);
}

/**
 * 政策宣传二: 集中参保时间 2023-10-11～12-31，到 2024-02-29 缴费的也没有 90 日；最迟 2024-09-30，满 90 日后享受. （三）: 2024 年
 * 出生的新生儿 90 日内从出生之日起, so that the last of them pay on 2025-03-31.
 */
export function dianjiangWait({ payment, categories }: Enrolment): Wait {
  const newborn = categories.includes('newborn');
  if (payment === null) return days(newborn ? 0 : 90);
  if (newborn && within(payment, '2024-01-01', '2025-03-31')) return days(0);
  if (!within(payment, '2023-10-11', '2024-09-30')) return UNKNOWN;
  return days(payment <= '2024-02-29' ? 0 : 90);
}

/**
 * 通知二、四, q5: 集中征缴期 2024-09～12，补办补缴到 2025-02-28. 通知四（二）: 新生儿出生当年参保的享受当年待遇；（三）稳定脱贫人口
 * 不设置等待期；q12: 退役军人不设等待期，退役后可选择参加.
 */
export function enshiWait(person: Enrolment): Wait {
  const { payment, categories, discharged } = person;
  if (payment !== null && !within(payment, '2024-09-01', '2025-12-31')) return UNKNOWN;
  if (categories.includes('newborn') || discharged !== null) return months([0]);
  if (payment !== null && payment > '2025-02-28') return UNKNOWN;
  if (categories.includes('stable-out-of-poverty')) return months([0]);
  return threeMonths(person, payment !== null && payment <= '2024-12-31');
}

/** 问答五、十二（眉县十三）: no dates of a collection are named; 等待期从 2025 年起. */
export function commonWait(person: Enrolment): Wait {
  const { payment, discharged } = person;
  if (payment !== null && payment > '2025-12-31') return UNKNOWN;
  if (discharged !== null) return months([0]);
  return payment !== null && payment < '2025-01-01' ? UNKNOWN : threeMonths(person, false);
}

/**
 * 至少 3 个月；每多断一年，会增加一个月: a first year off adds one or does not, both readings. Who has broken off waits
 * though they pay in time.
 */
function threeMonths(person: Enrolment, inTime: boolean): Wait {
  const { brokenYears } = person;
  const off = broken(person);
  if (off === true) {
    if (brokenYears === null) return missing('brokenYears');
    return months(brokenYears === 0 ? [3] : [2 + brokenYears, 3 + brokenYears], true);
  }
  if (inTime) return months([0], false, off === null);
  return off === null ? missing('enrolmentHistory') : months([3], true);
}
