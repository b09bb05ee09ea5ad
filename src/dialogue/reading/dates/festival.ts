import { addDays, type CalendarDate } from '../../../rules/calendar.ts';
import type { DateValue } from './date-mention.ts';
import { type DateDraft, type DatePattern, datePattern, settled, yearly } from './date-pattern.ts';
import { dayValue, INVALID } from './date-value.ts';
import { dayOf } from './exact.ts';
import { lunarDay, lunarNewYearsEve, solarTermDay } from './lunar.ts';
import { lunarDayValue, lunarDraft } from './lunar-dates.ts';
import { smallNumber } from './small-number.ts';
import { namedYear, YEAR } from './year.ts';

const only = (date: CalendarDate | null): DateValue | null => date && { kind: 'day', date };

/** Festivals of the calendar, with their month and day. */
const SOLAR: Readonly<Record<string, readonly [number, number]>> = {
  元旦: [1, 1],
  妇女节: [3, 8],
  五一: [5, 1],
  劳动节: [5, 1],
  儿童节: [6, 1],
  教师节: [9, 10],
  国庆: [10, 1],
};

const HOLIDAY_WEEK = 7;

const LUNAR: Readonly<Record<string, readonly [number, number]>> = {
  春节: [1, 1],
  元宵: [1, 15],
  端午: [5, 5],
  七夕: [7, 7],
  中秋: [8, 15],
  重阳: [9, 9],
  腊八: [12, 8],
};

/** Days of the lunar calendar that are called by their numbers, without 号. */
const FOLK: Readonly<Record<string, readonly [number, number]>> = {
  二月二: [2, 2],
  三月三: [3, 3],
  五月节: [5, 5],
  八月节: [8, 15],
  九月九: [9, 9],
};

/** Holidays of several days, and 「前后」: not the day of the festival. */
const AROUND =
  '(?!节?(?:期间|假期|放假|长假|黄金周|左右|前后|那几天|那阵|前|后|过后|过完|以前|以后|之前|之后))';

function solarFestival({ groups }: RegExpExecArray, today: CalendarDate): DateDraft | null {
  const [month, day] = SOLAR[groups?.['name'] ?? ''] ?? [0, 0];
  const at = (y: number) => dayValue(y, month, day);
  if (groups?.['year'] === undefined) return yearly(at);
  const named = namedYear(groups['year'], today);
  return named && settled(at(named.year) ?? INVALID, true);
}

export const festivalPatterns: readonly DatePattern[] = [
  datePattern(
    `(?<year>${YEAR})?(?<name>${Object.keys(SOLAR).join('|')})(?!村|路|医院)${AROUND}(?:节|那天|当天)?`,
    solarFestival,
  ),
  datePattern(
    `(?<year>${YEAR})?(?:国庆|十一)节?(?:期间|假期|放假|长假|黄金周|那几天)`,
    ({ groups }, today) => {
      const at = (y: number) => holiday({ year: y, month: 10, day: 1 });
      if (groups?.['year'] === undefined) return yearly(at);
      const named = namedYear(groups['year'], today);
      return named && settled(at(named.year), true);
    },
  ),
  datePattern(
    `(?<year>${YEAR})?(?<name>${Object.keys(LUNAR).join('|')})${AROUND}(?:节|那天|当天)?`,
    ({ groups }, today) => {
      const [month, day] = LUNAR[groups?.['name'] ?? ''] ?? [0, 0];
      return lunarDraft(groups?.['year'], (y) => lunarDayValue(y, month, day), today);
    },
  ),
  datePattern(
    `(?<![\\d零〇一二三四五六七八九十])(?<year>${YEAR})?(?<name>${Object.keys(FOLK).join('|')})(?![十\\d零一二三四五六七八九号日]|气)(?:那天|当天)?`,
    ({ groups }, today) => {
      const [month, day] = FOLK[groups?.['name'] ?? ''] ?? [0, 0];
      return lunarDraft(groups?.['year'], (y) => lunarDayValue(y, month, day), today);
    },
  ),
  // 十一: the first of October where a deed or 那天 follows
  datePattern(
    `(?<![\\d第零〇一二三四五六七八九十百千万个了])(?<year>${YEAR})?十一(?=[交缴参]|那天|当天|去[交缴]|回来[交缴])(?:那天|当天)?`,
    ({ groups }, today) => dayOf(groups?.['year'], '10', '1', today),
  ),
  // 除夕, 大年三十: the last day of the lunar year, also where its last month has 29 days
  datePattern(
    `(?<year>${YEAR})?(?:除夕|大年三十|年三十|三十晚上|大年夜)${AROUND}(?:夜|那天|晚上|当天)?`,
    ({ groups }, today) => eve(groups?.['year'], today),
  ),
  // 大年初五, 年初三
  datePattern(
    `(?<year>${YEAR})?(?:大年|过年|春节|新年|年)初(?<day>[一二三四五六七八九十]|[1-9])`,
    ({ groups }, today) => {
      const day = smallNumber(groups?.['day'] ?? '');
      return day === null ? null : lunarDraft(groups?.['year'], (y) => lunarDayValue(y, 1, day), today);
    },
  ),
  // 小年 is the 23rd in the north and the 24th in the south
  datePattern(`(?<![大])小年(?!轻|青|纪|龄|级)`, () => ({
    kind: 'yearly',
    at: (y) => {
      const [from, to] = [lunarDay(y, 12, 23), lunarDay(y, 12, 24)];
      return from && to && { kind: 'range', from, to };
    },
    named: null,
    monthly: false,
  })),
  datePattern(`(?<year>${YEAR})?(?<name>清明|冬至)${AROUND}(?:节|那天|当天)?`, ({ groups }, today) => {
    const name = groups?.['name'] === '清明' ? '清明' : '冬至';
    const at = (y: number) => (y < 1900 || y > 2199 ? null : only(solarTermDay(name, y)));
    if (groups?.['year'] === undefined) return yearly(at);
    const named = namedYear(groups['year'], today);
    return named && settled(at(named.year) ?? INVALID, true);
  }),
];

const holiday = (from: CalendarDate): DateValue => ({
  kind: 'range',
  from,
  to: addDays(from, HOLIDAY_WEEK - 1),
});

/** 「2026年除夕」 is the one that falls in that year, of the lunar year before. */
function eve(year: string | undefined, today: CalendarDate): DateDraft | null {
  const at = (y: number) => only(lunarNewYearsEve(y - 1));
  if (year === undefined) return yearly(at);
  const named = namedYear(year, today);
  return named && settled(at(named.year) ?? INVALID, true);
}
