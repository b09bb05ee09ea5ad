import { type CalendarDate, compareDates } from '../../../rules/calendar.ts';
import { chineseValue, dayValue, firstDay, monthValue } from '../dates/date-value.ts';
import type { DateRole } from './date-role.ts';
import type { StatedDate } from './time-reading.ts';

/** A date of each role, as far as the text says. */
export type RoleDates = Partial<Record<DateRole, StatedDate>>;

/** The last month in which a premium is paid within its own year, and not in the autumn before. */
const WITHIN_YEAR = 8;

/** 「2月10号交了2024年的医保」: a payment whose year was not said, early in the year that it is for. */
export function inYearOfPremium(
  found: RoleDates,
  premiums: ReadonlySet<number>,
  today: CalendarDate,
): RoleDates {
  const { payment } = found;
  const first = payment && firstDay(payment);
  const [premium] = premiums;
  if (!payment?.assumedYear || !first || premium === undefined || premiums.size > 1 || premium >= today.year)
    return found;
  return first.month > WITHIN_YEAR ? found : { ...found, payment: moved(payment, [premium], () => true) };
}

/**
 * Puts years that were assumed into order: nobody pays for a child before its birth, or asks a premium back before
 * paying. What has its year said stays, and so does a birth still to come.
 */
export function inOrder(found: RoleDates, today: CalendarDate): RoleDates {
  const { birth, discharge, payment, refund } = found;
  const paid = payment && refund ? notAfter(payment, refund) : payment;
  const enrolled = paid && birth && isInfant(birth, today) ? soonAfter(paid, birth) : paid;
  const paidLater = [birth, discharge].reduce(
    (date, earlier) => (date && earlier && !earlier.assumedYear ? notBefore(date, earlier) : date),
    enrolled,
  );
  return {
    ...found,
    ...(paidLater && { payment: paidLater }),
    ...(birth && paidLater && !isToCome(birth, today) && { birth: notAfter(birth, paidLater) }),
    ...(discharge && paidLater && { discharge: notAfter(discharge, paidLater) }),
  };
}

/** Born in a year that was said, this one or one of the two before. */
const isInfant = (birth: StatedDate, today: CalendarDate): boolean =>
  !birth.assumedYear && (firstDay(birth)?.year ?? 0) >= today.year - 2;

/** Of a small child the first payment is meant: the first such day after the birth. */
function soonAfter(date: StatedDate, birth: StatedDate): StatedDate {
  const first = firstDay(birth);
  if (!date.assumedYear || first === null) return date;
  return moved(date, [first.year, first.year + 1], (at) => ordered(at, birth) >= 0);
}

/** A child still expected: 「预产期7月」. */
function isToCome(date: StatedDate, today: CalendarDate): boolean {
  const first = firstDay(date);
  return first !== null && compareDates(first, today) > 0;
}

const ordered = (a: StatedDate, b: StatedDate): number => {
  const [first, second] = [firstDay(a), firstDay(b)];
  return first && second ? compareDates(first, second) : 0;
};

/** The same day of the latest year in which it is not after another. */
function notAfter(date: StatedDate, limit: StatedDate): StatedDate {
  const last = firstDay(limit);
  if (!date.assumedYear || last === null || ordered(date, limit) <= 0) return date;
  return moved(date, [last.year, last.year - 1], (at) => ordered(at, limit) <= 0);
}

/** The same day of the first year in which it is not before another. */
function notBefore(date: StatedDate, limit: StatedDate): StatedDate {
  const first: CalendarDate | null = firstDay(limit);
  if (!date.assumedYear || first === null || ordered(date, limit) >= 0) return date;
  return moved(date, [first.year, first.year + 1], (at) => ordered(at, limit) >= 0);
}

function moved(date: StatedDate, years: readonly number[], fits: (at: StatedDate) => boolean): StatedDate {
  for (const year of years) {
    const value =
      date.kind === 'day'
        ? dayValue(year, date.date.month, date.date.day)
        : date.kind === 'month'
          ? monthValue(year, date.month)
          : null;
    if (value === null) continue;
    const { start, end, assumedYear, documentYear } = date;
    const written = date.said.replace(/（.*$/u, '');
    const at = {
      ...value,
      start,
      end,
      assumedYear,
      documentYear,
      said: `${written}（${chineseValue(value)}）`,
    };
    if (fits(at)) return at;
  }
  return date;
}
