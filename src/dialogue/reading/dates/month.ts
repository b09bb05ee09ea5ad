import { type CalendarDate, daysInMonth } from '../../../rules/calendar.ts';
import type { DateValue } from './date-mention.ts';
import { type DateDraft, type DatePattern, datePattern, settled, yearly } from './date-pattern.ts';
import { INVALID, monthValue, partOfMonth } from './date-value.ts';
import { MONTH_NUMBER, NUMBER_START, smallNumber } from './small-number.ts';
import { FULL_YEAR, namedYear, RELATIVE_YEAR, YEAR } from './year.ts';

/** Parts of a month, from the longest name. */
export const MONTH_PART =
  '上旬|中旬|下旬|月初|月头|月中|月底|月末|月尾|初|头(?!一)|中(?!间|途|断|午|医)|底|末|尾';

/** Days of the parts of a month. */
const PARTS: readonly (readonly [RegExp, number, number])[] = [
  [/初|头|上旬/u, 1, 10],
  [/中/u, 11, 20],
  [/底|末|尾|下旬/u, 21, 31],
];

/** A month, or the part of it that is named. */
export function monthPart(year: number, month: number, part: string | undefined): DateValue | null {
  const days = part === undefined ? undefined : PARTS.find(([name]) => name.test(part));
  return days ? partOfMonth(year, month, days[1], days[2]) : monthValue(year, month);
}

function inYear(year: string | undefined, at: (year: number) => DateValue | null, today: CalendarDate) {
  if (year === undefined) return yearly(at);
  const named = namedYear(year, today);
  return named && settled(at(named.year) ?? INVALID, named.relative);
}

function readMonth({ groups }: RegExpExecArray, today: CalendarDate): DateDraft | null {
  const month = smallNumber(groups?.['month'] ?? '');
  return month === null
    ? null
    : inYear(groups?.['year'], (y) => monthPart(y, month, groups?.['part']), today);
}

const span = (year: number, from: number, to: number, last: number): DateValue => ({
  kind: 'range',
  from: { year, month: from, day: 1 },
  to: { year, month: to, day: last },
});

/** Parts of a year; 「年底」 is what people call December. */
function yearPart(part: string, year: number): DateValue {
  if (/底|末|尾/u.test(part)) return { kind: 'month', year, month: 12 };
  if (/上半年/u.test(part)) return span(year, 1, 6, 30);
  if (/下半年/u.test(part)) return span(year, 7, 12, 31);
  return /初|头/u.test(part) ? span(year, 1, 3, 31) : span(year, 6, 7, 31);
}

export const monthPatterns: readonly DatePattern[] = [
  // 3月, 去年11月, 2023年11月份, 12月底
  datePattern(
    `${NUMBER_START}(?<year>${YEAR})?(?<month>${MONTH_NUMBER}) ?月(?![龄大]|一次|多少|几|\\d{3}|工资|药费|药钱|退休金|养老金|低保)份?(?<part>${MONTH_PART})?`,
    readMonth,
  ),
  // 11、12月份, 去年10到12月
  datePattern(
    `${NUMBER_START}(?<year>${YEAR})?(?<first>${MONTH_NUMBER})(?:[、或到至~-]|月份?[、或])(?<last>${MONTH_NUMBER})月(?![龄大])份?(?!\\d|[一二三四五六七八九十初])`,
    ({ groups }, today) => {
      const [first, last] = [smallNumber(groups?.['first'] ?? ''), smallNumber(groups?.['last'] ?? '')];
      if (first === null || last === null || first < 1 || first >= last || last > 12) return null;
      return inYear(groups?.['year'], (y) => span(y, first, last, daysInMonth(y, last)), today);
    },
  ),
  // 2023-11, 2023.11
  datePattern(
    `(?<year>(?<![\\d.])(?:19|20)\\d{2})[-/.](?<month>0?[1-9]|1[0-2])(?![\\d./-]|[元块万%])`,
    ({ groups }, today) =>
      inYear(`${groups?.['year']}年`, (y) => monthValue(y, Number(groups?.['month'])), today),
  ),
  // 年底, 去年年底, 今年上半年, 2025年底
  datePattern(
    `(?<year>(?:(?:${FULL_YEAR}|(?<!\\d)\\d{2})(?=年)|${RELATIVE_YEAR}|去|今|明))(?:的)?(?<part>年?(?:年底|年末|年尾|年初|年头|年中|底|初)|上半年|下半年)`,
    ({ groups }, today) => {
      const year = groups?.['year'] ?? '';
      const named = namedYear(
        year.length === 1 || /[\d零〇○一二三四五六七八九]$/u.test(year) ? `${year}年` : year,
        today,
      );
      return named && settled(yearPart(groups?.['part'] ?? '', named.year), named.relative);
    },
  ),
  datePattern(
    '(?<![\\d一二三四五六七八九十两几半去今明前后])(?<part>年底|年末|年尾|上半年|下半年)',
    ({ groups }) => yearly((y) => yearPart(groups?.['part'] ?? '', y)),
  ),
];
