/** A calendar date, without a time or a zone. */
export interface CalendarDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

const LENGTHS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (LENGTHS[month - 1] as number);
}

/** @returns the date of 「2026-01-15」, or null where that is not a date that exists between 1900 and 2199 */
export function parseDate(text: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return null;
  return day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : null;
}

/**
 * The date of 「2026-01-15」, where there must be one.
 * @throws RangeError where the text is no date that exists
 */
export function existingDate(text: string): CalendarDate {
  const date = parseDate(text);
  if (date === null) throw new RangeError(`不是日期：${text}`);
  return date;
}

export function formatDate({ year, month, day }: CalendarDate): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** 「2026年1月15日」 */
export function chineseDate({ year, month, day }: CalendarDate): string {
  return `${year}年${month}月${day}日`;
}

/** Negative where a is earlier, zero where they are the same day. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** Days since 1 March of year 0 of the proleptic Gregorian calendar (Hinnant, "days from civil"). */
function dayNumber({ year, month, day }: CalendarDate): number {
  const y = month <= 2 ? year - 1 : year;
  const m = (month + 9) % 12;
  return (
    y * 365 +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((m * 153 + 2) / 5) +
    day -
    1
  );
}

/** Whole days from one date to another; negative where the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The date some days later (or earlier, for a negative number). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  let { year, month } = date;
  let day = date.day + days;
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  while (day < 1) {
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
    day += daysInMonth(year, month);
  }
  return { year, month, day };
}

/** The same day some months later; the last day of the month where it has no such day (1/31 + 1 → 2/28). */
export function addMonths({ year, month, day }: CalendarDate, months: number): CalendarDate {
  const index = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  return { year: y, month: m, day: Math.min(day, daysInMonth(y, m)) };
}
