import { type Fen, LARGEST_YUAN } from '../../rules/money.ts';
import { HOTLINES, isMoneyByWords, isWholeAnswer, maybeYear } from './amount-context.ts';
import { type Currency, currencyAt } from './amount-currency.ts';
import { afterHedge, afterInnerHedge, hedgeBefore } from './amount-hedge.ts';
import type { AmountMention } from './amount-mention.ts';
import { type Numeral, readNumeral } from './numeral.ts';
import { countsWhatFollows } from './numeral-counted.ts';
import { foldNumerals } from './numeral-fold.ts';
import { beginsNumeral } from './numeral-words.ts';

const LATIN = /[a-z]/;
const NUMERAL_RUN = /[0-9.,:/零一二两三四五六七八九十百千万亿-]+/uy;

/**
 * Every amount of money in a text, in order, without overlap.
 *
 * A number with a unit of money is one, so is a number in 百, 千 or 万 that counts nothing; a bare number only
 * where the words around it say so (「花了12000」) or where it is the whole answer. Years, dates, ages, counts,
 * shares and what has been masked are none.
 * @param text any text; full-width and financial numerals are understood as they are
 */
export function readAmounts(text: string): readonly AmountMention[] {
  const folded = foldNumerals(text);
  const mentions: AmountMention[] = [];
  let at = 0;
  while (at < folded.length) {
    if (!beginsNumeral(folded[at] ?? '') && folded[at] !== '半') {
      at += 1;
      continue;
    }
    const found = amountAt(folded, at);
    if (typeof found === 'number') {
      at = found;
      continue;
    }
    mentions.push(found);
    at = found.end;
  }
  return mentions;
}

/** The amount at a place, or the place at which to go on. */
function amountAt(text: string, start: number): AmountMention | number {
  const half = halfAt(text, start);
  if (half) return half;
  const first = readNumeral(text, start);
  if (!first) return Math.max(start + 1, endOfRun(text, start));
  const past = isPartOfOther(text, first);
  if (past !== null) return past;
  const second = upperBound(text, first);
  const last = second ?? first;
  const inner = afterInnerHedge(text, last.end);
  const currency = currencyAt(text, inner);
  const end = currency?.end ?? inner;
  if (!isMoney(text, { start: first.start, numeral: last, low: first, inner, currency }))
    return Math.max(end, last.end);
  return mention(text, first, second, { inner, end, currency });
}

/** 「半块」, 「半万」. */
function halfAt(text: string, start: number): AmountMention | null {
  const match = /^半(?:块钱?|万(?:块钱?|元)?)/u.exec(text.slice(start, start + 4));
  if (!match || /[一大多两]/u.test(text[start - 1] ?? '')) return null;
  const end = start + match[0].length;
  return match[0].startsWith('半万')
    ? { start, end, precision: 'vague', fen: 500_000 as Fen }
    : { start, end, precision: 'exact', fen: 50 as Fen };
}

