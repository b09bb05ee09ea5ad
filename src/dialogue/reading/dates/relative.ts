import { addDays, addMonths, type CalendarDate, daysBetween, daysInMonth } from '../../../rules/calendar.ts';
import type { DateValue } from './date-mention.ts';
import { type DatePattern, datePattern, settled } from './date-pattern.ts';
import { dayValue, INVALID, monthValue } from './date-value.ts';
import { MONTH_PART, monthPart } from './month.ts';
import { COUNT, DAY_NUMBER, NUMBER_START, smallNumber } from './small-number.ts';

const DAYS: Readonly<Record<string, number>> = { 大前: -3, 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2, 大后: 3 };

const WEEKDAYS = '一二三四五六';

/** 1 January 1900 was a Monday. @returns 0 for Monday to 6 for Sunday */
const weekday = (date: CalendarDate): number =>
  ((daysBetween({ year: 1900, month: 1, day: 1 }, date) % 7) + 7) % 7;

/** How many months or weeks away: 「上上」 −2, 「上」 −1, 「下」 1. */
function away(word: string): number {
  if (word.startsWith('上')) return word === '上上' ? -2 : -1;
  return word.startsWith('下') ? word.length : 0;
}

export const relativePatterns: readonly DatePattern[] = [
  datePattern(
    '(?<day>大前|大后|前|昨|今|明|(?<![然以之今往前])后)(?:天|日(?!子)|儿个?(?![子童女媳科]))(?![然生天])',
    ({ groups }, today) =>
      settled({ kind: 'day', date: addDays(today, DAYS[groups?.['day'] ?? ''] ?? 0) }, true),
  ),
  datePattern('(?<day>昨|今|前|明)(?:晚上?|夜|早上?)(?!饭|餐|班|点)', ({ groups }, today) =>
    settled({ kind: 'day', date: addDays(today, DAYS[groups?.['day'] ?? ''] ?? 0) }, true),
  ),
  // 上周三, 这个礼拜, 下星期天
  datePattern(
    '(?<week>上上|下下|上|下|这|本)个?(?:周|星期|礼拜)(?!岁|年)(?<day>[一二三四五六日天末])?',
    ({ groups }, today) => {
      const monday = addDays(today, away(groups?.['week'] ?? '') * 7 - weekday(today));
      const day = groups?.['day'];
      if (day === undefined) return settled({ kind: 'range', from: monday, to: addDays(monday, 6) }, true);
      if (day === '末')
        return settled({ kind: 'range', from: addDays(monday, 5), to: addDays(monday, 6) }, true);
      const index = WEEKDAYS.indexOf(day);
      return settled({ kind: 'day', date: addDays(monday, index < 0 ? 6 : index) }, true);
    },
  ),
  // 周三: of this week or the one before; like a day without a month
  datePattern(
    '(?<![上下这本每个一二两三四五六七八九十几\\d周])(?:周|星期|礼拜)(?<day>[一二三四五六日天])(?![岁年个])',
    ({ groups }, today) => {
      const index = WEEKDAYS.indexOf(groups?.['day'] ?? '');
      const inWeek = addDays(today, (index < 0 ? 6 : index) - weekday(today));
      const at = (year: number): DateValue => ({
        kind: 'day',
        date: addDays(inWeek, (year - today.year) * 7),
      });
      return { kind: 'yearly', at, named: null, monthly: true };
    },
  ),
  // 上个月5号, 本月, 下个月底
  datePattern(
    `(?<month>上上|下下|上|下|这|本)(?:一?个月|月)(?:份|的)?(?:(?<day>${DAY_NUMBER})[号日]?(?![天\\d元块个])|(?<part>${MONTH_PART}))?`,
    ({ groups }, today) => {
      const { year, month } = addMonths({ ...today, day: 1 }, away(groups?.['month'] ?? ''));
      if (groups?.['day'] === undefined)
        return settled(monthPart(year, month, groups?.['part']) ?? INVALID, true);
      return settled(dayValue(year, month, smallNumber(groups['day']) ?? 0) ?? INVALID, true);
    },
  ),
  datePattern(
    '(?<![\\d个一二三四五六七八九十两每满足按包])(?<part>月底|月初|月末|月中(?![间途]))',
    ({ groups }, today) => settled(monthPart(today.year, today.month, groups?.['part']) ?? INVALID, true),
  ),
  // 15号: of the month that comes nearest; the scan picks it among the twelve of a year
  datePattern(
    `${NUMBER_START}(?<!每个?月)(?<day>${DAY_NUMBER})号(?![楼线文窗床院房门店令机码公病台桌厅车])`,
    ({ groups }, today) => {
      const day = smallNumber(groups?.['day'] ?? '');
      if (day === null || day < 1 || day > 31) return null;
      return { kind: 'yearly', at: nearestMonth(day, today), named: null, monthly: true };
    },
  ),
  // 10天前, 3个月前, 两年前
  datePattern(
    `${NUMBER_START}(?<count>${COUNT})(?<unit>天|个?月|年)(?:以前|之前|前)(?![期面年])`,
    ({ groups }, today) => {
      const count = smallNumber(groups?.['count'] ?? '');
      if (count === null) return null;
      if (groups?.['unit'] === '天') return settled({ kind: 'day', date: addDays(today, -count) }, true);
      if (groups?.['unit'] === '年') return settled({ kind: 'year', year: today.year - count }, true);
      const { year, month } = addMonths({ ...today, day: 1 }, -count);
      return groups?.['unit'] === '月' && !/[俩仨]/u.test(groups['count'] ?? '')
        ? null
        : settled(monthValue(year, month) ?? INVALID, true);
    },
  ),
];

/**
 * Days without a month, one a "year" for the scan to choose from: this month's stands for this year, last month's for
 * last year, next month's for next year.
 */
function nearestMonth(day: number, today: CalendarDate) {
  return (year: number) => {
    const { year: y, month } = addMonths({ ...today, day: 1 }, year - today.year);
    return day > daysInMonth(y, month) ? null : dayValue(y, month, day);
  };
}
