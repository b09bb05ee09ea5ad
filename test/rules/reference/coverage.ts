import { daysFrom, daysLater, firstOfNextMonth, monthsLater, within } from './dates.ts';

/** First days of benefit that the words allow, earliest first; null: none by this document. */
export type FirstDays = readonly string[] | null;

/** q15, q37, q38: 2025-10～12 → 2026-01-01；以后自缴费之日起 2 个月，享受到 2026-12-31. */
export function huaianFirstDay(payment: string): FirstDays {
  if (!within(payment, '2025-10-01', '2026-12-31')) return null;
  if (payment <= '2025-12-31') return ['2026-01-01'];
  const first = monthsLater(payment, 2);
  return first <= '2026-12-31' ? [first] : null;
}

/**
 * 政策宣传二: 2023-10-11～12-31 → 2024-01-01；到 2 月 29 日「次日 1 日」→ 次日 or 次月 1 日；到 9 月 30 日满 90 日后；
 * 以后不能.
 */
export function dianjiangFirstDay(payment: string): FirstDays {
  if (!within(payment, '2023-10-11', '2024-12-31')) return null;
  if (payment <= '2023-12-31') return ['2024-01-01'];
  if (payment <= '2024-02-29') {
    const [next, month] = [daysLater(payment, 1), firstOfNextMonth(payment)];
    return next === month ? [next] : [next, month];
  }
  return payment <= '2024-09-30' ? [daysLater(payment, 90)] : null;
}

/** 通知二、四, q5: 2024-09～12 → 2025-01-01；补缴到 2025-02-28，至少 3 个月；以后不能. */
export function enshiFirstDay(payment: string): FirstDays {
  if (!within(payment, '2024-09-01', '2025-12-31')) return null;
  if (payment <= '2024-12-31') return ['2025-01-01'];
  return payment <= '2025-02-28' ? [monthsLater(payment, 3)] : null;
}

/** q92: 自身份转换之日起 90 天内（含 90 天）缴费到账，不设待遇等待期; for 2026, so not before its first day. */
export function huaianSoldierFirstDay(discharge: string, payment: string): FirstDays {
  const days = daysFrom(discharge, payment);
  if (days < 0 || days > 90) return huaianFirstDay(payment);
  if (!within(payment, '2025-10-01', '2026-12-31')) return null;
  return [payment < '2026-01-01' ? '2026-01-01' : payment];
}

export interface Infant {
  readonly from: string;
  readonly to: string;
  /** Yuan. */
  readonly fee: number;
}

/**
 * q31, q74: 出生后 90 天内缴费，从出生之日起到当年 12 月 31 日；次年缴的另补缴出生当年的（2025 年与 2026 年同为 440 元，q14）.
 * @returns null: paid too late, or for a year that the document does not speak of
 */
export function huaianInfant(birth: string, payment: string): Infant | null {
  const days = daysFrom(birth, payment);
  if (days < 0 || days > 90 || birth < '2025-01-01' || payment > '2026-12-31') return null;
  const [born, paid] = [birth.slice(0, 4), payment.slice(0, 4)];
  return { from: birth, to: `${paid}-12-31`, fee: born === paid ? 440 : 880 };
}

/** 政策宣传二（三）、三: 2024 年出生，90 日内，出生之日起到 2024-12-31，380/755 元. */
export function dianjiangInfant(birth: string, payment: string, tier: '1' | '2'): Infant | null {
  const days = daysFrom(birth, payment);
  if (days < 0 || days > 90 || !birth.startsWith('2024')) return null;
  return { from: birth, to: '2024-12-31', fee: tier === '1' ? 380 : 755 };
}
