import { monthsLater } from './dates.ts';

/**
 * First days for somebody who broke off and pays in the collection: by each reading, the earliest first, never before
 * the year begins. Null: each lies beyond the year.
 */
export function enshiBrokenFirstDays(payment: string, years: number): readonly string[] | null {
  const readings = [2 + years, 3 + years].map((months) => monthsLater(payment, months));
  if (readings.every((date) => date > '2025-12-31')) return null;
  return distinct(readings.map((date) => (date < '2025-01-01' ? '2025-01-01' : date)));
}

/** q37: 1 月 1 日起；q3: 缴费后 2 个月, or from the year's first day 2 months. */
export function huaianBrokenFirstDays(payment: string): readonly string[] {
  const waited = monthsLater(payment, 2);
  return distinct(['2026-01-01', waited < '2026-01-01' ? '2026-01-01' : waited, '2026-03-01']);
}

const distinct = (dates: readonly string[]): readonly string[] => [...new Set(dates)].sort();
