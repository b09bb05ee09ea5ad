import type { CalendarDate } from '../../../rules/calendar.ts';
import type { SpanMention } from '../spans/span-mention.ts';
import { isBroken } from './broken.ts';
import { isWithoutClaim } from './claims.ts';
import { type StatedCount, statedCount, type TimeMentions, type TimeReading } from './time-reading.ts';
import { type YearRun, yearRuns } from './year-runs.ts';
import { yearsThrough } from './years-through.ts';

type Enrolled = Pick<TimeReading, 'continuousYears' | 'insuredYears'>;

const UNBROKEN = '(?:连续|连着|接连|一连|一直|年年|每年|坚持|不间断|没断|没有断|没停|没落下)';
const PAYING = '(?:[交缴]|参(?:的|了)?保|参加|参|续|买|有|上)';
const SCHEME = '(?:居民|城乡|职工|基本)*(?:医保|合疗|农合|社保|保险|合作医疗|医疗保险)';
const AFTER_PAYING = `(?:的|了|过|费|保|有|大概|差不多|已经|都|快|整整|足足|得有|满|上|,|，|${SCHEME})*`;

const IN_A_ROW = '(?:连续|连着|接连|一连|坚持|不间断|没断|没有断|没停|没落下)';
const UNBROKEN_BEFORE = new RegExp(
  `${IN_A_ROW}[^。;；?？!！断停]{0,12}$|(?:一直|年年|每年)[^,，。;；]{0,8}(?:[交缴]|参(?:的|了)?保|参加|续|买)${AFTER_PAYING}$`,
  'u',
);
const PAID_BEFORE = new RegExp(`(?:[交缴]|参(?:的|了)?保|参(?=了)|参加|续保|买)${AFTER_PAYING}$`, 'u');
const UNBROKEN_AFTER = new RegExp(`^(?:来|里|了|以来|都|,|，|${SCHEME})*${UNBROKEN}`, 'u');
const PAYING_AFTER = new RegExp(`^(?:来|里)?(?:都|一直|${UNBROKEN})+(?:在|都|的)*${PAYING}`, 'u');
const FROM_2025 =
  /(?:2025|二零二五|(?<!\d)25)年?(?:度)?(?:起|开始|到|算|以来|至今)|(?:从|自|打)(?:2025|二零二五)/u;
const BREAK = /断(?!过)|停[了保交缴]|中断|换|转|切换|空(?:了|档)|没(?:有)?[交缴]/u;

/**
 * Years of unbroken enrolment, and years insured before a break: 「连续交了4年」 are the first, 「交了5年，断了2个月」 the
 * second. Years that somebody merely has paid for are not called unbroken.
 */
export function enrolledYears(mentions: TimeMentions, today: CalendarDate): Enrolled {
  const { text, spans } = mentions;
  const counted: { continuousYears?: NonNullable<Enrolled['continuousYears']>; insuredYears?: StatedCount } =
    {};
  for (const span of spans) {
    const said = enrolment(text, span);
    if (said === null) continue;
    const { start, end, from, to } = span;
    const count = statedCount(text, start, end, from, to);
    const ended = said === 'paid' || BREAK.test(text.slice(end).replace(/没有?断|不断|没停|不?中断过/gu, ''));
    if (ended) counted.insuredYears ??= count;
    else counted.continuousYears ??= { ...count, since2025: FROM_2025.test(text) };
  }
  const through = yearsThrough(mentions);
  if (counted.continuousYears === undefined && through) {
    const { start, end, first, last } = through;
    const count = last - first + 1;
    counted.continuousYears = { ...statedCount(text, start, end, count, count), since2025: first === 2025 };
  } else if (counted.continuousYears === undefined) {
    const run = yearRuns(mentions)
      .map((each) => runCount(text, each, today))
      .find((count) => count !== null);
    if (run) counted.continuousYears = run;
  }
  return counted;
}

