import { type CalendarDate, compareDates } from '../../../rules/calendar.ts';
import type { DateContext, DateValue } from './date-mention.ts';
import type { DateDraft } from './date-pattern.ts';
import { firstDay, INVALID, lastDayOf } from './date-value.ts';

type Yearly = Extract<DateDraft, { kind: 'yearly' }>;

/** How far back a date without a year is looked for: 29 February comes every four years, once after eight. */
const BACK = 8;
const AHEAD = 8;

/** What is known of where a date without a year lies. */
export interface Place {
  readonly ahead: boolean;
  /** The date said before it, to be followed; 「2025年6月18日出生，8月1日参保」. */
  readonly follows: CalendarDate | null;
  /** True where it ends what the date before it begins: 「10月1日到12月31日」. */
  readonly ends: boolean;
}

/**
 * The value of a date without a year: what is ahead is the next such day from today, everything else the latest that
 * is not after today. After a date with a year it is the first from that date on, unless that is still to come.
 */
export function chosenValue({ at, named }: Yearly, { today }: DateContext, place: Place): DateValue {
  const begun = (value: DateValue) => compareDates(firstDay(value) ?? today, today) <= 0;
  if (named !== null) {
    const value = at(named);
    if (value === null) return INVALID;
    return begun(value) || place.ahead ? value : (at(named - 1) ?? value);
  }
  const { follows } = place;
  if (follows !== null) {
    const since = firstYear(at, today.year - BACK, today.year + AHEAD, (v) =>
      notBefore(firstDay(v), follows),
    );
    if (since !== null && (begun(since) || place.ahead || place.ends)) return since;
  }
  if (place.ahead)
    return (
      firstYear(at, today.year - 1, today.year + AHEAD, (v) => notBefore(lastDayOf(v), today)) ?? INVALID
    );
  return firstYear(at, today.year + 1, today.year - BACK, begun) ?? INVALID;
}

const notBefore = (date: CalendarDate | null, limit: CalendarDate) =>
  date !== null && compareDates(date, limit) >= 0;

/** The value of the first year on the way from one to another that has it and fits. */
function firstYear(
  at: Yearly['at'],
  from: number,
  to: number,
  fits: (value: DateValue) => boolean,
): DateValue | null {
  const step = from <= to ? 1 : -1;
  for (let year = from; year !== to + step; year += step) {
    const value = at(year);
    if (value !== null && fits(value)) return value;
  }
  return null;
}

/** Months of the autumn before a document's year, in which it is paid for. */
const COLLECTED_FROM = 9;

/** The year it would be if a document of an earlier year is meant; null where that is the same or there is none. */
export function yearOfDocument(value: DateValue, { today, policyYear }: DateContext): number | null {
  const first = firstDay(value);
  if (policyYear === undefined || policyYear >= today.year || first === null) return null;
  const year = first.month >= COLLECTED_FROM ? policyYear - 1 : policyYear;
  return year === first.year ? null : year;
}
