import { addMonths, type CalendarDate, compareDates } from './calendar.ts';
import { dateOf } from './date-parameter.ts';
import { isStated, type ParameterSet, parameter } from './parameter.ts';

/**
 * When in the document's year a payment was made:
 * - `window`: 集中征缴期
 * - `early`: the weeks after it for which the document has a rule of their own
 * - `late`: after it, with a waiting period
 * - `closed`: after the last day on which the year can be paid for
 * - `unlisted`: before the window opened or after the year: another year's notice applies
 */
export type PaymentPeriod = 'window' | 'early' | 'late' | 'closed' | 'unlisted';

/** @param set states `window.from`, `window.to` and `coverage.to` */
export function paymentPeriod(set: ParameterSet, payment: CalendarDate): PaymentPeriod {
  const after = (id: string) => compareDates(payment, dateOf(parameter(set, id))) > 0;
  if (compareDates(payment, dateOf(parameter(set, 'window.from'))) < 0) return 'unlisted';
  if (!after('window.to')) return 'window';
  if (after('coverage.to')) return 'unlisted';
  if (isStated(set, 'early.until') && !after('early.until')) return 'early';
  return isStated(set, 'late.until') && after('late.until') ? 'closed' : 'late';
}

/** True where a payment may well be meant for the next year: the window opened on this day of the year before. */
export function mayBeForNextYear(set: ParameterSet, payment: CalendarDate): boolean {
  return compareDates(payment, addMonths(dateOf(parameter(set, 'window.from')), 12)) >= 0;
}
