import type { CalendarDate } from './calendar.ts';
import { chineseDate } from './calendar.ts';
import type { RuleContext } from './evaluation.ts';
import type { Facts } from './facts.ts';
import { isStated, type Parameter, parameter } from './parameter.ts';
import { paymentPeriod } from './payment-period.ts';

/** People who paid in time, and whom the document therefore does not make wait. */
export interface InTime {
  readonly clause: Parameter;
  readonly expression: string;
}

/**
 * @returns null where the payment was late or nothing says when it was made; where somebody broke off and the
 * document makes people wait for that, whenever they pay
 */
export function paidInTime({ parameters }: RuleContext, given: Facts): InTime | null {
  const payment = given.paymentDate;
  if (payment === undefined || !isStated(parameters, 'window.from')) return null;
  if (brokeOff(given) && isStated(parameters, 'waiting.months')) return null;
  return inTime(parameters, payment);
}

export const brokeOff = ({ enrolmentHistory, brokenYears }: Facts): boolean =>
  enrolmentHistory === 'broken' || (brokenYears ?? 0) > 0;

function inTime(parameters: RuleContext['parameters'], payment: CalendarDate): InTime | null {
  const expression = `${chineseDate(payment)}缴费，不设等待期`;
  switch (paymentPeriod(parameters, payment)) {
    case 'window':
      return { clause: parameter(parameters, 'coverage.from'), expression };
    case 'early':
      return { clause: parameter(parameters, 'early.until'), expression };
    case 'late':
    case 'closed':
    case 'unlisted':
      return null;
  }
}
