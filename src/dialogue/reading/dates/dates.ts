import type { CalendarDate } from '../../../rules/calendar.ts';
import { chosenValue, yearOfDocument } from './choose.ts';
import type { DateContext, DateMention, DateValue } from './date-mention.ts';
import type { DateDraft, DatePattern } from './date-pattern.ts';
import { chineseValue, firstDay, VAGUE } from './date-value.ts';
import { exactPatterns } from './exact.ts';
import { festivalPatterns } from './festival.ts';
import { lunarPatterns } from './lunar-dates.ts';
import { monthPatterns } from './month.ts';
import { relativePatterns } from './relative.ts';
import { isAhead } from './tense.ts';
import { vaguePatterns, yearPatterns } from './word.ts';

const PATTERNS: readonly DatePattern[] = [
  ...lunarPatterns,
  ...festivalPatterns,
  ...exactPatterns,
  ...monthPatterns,
  ...relativePatterns,
  ...yearPatterns,
  ...vaguePatterns,
];

/**
 * Every date that a text speaks of, in order. Days, months, years and vague times, in figures or Chinese numerals, of
 * the calendar or the lunar one.
 *
 * @param text simplified Chinese, personal numbers masked as 【…】
 * @param today the day of the question
 * @param policyYear the year of the region's document, to say where a date without a year may be another
 */
export function readDates(
  text: string,
  today: CalendarDate,
  policyYear?: number | undefined,
): readonly DateMention[] {
  const mentions: DateMention[] = [];
  for (let at = 0; at < text.length; ) {
    const masked = text[at] === '【' ? text.indexOf('】', at) : -1;
    const found = masked < 0 ? longest(text, at, today) : null;
    if (found) mentions.push(mention(text, at, found, { today, policyYear }, mentions.at(-1)));
    at = masked >= 0 ? masked + 1 : found ? found.end : at + 1;
  }
  return mentions;
}

interface Found {
  readonly end: number;
  readonly draft: DateDraft;
}

/** The longest date that begins at a place; of two as long the first in the list. */
function longest(text: string, at: number, today: CalendarDate): Found | null {
  let best: Found | null = null;
  for (const { pattern, read } of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match || at + match[0].length <= (best?.end ?? at)) continue;
    const draft = read(match, today);
    if (draft) best = { end: at + match[0].length, draft };
  }
  return best;
}

const ABOUT = /^(?:左右|前后|上下|那几天|那阵)/u;
const BEFORE = /^(?:那天)?(?:之前|以前|前(?![天年面几些段])|截止)/u;
const AFTER = /^(?:那天)?(?:之后|以后|过后|后(?![天年面])|起|开始)/u;

function mention(
  text: string,
  start: number,
  { end, draft }: Found,
  context: DateContext,
  previous: DateMention | undefined,
): DateMention {
  const written = text.slice(start, end);
  const rest = text.slice(end, end + 5);
  const exact = value(text, start, end, draft, context, previous);
  const about = exact.kind === 'day' && ABOUT.test(rest);
  const read = about ? VAGUE : exact;
  const assumedYear = draft.kind === 'yearly' && draft.named === null && read.kind !== 'invalid' && !about;
  const shown = draft.kind === 'yearly' || draft.shown;
  const explained = shown ? chineseValue(read) : null;
  return {
    ...read,
    start,
    end,
    text: written,
    assumedYear,
    documentYear: assumedYear && !isMonthly(draft) ? yearOfDocument(read, context) : null,
    said: read.kind === 'invalid' ? `${written}（没有这一天）` : explained && `${written}（${explained}）`,
    bound: BEFORE.test(rest) ? 'before' : AFTER.test(rest) ? 'after' : null,
  };
}

const isMonthly = (draft: DateDraft) => draft.kind === 'yearly' && draft.monthly;

const LINK = /^ ?(?:到|至|-|~|—|–)+ ?$/u;

function value(
  text: string,
  start: number,
  end: number,
  draft: DateDraft,
  context: DateContext,
  previous: DateMention | undefined,
): DateValue {
  if (draft.kind === 'settled') return draft.value;
  const between = previous ? text.slice(previous.end, start) : '';
  const ends = LINK.test(between);
  const dated =
    previous && (previous.kind === 'day' || previous.kind === 'month' || previous.kind === 'range');
  const leads = previous?.kind === 'year' && /^(?:度|的|[,， ])?$/u.test(between);
  const follows =
    previous && ((dated && (ends || !previous.assumedYear)) || leads) ? firstDay(previous) : null;
  return chosenValue(draft, context, { ahead: isAhead(text, start, end), follows, ends });
}