function enrolment(text: string, span: SpanMention): 'unbroken' | 'paid' | null {
  const { start, end, unit, precision, bound } = span;
  if (unit !== 'year' || precision === 'vague') return null;
  // 「连续参保满四年」 is told of somebody; 「满四年的」, 「满四年以后」 is a condition.
  const full = bound === 'over' && /满$/u.test(text.slice(0, start)) && !CONDITION.test(text.slice(end));
  if (bound !== null && !full) return null;
  if (isBroken(text, span) || isWithoutClaim(text, span)) return null;
  // 「加到哪一年」, 「最后一年」 name a year and count none.
  if (/[哪那这每同上下头后第当]$/u.test(text.slice(0, start)) && /^[一1]年/u.test(text.slice(start)))
    return null;
  const left = text.slice(Math.max(0, start - 18), start);
  const right = text.slice(end, end + 12);
  if (UNBROKEN_BEFORE.test(left) || UNBROKEN_AFTER.test(right) || PAYING_AFTER.test(right)) return 'unbroken';
  // 「参加居民医保一年交多少」 asks for a year's price.
  return PAID_BEFORE.test(left) && !PRICE.test(right) ? 'paid' : null;
}

const CONDITION =
  /^(?:的(?!话)|以上|及以上|以后|之后|后|起|才|就|怎么|咋|有(?:什么|啥|没)|是不是|会不会|能不能|可不可以)/u;
const PRICE = /^(?:就|都)?(?:要|得|该|需要?|应该)?(?:[交缴出掏付花]|多少|好多|几)/u;

const RUN_PAID = new RegExp(
  `^(?:年|度|的|起|开始|两年|三年|四年|这几年|我们?|都|也|就|全|又|,|，|${SCHEME}|${UNBROKEN}|接着|继续)*(?:[交缴]|参)(?![^,，。]{0,3}多少)`,
  'u',
);
const GOES_ON = new RegExp(`接着|继续|都|也|又|${UNBROKEN}`, 'u');
const SINCE = new RegExp(
  `^(?:年|度)?(?:起|开始|以来|到现在|到今年|至今|以后|就|都|[交缴](?:的|了)?|参(?:的|了)?(?:保|加)?的?|,|，|${SCHEME})*${UNBROKEN}(?!没[^断停])`,
  'u',
);

/** 「2025年参了，2026年接着参」 are two years; 「从2023年起一直交」 are those up to this year. */
function runCount(text: string, { start, end, years, since }: YearRun, today: CalendarDate) {
  const rest = text.slice(end, end + 24);
  const first = years[0] ?? today.year;
  const since2025 = first === 2025;
  if (years.length === 1 && (since || /^(?:年|度)?(?:起|开始|到现在|至今)/u.test(rest)) && SINCE.test(rest)) {
    if (first > today.year) return null;
    const count = today.year - first + 1;
    return { ...statedCount(text, start, end, count, count), since2025 };
  }
  const all = years.length > 1 ? years : followed(text, end, first);
  const gapless = all.every((year, i) => year === first + i);
  if (all.length < 2 || !gapless || !RUN_PAID.test(rest) || !GOES_ON.test(text.slice(end, end + 44)))
    return null;
  return { ...statedCount(text, start, end, all.length, all.length), since2025 };
}

const NEXT =
  /^.{0,4}[交缴参](?:保|费)?(?:了|过|的)?(?:(?!没有?[交缴参续])[^。;；断停]){0,22}?[,，、]? ?(?<next>(?:20)?\d{2}|今|明)年?(?:又|也|接着|继续|还|都|再)+[^没断]{0,2}[交缴参续]/u;

/** The year after, said in a clause of its own. */
function followed(text: string, end: number, first: number): readonly number[] {
  const next = NEXT.exec(text.slice(end, end + 40))?.groups?.['next'];
  if (next === undefined) return [first];
  if (next === '今' || next === '明') return [first, first + 1];
  return [first, Number(next.padStart(4, '20'))];
}
