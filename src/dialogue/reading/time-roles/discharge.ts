import type { CalendarDate } from '../../../rules/calendar.ts';
import { chineseValue } from '../dates/date-value.ts';
import { valueAgo } from '../spans/value-ago.ts';
import { THEN_PAID } from './birth.ts';
import type { StatedDate, TimeMentions } from './time-reading.ts';

const DISCHARGED = /(?:退役|退伍|转业|复员|退的[伍役]|部队[回下出]来)(?:了|回来|已经|都|才|刚|有|,|，)*$/u;

/** 「退伍三个月了」: counted from today, or from the payment where it says when after that the payment was. */
export function relativeDischarge(
  { text, spans }: TimeMentions,
  today: CalendarDate,
  payment: StatedDate | undefined,
): StatedDate | undefined {
  for (const { start, end, unit, from, precision, bound } of spans) {
    if (precision !== 'exact' || unit === 'year' || bound !== null) continue;
    if (!DISCHARGED.test(text.slice(Math.max(0, start - 10), start))) continue;
    const atPayment = THEN_PAID.test(text.slice(end, end + 24));
    if (atPayment && payment?.kind !== 'day') continue;
    const base = atPayment && payment?.kind === 'day' ? payment.date : today;
    const value = valueAgo(unit, from, base);
    const said = `${text.slice(start, end)}（从${atPayment ? '缴费日' : '今天'}往前算，${chineseValue(value)}）`;
    return { ...value, start, end, assumedYear: false, documentYear: null, said };
  }
  return undefined;
}
