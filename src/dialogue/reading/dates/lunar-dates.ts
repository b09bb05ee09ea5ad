import type { CalendarDate } from '../../../rules/calendar.ts';
import type { DateValue } from './date-mention.ts';
import { type DateDraft, type DatePattern, datePattern, settled } from './date-pattern.ts';
import { INVALID } from './date-value.ts';
import { lunarDay, lunarMonth } from './lunar.ts';
import { smallNumber } from './small-number.ts';
import { namedYear, YEAR } from './year.ts';

const MONTHS: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 };

const CALENDAR = '(?:农历|阴历|旧历|古历|老历)';
const NUMBERED = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const FIRST_DAYS = '初(?:10|[1-9]|[一二三四五六七八九十])';
const LATER_DAYS = '(?:三十|[二]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[12]\\d|30)';

/** A lunar date of a named year or of every year. */
export function lunarDraft(
  year: string | undefined,
  at: (year: number) => DateValue | null,
  today: CalendarDate,
): DateDraft | null {
  if (year === undefined) return { kind: 'yearly', at, named: null, monthly: false };
  const named = namedYear(year, today);
  if (named === null) return null;
  if (named.relative) return { kind: 'yearly', at, named: named.year, monthly: false };
  return settled(at(named.year) ?? INVALID, true);
}

export const lunarDayValue = (year: number, month: number, day: number): DateValue | null => {
  const date = lunarDay(year, month, day);
  return date && { kind: 'day', date };
};

function read({ groups }: RegExpExecArray, today: CalendarDate): DateDraft | null {
  const name = groups?.['month'] ?? '';
  const number = MONTHS[name] ?? smallNumber(name);
  if (number === null) return null;
  const month = groups?.['leap'] === undefined ? number : -number;
  const written = groups?.['day'];
  if (written !== undefined) {
    const day = smallNumber(written.replace(/^初/u, ''));
    if (day === null) return null;
    // 腊月三十 is what people call the last evening of the year, also in years whose 腊月 has 29 days.
    const isEve = month === 12 && day === 30;
    const last = (y: number) => lunarMonth(y, 12)?.length ?? day;
    return lunarDraft(groups?.['year'], (y) => lunarDayValue(y, month, isEve ? last(y) : day), today);
  }
  return lunarDraft(groups?.['year'], (y) => wholeMonth(y, month), today);
}

function wholeMonth(year: number, month: number): DateValue | null {
  const days = lunarMonth(year, month);
  return days && { kind: 'range', from: days.first, to: days.last };
}

const DAY = `(?<day>${FIRST_DAYS}|${LATER_DAYS})(?:[号日](?![内间]))?`;
const PRE = '(?<![\\d第])';

export const lunarPatterns: readonly DatePattern[] = [
  // 腊月二十三, 正月初五, 去年腊月, 冬月
  datePattern(
    `${PRE}(?:${CALENDAR})?(?<year>${YEAR})?(?:${CALENDAR})?的?(?<leap>闰)?(?<month>[正冬腊])月(?:里|间)?(?:${DAY})?`,
    read,
  ),
  // 八月初五, 闰六月初五: only lunar days are called 初
  datePattern(
    `${PRE}(?:${CALENDAR})?(?<year>${YEAR})?(?:${CALENDAR})?(?<leap>闰)?(?<month>${NUMBERED})月(?<day>${FIRST_DAYS})(?![中高级])`,
    read,
  ),
  // 农历八月十五, 2025年农历8月, 闰六月
  datePattern(
    `${PRE}(?:(?<year>${YEAR})?${CALENDAR}|${CALENDAR}(?<year2>${YEAR})?)(?:的)?(?<leap>闰)?(?<month>${NUMBERED})月(?:${DAY})?`,
    readEither,
  ),
  datePattern(`${PRE}(?<year>${YEAR})?(?<leap>闰)(?<month>${NUMBERED})月(?:${DAY})?`, read),
];

/** The year stands before the name of the calendar or after it. */
function readEither(match: RegExpExecArray, today: CalendarDate): DateDraft | null {
  if (match.groups) match.groups['year'] ??= match.groups['year2'] as string;
  return read(match, today);
}