/** Where to go on after a number that belongs to something else: a date, a time, a code, a share, an ordinal. */
function isPartOfOther(text: string, { start, end, figures }: Numeral): number | null {
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  const yuan = /(?:rmb|cny|¥)$/u.test(text.slice(Math.max(0, start - 3), start));
  if (before === '第' || text.slice(Math.max(0, start - 2), start) === '分之') return end;
  if (!figures) return null;
  const written = text.slice(start, end);
  const other =
    (LATIN.test(before) && !yuan) ||
    /[0-9#]/.test(before) ||
    /[0-9][./:]$/.test(text.slice(Math.max(0, start - 2), start)) ||
    /^0[0-9]/.test(written) ||
    /^[./:][0-9]/.test(text.slice(end, end + 2)) ||
    (LATIN.test(after) && !/^(?:rmb|cny)/.test(text.slice(end, end + 3))) ||
    /^-[0-9]+-/.test(text.slice(end, end + 14));
  return other ? endOfRun(text, end) : null;
}

function endOfRun(text: string, at: number): number {
  NUMERAL_RUN.lastIndex = at;
  return NUMERAL_RUN.test(text) ? NUMERAL_RUN.lastIndex : at;
}

const TO = /(?:[元块]钱?)?(?:(到|至|[-~]{1,2})|[,; ]?(?:还是|或者?))/uy;

/** The other end of 「三到五万」, 「5000-8000」, 「八千还是九千」. */
function upperBound(text: string, low: Numeral): Numeral | null {
  TO.lastIndex = low.end;
  const to = TO.exec(text);
  if (!to) return null;
  const high = readNumeral(text, TO.lastIndex);
  // 「花了8000还是住了3天」: the second number is of something else; 「3到5天」 is all of one.
  if (!to[1] && high && countsWhatFollows(text, high.end, high.high / 100)) return null;
  if (!high || high.headless || /^0[0-9]/.test(text.slice(high.start, high.end))) return null;
  return low.last === 1 && low.low * high.last < high.high ? high : low.low < high.high ? high : null;
}

interface Candidate {
  readonly start: number;
  readonly low: Numeral;
  readonly numeral: Numeral;
  readonly inner: number;
  readonly currency: Currency | null;
}

function isMoney(text: string, { start, low, numeral, inner, currency }: Candidate): boolean {
  const value = numeral.high / 100;
  const hedged =
    inner > numeral.end ||
    afterHedge(text, inner) > inner ||
    hedgeBefore(text.slice(Math.max(0, start - 12), start)) !== null;
  const before = text.slice(Math.max(0, start - 2), start);
  if (numeral.low > LARGEST_YUAN * 100) return false;
  const figures = numeral.figures !== null;
  const byWords = (): boolean =>
    isMoneyByWords(text, start, inner, value, { figures, decimals: numeral.figures?.decimals ?? 0 });
  if (numeral.headless) {
    // 百把块, 上万, 千二块; not 千万别, 万一, 百姓, 百分之七十.
    if (/^(?:[百千万]分|万一)/u.test(text.slice(start, start + 2)) || /成$|千上$/u.test(before)) return false;
    if (inner > numeral.end) return currency !== null || !countsWhatFollows(text, inner, value);
    if (currency?.unit === 'yuan') return numeral.end > start + 1 || /[上近成]$/u.test(before);
    if (numeral.end > start + 1) return byWords();
    return /(?<![早晚以马])[上近]$/u.test(before) && !countsWhatFollows(text, inner, value);
  }
  if (currency) return isCurrencyMeant(text, start, numeral, currency, byWords);
  if (countsWhatFollows(text, inner, value)) return false;
  if (isWholeAnswer(text, start, inner))
    return figures ? !isYearOrDate(numeral) && !HOTLINES.has(value) : value >= 10 || value === 0;
  if (figures && isYearOrDate(numeral) && isYearOrDate(low) && low !== numeral) return false;
  if (numeral.greatest >= 100) return true;
  return byWords() || (hedged && value >= 1000 && !maybeYear(value, figures));
}

/** 一块 is also 「together」 and 五分 a mark: both want more than the bare word. */
function isCurrencyMeant(
  text: string,
  start: number,
  numeral: Numeral,
  currency: Currency,
  byWords: () => boolean,
): boolean {
  const written = text.slice(numeral.start, currency.end);
  const before = text.slice(Math.max(0, start - 1), start);
  if (written === '一块')
    return byWords() || /(?:^|[才就是交给花了])$/u.test(before)
      ? !/^[儿去来]/u.test(text.slice(currency.end))
      : false;
  if (
    /^[一二两三]块$/u.test(written) &&
    /^(?:内容|部分|组成)/u.test(text.slice(currency.end, currency.end + 2))
  )
    return false;
  if (numeral.low === 100 && /^(?:都|也)?[没不未]/u.test(text.slice(currency.end, currency.end + 2)))
    return false;
  if (currency.unit === 'fen')
    return !/[打评得扣满几部十]$/u.test(before) && numeral.low < 10_000 && written !== '十分';
  return !/[这那哪某]$/u.test(before);
}

function isYearOrDate({ low, figures }: Numeral): boolean {
  if (!figures) return false;
  if (maybeYear(low / 100, true)) return true;
  const [month, day] = [Math.floor(low / 100), low % 100];
  return figures.decimals > 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function mention(
  text: string,
  low: Numeral,
  high: Numeral | null,
  { inner, end, currency }: { inner: number; end: number; currency: Currency | null },
): AmountMention | number {
  const last = high ?? low;
  const before = hedgeBefore(text.slice(Math.max(0, low.start - 12), low.start));
  const outer = afterHedge(text, end);
  const sign =
    /(?:¥|rmb ?|cny ?|人民币)$/u.exec(text.slice(Math.max(0, low.start - 4), low.start))?.[0].length ?? 0;
  const span = { start: low.start - (before?.length || sign), end: outer };
  const unit = { yuan: 1, jiao: 10, fen: 100 }[currency?.unit ?? 'yuan'];
  const inFen = (value: number): number => value / unit + (currency?.rest ?? 0);
  const scale = high && low.last === 1 && low.low * high.last < high.high ? high.last : 1;
  const least = inFen(low.low * scale);
  const most = inFen(last.high);
  if (!Number.isInteger(least) || !Number.isInteger(most) || most > LARGEST_YUAN * 100) return outer;
  if (least !== most) return { ...span, precision: 'range', low: least as Fen, high: most as Fen };
  const vague =
    before !== null ||
    inner > last.end ||
    outer > end ||
    last.approximate ||
    /^[百千]八?十/u.test(text.slice(low.start, low.end)) ||
    /^[上近成]$/u.test(text[low.start - 1] ?? '');
  return { ...span, precision: vague ? 'vague' : 'exact', fen: least as Fen };
}
