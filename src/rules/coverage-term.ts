import { formatDate } from './calendar.ts';
import { dateOf } from './date-parameter.ts';
import { dateFigure } from './date-readings.ts';
import type { RuleContext } from './evaluation.ts';
import { parameter } from './parameter.ts';

export const FIRST_DAY = '可以报销的第一天';
/** Where the wait is a lower bound. */
export const EARLIEST_DAY = '最早可以报销的日期';

/** Writes the last day of the document's year. */
export function lastDay({ parameters, sheet }: RuleContext): void {
  const to = parameter(parameters, 'coverage.to');
  sheet.step('待遇享受期截止', `${parameters.policyYear}年度`, formatDate(dateOf(to)), '日期', to);
  dateFigure(sheet, '可以报销的最后一天', dateOf(to));
}
