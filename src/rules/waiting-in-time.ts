import { type CalendarDate, chineseDate } from './calendar.ts';
import { earlyReadings } from './coverage-early.ts';
import type { RuleContext } from './evaluation.ts';
import type { Facts } from './facts.ts';
import { isStated, type Parameter, type ParameterSet, parameter } from './parameter.ts';
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
export function paidInTime({ parameters, sheet }: RuleContext, given: Facts): InTime | null {
  const payment = given.paymentDate;
  if (payment === undefined || !isStated(parameters, 'window.from')) return null;
  const broken = isStated(parameters, 'waiting.months');
  if (broken && (brokeOff(given) || gapCounts(parameters, given))) return null;
  const paid = inTime(parameters, payment);
  if (paid === null) return null;
  if (broken && !saysWhether(given)) sheet.assume('按没有断缴过计算；断缴过再参保的，文件另有等待期的规定');
  if (paymentPeriod(parameters, payment) === 'early') assumeEarly({ parameters, sheet }, payment);
  return paid;
}

/** No waiting period, but benefits begin on a day that the clause names in words that can be read in two ways. */
function assumeEarly(
  { parameters, sheet }: Pick<RuleContext, 'parameters' | 'sheet'>,
  payment: CalendarDate,
): void {
  const days = earlyReadings(parameter(parameters, 'early.start-day'), payment).map(
    ({ reading, date }) => `${reading}是${chineseDate(date)}`,
  );
  sheet.assume(
    `不用另外等，但不是缴费当天就能报销：文件写“自完清费用的次日 1 日起”，${days.join('，')}，请向医保局核实`,
  );
}

/** True where something said tells whether they ever broke off. */
const saysWhether = ({ enrolmentHistory, brokenYears, gapMonths }: Facts): boolean =>
  enrolmentHistory !== undefined || brokenYears !== undefined || gapMonths === 0;

/** A gap between the schemes, where the document says which do not count as breaking off, and nothing else is said. */
export function gapCounts(set: ParameterSet, { enrolmentHistory, brokenYears, gapMonths }: Facts): boolean {
  if (enrolmentHistory !== undefined || brokenYears !== undefined) return false;
  return (gapMonths ?? 0) > 0 && isStated(set, 'continuity.gap-months');
}

export const brokeOff = ({ enrolmentHistory, brokenYears }: Facts): boolean =>
  enrolmentHistory === 'broken' || (brokenYears ?? 0) > 0;

function inTime(parameters: ParameterSet, payment: CalendarDate): InTime | null {
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
