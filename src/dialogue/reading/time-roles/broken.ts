import type { CalendarDate } from '../../../rules/calendar.ts';
import type { SpanMention } from '../spans/span-mention.ts';
import { type StatedCount, statedCount, type TimeMentions } from './time-reading.ts';
import { yearRuns } from './year-runs.ts';

const NOT_PAID =
  '(?:没有?|未|忘(?:记|了)?|漏(?:了)?)(?:再|继续|接着|去|给(?:他|她|娃|我|孩子)?)?(?:[交缴](?!代|警)|参(?!加工作)|续|买(?!药)|办(?!理?转|法)|上(?:医保|保))';
const SCHEME = '(?:居民|城乡|职工)*(?:医保|合疗|农合|社保|保险|合作医疗)';
const FILLER = `(?:了|过|掉|有|缴|交|保|费|档|大概|大约|差不多|快|将近|整整|都|已经|得有|的|它|可能|应该|能有|连续|足足|,|，| |${SCHEME})*`;

const BROKEN_BEFORE = new RegExp(`(?:断|停|漏|脱|空|歇|隔|落下|欠|缺|少[交缴参]|${NOT_PAID})${FILLER}$`, 'u');
const KEPT_UP = /(?:没有?|不|未|从没|不曾|从未)(?:有)?(?:断|停|漏|间断|中断|脱|落下|隔)[^,，。;；]{0,10}$/u;
const BROKEN_AFTER = new RegExp(
  `^(?:多|里头?|间|都|也|就|时间|了|啦|以来|一直|我们?|,|，| |的|费|中间|左右|全|${SCHEME})*(?:${NOT_PAID}|断(?!过)|停[了交缴保]|漏[交缴了]|空(?:了|着|档))`,
  'u',
);
const PAID_BEFORE =
  /(?:[交缴]|参(?:的|了)?保|参加|买|连续)(?:了|过|费|的|保|医保|居民|职工|合疗|农合|社保|有|大概|差不多|已经)*$/u;

/** Whether a span is how long nothing was paid. */
export function isBroken(text: string, { start, end }: SpanMention): boolean {
  const left = text.slice(Math.max(0, start - 18), start);
  if (BROKEN_BEFORE.test(left)) return !KEPT_UP.test(left);
  const right = text.slice(end, end + 16);
  if (!BROKEN_AFTER.test(right)) return false;
  return !PAID_BEFORE.test(left) || /^[^,，断停]{0,4}没/u.test(right);
}

const RUN_NOT_PAID = new RegExp(
  `^(?:年|度|的|两年|三年|四年|这几年|都|也|就|全|一直|还|又|我们?|给?(?:娃|孩子|家里)|费|,|，| |${SCHEME})*(?:${NOT_PAID}|断[缴保交的了]|漏[交缴]|停[交缴])`,
  'u',
);
/** 「2022年断的」 may be that year alone or every year since. */
const STOPPED = /^[^,，。没]{0,8}[断停]/u;
const NOT_YET = /^.{0,8}还没/u;

/**
 * Whole years without paying: 「断了两年」, 「两年没交」, 「2023、2024没交」. A year that is not over counts as a
 * possible one only; of a time in months there are no whole years to give.
 */
export function brokenYears(mentions: TimeMentions, today: CalendarDate): StatedCount | undefined {
  const { text, spans } = mentions;
  const span = spans.find(
    (s) => s.unit === 'year' && s.bound === null && s.precision !== 'vague' && isBroken(text, s),
  );
  if (span) return statedCount(text, span.start, span.end, span.from, span.to);
  for (const { start, end, years, since } of yearRuns(mentions)) {
    const rest = text.slice(end, end + 24);
    if (!RUN_NOT_PAID.test(since ? rest.replace(/^(?:起|开始|以后|之后|后)/u, '') : rest)) continue;
    const [first, over] = [years[0] ?? today.year, years.filter((year) => year < today.year).length];
    if (since && first < today.year && years.length === 1)
      return statedCount(text, start, end, today.year - first, today.year - first + 1);
    if (years.length === 1 && first < today.year - 1 && STOPPED.test(rest))
      return statedCount(text, start, end, 1, today.year - first);
    const open = years.includes(today.year) && !NOT_YET.test(rest) ? 1 : 0;
    if (over > 0) return statedCount(text, start, end, over, over + open);
  }
  return undefined;
}

const SWITCHING =
  /职工|单位|公司|工厂|厂里|辞职|离职|失业|下岗|换工作|跳槽|切换|接续|(?:转|换)(?:到|成|为|回|居民|过)|从.{1,6}(?:转|换)/u;
const MONTHS = { month: 1, year: 12 } as const;

/** Months without paying between two schemes: 「从职工医保换到居民医保中间断了2个月」. */
export function gapMonths({ text, spans }: TimeMentions): StatedCount | undefined {
  if (!SWITCHING.test(text)) return undefined;
  for (const span of spans) {
    if (span.bound !== null || span.precision === 'vague' || !isBroken(text, span)) continue;
    if (span.unit !== 'month' && span.unit !== 'year') continue;
    const months = MONTHS[span.unit];
    return statedCount(text, span.start, span.end, span.from * months, span.to * months);
  }
  return undefined;
}
