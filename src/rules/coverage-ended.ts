import { type CalendarDate, chineseDate, compareDates } from './calendar.ts';
import { dateOf } from './date-parameter.ts';
import type { DateReading } from './date-readings.ts';
import type { RuleContext, Unknown } from './evaluation.ts';
import { missingNotice } from './missing-notice.ts';
import { parameter } from './parameter.ts';

/**
 * What to say of first days that lie beyond the year's end. Where every reading does, the year that was paid for is of
 * no use and there is no figure; where one does, it is said of that one and does not hide the others.
 * @returns null where at least one reading leaves days of the year
 */
export function endedBefore(
  { parameters, sheet }: RuleContext,
  payment: CalendarDate,
  starts: readonly DateReading[],
): Unknown | null {
  const { policyYear } = parameters;
  const end = dateOf(parameter(parameters, 'coverage.to'));
  const tooLate = starts.filter(({ date }) => compareDates(date, end) > 0);
  if (tooLate.length === starts.length)
    return missingNotice(
      parameters,
      policyYear + 1,
      `${chineseDate(payment)}缴${policyYear}年度的，等待期满时${policyYear}年度已经结束，用不上；`,
    );
  for (const { reading } of tooLate)
    sheet.assume(`${reading}的，等待期满时${policyYear}年度已经结束，用不上`);
  return null;
}
