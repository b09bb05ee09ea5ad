import type { CalendarDate } from '../../../rules/calendar.ts';
import type { SpanMention } from '../spans/span-mention.ts';
import { type StatedCount, statedCount, type TimeMentions } from './time-reading.ts';
import { yearRuns } from './year-runs.ts';

/** That nothing was claimed; 「没报上」 and 「没报名」 are something else. */
const NO_CLAIM =
  '(?:没有?(?:报销?|用)(?!名|上|成|到|出|告|警|完|够|多少)|没有?(?:看|生|得)过?病|零报销|(?:一分|分文|一毛|一块)钱?(?:都|也)?(?:没|未)(?:有)?(?:报|用|花)|没有?动过?(?:用)?(?:医保|一分)|未报销?|不曾报|没有?享受过?)';
const FILLER =
  '(?:年|度|的|了|之?后|以后|来|里|全|参|保|[交缴]费?|居民|城乡|两年|三年|都|也|就|我们?|一直|从来|从|压根|根本|一次|一回|一分钱?|一毛钱?|分文|医保|合疗|卡|,|，| |连续|基金|什么|啥|没看病)*';
/** 「参了淮安的医保，全年没报过」: what was joined, before the pause. */
const JOINED =
  '(?:(?:年|度|连着|连续|都|接着|继续|开始)*[参交缴续](?:加|保|了|的|过){0,2}(?:(?!断|停|中断)[^,，。;；没未]){0,12}[,，])?';
const AFTER = new RegExp(`^${JOINED}${FILLER}${NO_CLAIM}`, 'u');
const BEFORE = new RegExp(`${NO_CLAIM}(?:过|销|了|的|医保|有|满|已经)*$`, 'u');

/** Whether a span is how long nothing was claimed. */
export function isWithoutClaim(text: string, { start, end }: SpanMention): boolean {
  return AFTER.test(text.slice(end, end + 24)) || BEFORE.test(text.slice(Math.max(0, start - 12), start));
}

/**
 * Years without a claim: 「三年没报销过」, 「2025年全年没报销」. A year is counted once it is over: 「2026年没报过，
 * 2027年的限额」 counts 2026.
 */
export function zeroClaimYears(mentions: TimeMentions, today: CalendarDate): StatedCount | undefined {
  const { text, spans, dates } = mentions;
  const span = spans.find(
    (s) => s.unit === 'year' && s.bound !== 'within' && s.precision !== 'vague' && isWithoutClaim(text, s),
  );
  if (span) return statedCount(text, span.start, span.end, span.from, span.to);
  for (const { start, end, years } of yearRuns(mentions)) {
    if (!AFTER.test(text.slice(end, end + 24))) continue;
    const asked = Math.max(today.year, ...dates.flatMap((date) => (date.kind === 'year' ? [date.year] : [])));
    const over = years.filter((year) => year < asked).length;
    if (over > 0) return statedCount(text, start, end, over, over);
  }
  return undefined;
}
