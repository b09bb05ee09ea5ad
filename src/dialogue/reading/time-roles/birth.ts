import type { CalendarDate } from '../../../rules/calendar.ts';
import { chineseValue } from '../dates/date-value.ts';
import { smallNumber } from '../dates/small-number.ts';
import type { SpanMention } from '../spans/span-mention.ts';
import { valueAgo } from '../spans/value-ago.ts';
import { type StatedCount, type StatedDate, statedCount, type TimeMentions } from './time-reading.ts';

interface Birth {
  readonly birthDate?: StatedDate;
  readonly daysToPayment?: StatedCount;
}

const CHILD = '(?:娃娃?|孩子|宝宝|小孩|婴儿|毛毛|小家伙|小宝|崽|儿子|女儿|闺女|孙子|孙女)';
const BORN_BEFORE = new RegExp(
  `(?:出生|出世|生下来?|刚生|生了|落地|${CHILD})(?:了|已经|都|才|刚|刚刚|现在|到今天|有|满|的|第|,|，|快)*$`,
  'u',
);
const BORN_AFTER = new RegExp(`^(?:大(?![概约家病])|(?:大)?(?:的|了)?的?(?:${CHILD}|新生儿))`, 'u');
export const THEN_PAID =
  /^(?:大)?(?:了)?(?:的时候|时|那天|之后|以后|后|上|才|去|就)*(?:给(?:他|她|娃|孩子))?(?:才|去|就)*(?:参(?!保率)|[交缴补]|[办上买](?:的|了|理)?(?:医保|参保|保|合疗))/u;
const STILL_ASKED = /^.{0,14}(?:来得及|行不行|可不可以|可以吗|行吗|晚不晚|迟不迟|要得|还能|能不能)/u;
const MONTHS_OF_AGE = /(?<![\d.])(?<count>\d{1,2}|[一二两三四五六七八九]|十[一二]?)(?:个)?月龄/u;

/**
 * When somebody was born, where that is said as an age in days or months: from today, or from the payment where it
 * says after how many days that was made.
 */
export function relativeBirth(
  mentions: TimeMentions,
  today: CalendarDate,
  payment: StatedDate | undefined,
): Birth {
  const { text, spans } = mentions;
  const age = spans.find((span) => isAgeOfChild(text, span));
  if (age === undefined) return monthsOfAge(text, today);
  const rest = text.slice(age.end, age.end + 24);
  const atPayment = THEN_PAID.test(rest) && !STILL_ASKED.test(rest);
  if (!atPayment) return { birthDate: born(text, age, today, '今天') };
  if (payment?.kind === 'day') return { birthDate: born(text, age, payment.date, '缴费日') };
  const days = age.unit === 'week' ? 7 : age.unit === 'day' ? 1 : 0;
  if (days === 0) return {};
  return { daysToPayment: statedCount(text, age.start, age.end, age.from * days, age.to * days) };
}

function isAgeOfChild(text: string, { start, end, unit, precision, bound }: SpanMention): boolean {
  if (precision !== 'exact' || unit === 'year' || bound !== null) return false;
  if (BORN_AFTER.test(text.slice(end, end + 8))) return true;
  return BORN_BEFORE.test(text.slice(Math.max(0, start - 12), start));
}

function born(
  text: string,
  { start, end, unit, from }: SpanMention,
  day: CalendarDate,
  name: string,
): StatedDate {
  const value = valueAgo(unit, from, day);
  const said = `${text.slice(start, end)}（从${name}往前算，${chineseValue(value)}出生）`;
  return { ...value, start, end, assumedYear: false, documentYear: null, said };
}

function monthsOfAge(text: string, today: CalendarDate): Birth {
  const match = MONTHS_OF_AGE.exec(text);
  const count = smallNumber(match?.groups?.['count'] ?? '');
  if (!match || count === null) return {};
  const [start, end] = [match.index, match.index + match[0].length];
  const value = valueAgo('month', count, today);
  const said = `${match[0]}（从今天往前算，${chineseValue(value)}出生）`;
  return { birthDate: { ...value, start, end, assumedYear: false, documentYear: null, said } };
}
