import type { CalendarDate } from './calendar.ts';
import { type Unknown, unknown } from './evaluation.ts';
import { type ParameterSet, parameter } from './parameter.ts';

/** No figure, because the notice of that year has not been published or taken in. */
export function missingNotice(set: ParameterSet, year: number, remark = ''): Unknown {
  const entries = set.parameters.has('window.from') ? [parameter(set, 'window.from').entry] : [];
  return unknown(`${remark}${year}年度的缴费通知还没有收录（收录的是${set.policyYear}年度的）`, entries);
}

/** The year whose notice a date falls under that lies outside the document's own year. */
export function yearOfNotice(set: ParameterSet, date: CalendarDate): number {
  return date.year < set.policyYear ? Math.min(date.year, set.policyYear - 1) : date.year;
}
