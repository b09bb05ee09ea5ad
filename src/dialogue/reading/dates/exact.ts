import type { CalendarDate } from '../../../rules/calendar.ts';
import { type DateDraft, type DatePattern, datePattern, settled, yearly } from './date-pattern.ts';
import { dayValue, INVALID } from './date-value.ts';
import { DAY_NUMBER, MONTH_NUMBER, NUMBER_START, smallNumber } from './small-number.ts';
import { namedYear, YEAR } from './year.ts';

/** A day in a named year, or every year where none is named. */
export function dayOf(
  year: string | undefined,
  month: string,
  day: string,
  today: CalendarDate,
): DateDraft | null {
  const [m, d] = [smallNumber(month), smallNumber(day)];
  if (m === null || d === null) return null;
  if (year === undefined) return yearly((y) => dayValue(y, m, d));
  const named = namedYear(year, today);
  return named && settled(dayValue(named.year, m, d) ?? INVALID, named.relative);
}

/** What a bare number of a day may not be followed by: 「3月15天」, 「1月2000元」. */
const NO_UNIT = '(?![\\d天元块个岁年月级次%万千百十点.人档号日多几份])';

/** What follows 「1.15」 and 「1/15」 where a day is meant and not a number. */
const AS_DAY =
  '(?=[ ,，]?(?:那天|当天|我|他|她|才|就|去|在|刚|交|缴|参|补|续|办|买|出生|生的|生下|住院|住的|入院|出院|退|看病|看的|做))';

export const exactPatterns: readonly DatePattern[] = [
  // 2026年1月15日, 去年11月3号, 十二月二十号, 1月15
  datePattern(
    `${NUMBER_START}(?<year>${YEAR})?(?<month>${MONTH_NUMBER}) ?月份?的? ?(?<day>${DAY_NUMBER})(?: ?[日号](?![内间楼文])|${NO_UNIT})`,
    ({ groups }, today) => dayOf(groups?.['year'], groups?.['month'] ?? '', groups?.['day'] ?? '', today),
  ),
  // 3月底29号
  datePattern(
    `${NUMBER_START}(?<year>${YEAR})?(?<month>${MONTH_NUMBER}) ?月份?(?:底|末|[上中下]旬)的?,?(?<day>${DAY_NUMBER}) ?[日号](?![内间楼文])`,
    ({ groups }, today) => dayOf(groups?.['year'], groups?.['month'] ?? '', groups?.['day'] ?? '', today),
  ),
  // 2026-01-15, 2026/1/15, 2026.1.15
  datePattern(
    '(?<![\\d.])(?<year>(?:19|20)\\d{2})(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?!\\d|[-/.]\\d)[日号]?',
    ({ groups }, today) =>
      dayOf(`${groups?.['year']}年`, groups?.['month'] ?? '', groups?.['day'] ?? '', today),
  ),
  // 25.12.20, 25/12/20
  datePattern(
    '(?<![\\d./-])(?<year>[12]\\d)(?<mark>[-/.])(?<month>0?[1-9]|1[0-2])\\k<mark>(?<day>0?[1-9]|[12]\\d|3[01])(?![\\d./-])[日号]?',
    ({ groups }, today) =>
      dayOf(`20${groups?.['year']}年`, groups?.['month'] ?? '', groups?.['day'] ?? '', today),
  ),
  // 20260115
  datePattern(
    '(?<![\\d.])(?<year>(?:19|20)\\d{2})(?<month>[01]\\d)(?<day>[0-3]\\d)(?![\\d.元块])',
    ({ groups }, today) =>
      dayOf(`${groups?.['year']}年`, groups?.['month'] ?? '', groups?.['day'] ?? '', today),
  ),
  // 1.15号, 1/15, 去年11.3: a decimal unless something says that it is a day
  datePattern(
    `(?<![\\d./-])(?<year>${YEAR})?(?<month>\\d{1,2})[./-](?<day>\\d{1,2})(?: ?[号日](?![内间])|${AS_DAY})`,
    readShort,
  ),
  datePattern(
    `(?<![\\d./-])(?<year>${YEAR})(?<month>\\d{1,2})[./](?<day>\\d{1,2})(?![\\d./-]|[元块万千百%w倍级])`,
    readShort,
  ),
  datePattern(
    `(?<=(?:日期|时间|生日|出生|是在|就在)(?:是|为|:)?)(?<month>\\d{1,2})[./](?<day>\\d{1,2})(?![\\d./-]|[元块万千百%w倍级])`,
    readShort,
  ),
];

/** 「1.15」 is a day only where both numbers can be. */
function readShort({ groups }: RegExpExecArray, today: CalendarDate): DateDraft | null {
  const [month, day] = [groups?.['month'] ?? '', groups?.['day'] ?? ''];
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return dayOf(groups?.['year'], month, day, today);
}
