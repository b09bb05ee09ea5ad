import { type CalendarDate, parseDate } from './calendar.ts';
import type { Parameter } from './parameter.ts';

/**
 * A parameter that is a date.
 * @throws RangeError where it is none
 */
export function dateOf({ id, value }: Parameter): CalendarDate {
  const date = parseDate(String(value));
  if (date === null) throw new RangeError(`${id} 不是日期：${value}`);
  return date;
}
