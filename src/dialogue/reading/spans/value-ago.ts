import { addDays, addMonths, type CalendarDate } from '../../../rules/calendar.ts';
import type { DateValue } from '../dates/date-mention.ts';
import type { SpanMention } from './span-mention.ts';

/**
 * The day so long before another. Of months only from and to: 「三个月大」 is said until the fourth is full.
 *
 * @param unit anything but years
 */
export function valueAgo(unit: SpanMention['unit'], count: number, day: CalendarDate): DateValue {
  if (unit === 'month')
    return { kind: 'range', from: addDays(addMonths(day, -count - 1), 1), to: addMonths(day, -count) };
  return { kind: 'day', date: addDays(day, -count * (unit === 'week' ? 7 : 1)) };
}
