import { type CalendarDate, compareDates, daysInMonth, parseDate } from '../rules/calendar.ts';

/** What a date is for: the first day of something, or the last. */
export type Bound = 'first' | 'last';

const DATE = /(?:(\d{4})\s*年\s*)?(?<!\d)(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?/gu;

/**
 * Whether a text writes a date: 「2025 年 12 月 31 日」, or by the month alone, 「2025 年 12 月」, which begins
 * with its first day and ends with its last. A year that is left out is that of the date before
 * (「2025 年 10 月至 12 月」); a first date without one is none.
 *
 * @param date `YYYY-MM-DD`
 */
export function dateWritten(text: string, date: string, bound: Bound): boolean {
  const wanted = parseDate(date);
  if (wanted === null) return false;
  let year: number | null = null;
  for (const [, ownYear, month, day] of text.matchAll(DATE)) {
    if (ownYear !== undefined) year = Number(ownYear);
    if (year === null) continue;
    const written = completed(year, Number(month), day === undefined ? null : Number(day), bound);
    if (compareDates(written, wanted) === 0) return true;
  }
  return false;
}

function completed(year: number, month: number, day: number | null, bound: Bound): CalendarDate {
  return { year, month, day: day ?? (bound === 'first' ? 1 : daysInMonth(year, month)) };
}
