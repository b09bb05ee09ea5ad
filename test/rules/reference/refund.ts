import { huaianFirstDay } from './coverage.ts';
import { monthsLater, within } from './dates.ts';
import { huaianOwn } from './huaian-own.ts';
import type { Settled } from './settled.ts';

export interface RefundAsked {
  /** Null: today. */
  readonly refundDate: string | null;
  readonly refundReason: 'duplicate' | 'employee' | 'elsewhere' | 'other' | null;
  /** Null: within the months of collection, until the next begin. */
  readonly paymentDate: string | null;
  /** Identities of the person; none: one who pays. */
  readonly categories: readonly string[];
}

/** q41: 新增救助对象，及时资助参保，免除待遇等待期. Others by q37, q38; a wait may end after the year. */
function firstDay(payment: string | null, newlyAided: boolean): string {
  if (payment === null || payment <= '2025-12-31') return '2026-01-01';
  if (newlyAided) return payment;
  return huaianFirstDay(payment)?.[0] ?? monthsLater(payment, 2);
}

/**
 * q23: 缴费后，待遇享受期未开始前，因重复缴费、参加职工医保或其他统筹地区居民医保的，可退费；享受期开始后个人缴费不再退回. What is given back
 * is what the person paid; where aid paid it, that goes back to where it came from. The other documents say nothing.
 */
export function refund(region: string, asked: RefundAsked, today: string): Settled {
  if (region !== 'huaian') return 'unknown';
  const { refundReason, paymentDate, categories } = asked;
  const on = asked.refundDate ?? today;
  if (paymentDate !== null && !within(paymentDate, '2025-10-01', '2026-12-31')) return 'unknown';
  // Before anything was paid; or what was paid may be another year's.
  if (paymentDate !== null && on < paymentDate) return 'unknown';
  if (paymentDate === null && !within(on, '2025-10-01', '2026-12-31')) return 'unknown';
  // q15: 10 月起缴的，也可能是下一年的.
  if (paymentDate === null && on >= '2026-10-01') return { missing: 'paymentDate' };
  const first = firstDay(paymentDate, categories.includes('newly-aided'));
  if (on >= first) return { figures: ['0.00'] };
  const paid = huaianOwn(categories, null);
  if (paid === null) return 'unknown';
  if (refundReason === null) return { missing: 'refundReason' };
  return refundReason === 'other' ? 'unknown' : { figures: [`${paid}.00`, first] };
}
