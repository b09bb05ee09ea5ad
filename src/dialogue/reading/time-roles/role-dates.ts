import type { CalendarDate } from '../../../rules/calendar.ts';
import type { DateMention } from '../dates/date-mention.ts';
import { chineseValue } from '../dates/date-value.ts';
import { doneSameDay, roleOf } from './date-role.ts';
import { inOrder, inYearOfPremium, type RoleDates } from './order.ts';
import type { StatedDate, TimeMentions } from './time-reading.ts';

const LINK = /^ ?(?:到|至|-|~|—|–) ?$/u;
const OF_A_YEAR = /^(?:度)?的?(?:居民|城乡|职工)*(?:医保|保费|保险|社保|合疗|农合|费|钱)/u;
const DONE =
  /^.{0,6}?(?:[交缴参补续生退住办买看](?:保|费|医保|院)?(?:的(?!是|标准|医院)|了|过)|参的保|出生|退役|退伍|转业|复员|住院)/u;

/** Of several dates of one role the one known best counts. */
const RANK = { day: 0, invalid: 1, month: 2, range: 3, year: 4, vague: 5 } as const;

/** Which date is which: a date of each role, as far as the text says. */
export function roleDates({ text, dates: named }: TimeMentions, today: CalendarDate): RoleDates {
  const found: RoleDates = {};
  // 「4月8日才把2024年的费缴清」: the year of a premium parts nothing.
  const dates = named.filter((mention) => !isOfPremium(text, mention));
  let taken = 0;
  for (const [i, mention] of dates.entries()) {
    const [before, after] = [dates[i - 1], dates[i + 1]];
    if (mention.bound !== null || !isOneTime(text, mention, before, after)) continue;
    const from = Math.max(taken, before?.end ?? 0);
    const { role, end } = roleOf(text, mention, from, after?.start ?? text.length) ?? { role: null, end: 0 };
    taken = Math.max(taken, end);
    if (role === null) continue;
    const stated = statedDate(mention);
    const known = found[role];
    if (known === undefined || RANK[stated.kind] <= RANK[known.kind]) found[role] = stated;
  }
  const told = { ...sameDay(text, dates, found), ...found };
  return inOrder(inYearOfPremium(told, yearsOfPremiums(text, named), today), today);
}

/** The year of a premium: 「2024年的医保费」. */
const isOfPremium = (text: string, { kind, end }: DateMention): boolean =>
  kind === 'year' && OF_A_YEAR.test(text.slice(end, end + 14));

const yearsOfPremiums = (text: string, named: readonly DateMention[]): ReadonlySet<number> =>
  new Set(
    named.flatMap((mention) => (mention.kind === 'year' && isOfPremium(text, mention) ? [mention.year] : [])),
  );

/** What was done on the day of something else: 「12月18日入职，当天就申请退费」. */
function sameDay(text: string, dates: readonly DateMention[], found: RoleDates): RoleDates {
  const same = doneSameDay(text);
  const day = same && dates.findLast(({ kind, end }) => kind === 'day' && end <= same.start);
  if (!same || !day || found[same.role]) return {};
  return { [same.role]: statedDate(day) };
}

/** False for the two ends of a period, and for a year in which nothing is said to have been done. */
function isOneTime(
  text: string,
  mention: DateMention,
  before: DateMention | undefined,
  after: DateMention | undefined,
): boolean {
  if (before && LINK.test(text.slice(before.end, mention.start))) return false;
  if (after && LINK.test(text.slice(mention.end, after.start))) return false;
  const rest = text.slice(mention.end, mention.end + 14);
  return mention.kind !== 'year' || DONE.test(rest);
}

function statedDate(mention: DateMention): StatedDate {
  const { start, end, assumedYear, documentYear, said } = mention;
  return {
    ...plainValue(mention),
    start,
    end,
    assumedYear,
    documentYear,
    said: said ?? chineseValue(mention) ?? mention.text,
  };
}

function plainValue(mention: DateMention) {
  if (mention.kind === 'day') return { kind: mention.kind, date: mention.date };
  if (mention.kind === 'month') return { kind: mention.kind, year: mention.year, month: mention.month };
  if (mention.kind === 'range') return { kind: mention.kind, from: mention.from, to: mention.to };
  return mention.kind === 'year' ? { kind: mention.kind, year: mention.year } : { kind: mention.kind };
}
