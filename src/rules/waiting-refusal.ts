import { addDays, type CalendarDate, compareDates } from './calendar.ts';
import { dateOf } from './date-parameter.ts';
import type { RuleContext, Unknown } from './evaluation.ts';
import { isNamedNewborn } from './exemption.ts';
import type { Facts } from './facts.ts';
import { isStated, type ParameterSet, parameter } from './parameter.ts';
import { wholeOf } from './parameter-value.ts';
import { paymentPeriod } from './payment-period.ts';
import { paymentRefusal } from './payment-refusal.ts';

/**
 * Why the document says nothing of how long somebody waits who pays on a day; null where it does. The last day to pay
 * is not for those whom a clause lets enrol whenever they come to be entitled: newborn children, and discharged
 * soldiers where no days are set to them.
 */
export function waitingRefusal({ parameters }: RuleContext, given: Facts): Unknown | null {
  const payment = given.paymentDate;
  if (payment === undefined) return null;
  const refused = paymentRefusal(parameters, payment);
  return refused !== null && mayStillPay(parameters, given, payment) ? null : refused;
}

function mayStillPay(set: ParameterSet, given: Facts, payment: CalendarDate): boolean {
  if (!isStated(set, 'window.from')) return false;
  const newborn = isNamedNewborn(set, given);
  if (paymentPeriod(set, payment) === 'closed') return newborn || freeSoldier(set, given);
  return newborn && inLastDays(set, payment);
}

const freeSoldier = (set: ParameterSet, { dischargeDate }: Facts): boolean =>
  dischargeDate !== undefined && isStated(set, 'soldier.waiting') && !isStated(set, 'soldier.days');

/** After the year's end, within the days of a child born on its last day. */
function inLastDays(set: ParameterSet, payment: CalendarDate): boolean {
  if (!isStated(set, 'newborn.days') || !isStated(set, 'newborn.coverage.to')) return false;
  const end = dateOf(parameter(set, 'newborn.coverage.to'));
  const last = addDays(end, wholeOf(parameter(set, 'newborn.days')));
  return compareDates(payment, end) > 0 && compareDates(payment, last) <= 0;
}
