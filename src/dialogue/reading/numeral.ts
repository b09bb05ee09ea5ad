import { belongsToNextWord } from './numeral-counted.ts';
import { type Count, hundredths } from './numeral-figures.ts';
import { countAt, unitAt } from './numeral-words.ts';

/** A number as people write or say it. Values are hundredths, so that 1.25 is exact. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  /** The same as `low` unless two digits were said for one: 「三四万」. */
  readonly high: number;
  /** The greatest of 十 百 千 万 亿 in it, 1 where there is none. */
  readonly greatest: number;
  /** The last of them: a number before 到 may leave it out, 「三到五万」. */
  readonly last: number;
  /** 「几千」, 「二十多万」: only the order is known. */
  readonly approximate: boolean;
  /** Begins with a unit that wants a digit before it: 「百」 in 「百把块」, 「万」 in 「万一」. */
  readonly headless: boolean;
  /** The figures it is written in where it has no unit: 「12000」, 「6.18」. */
  readonly figures: Count | null;
}

/** What has been read so far. */
interface Sum {
  total: number;
  totalHigh: number;
  section: number;
  sectionHigh: number;
  /** The last unit, the last one below 万 in this section, the last of 万 and 亿. */
  last: number;
  small: number;
  large: number;
  greatest: number;
  /** 零 was said after the last unit. */
  gap: boolean;
  approximate: boolean;
  headless: boolean;
}

const ABOUT = /(?:多|来|好?几|余)(?=[十百千万亿])/uy;
const TENS: Readonly<Record<string, number>> = { 廿: 2000, 卅: 3000 };

/**
 * The number that begins at a place of a text put through `foldNumerals`.
 *
 * Reads 「一万二」 as 12000 and 「1万零5百」 as 10500; stops before a digit that belongs to the next word, as in
 * 「一万二级医院」.
 * @returns null where none begins; a number told off digit by digit (「二零二六」) is none
 */
export function readNumeral(text: string, start: number): Numeral | null {
  const sum = emptySum();
  let at = start;
  let count: Count | null = null;
  const tens = TENS[text[at] ?? ''];
  if (tens !== undefined) {
    Object.assign(sum, { section: tens, sectionHigh: tens, last: 10, small: 10, greatest: 10 });
    at += 1;
  }
  for (;;) {
    if (text[at] === '零' && sum.last > 1 && !sum.gap && !count) {
      sum.gap = true;
      at += 1;
    }
    if (!count) {
      const next = countAt(text, at, sum.last > 1);
      if (next === 'spelled') return null;
      count = next;
      at = next?.end ?? at;
    }
    const unit = unitAt(text, at, count);
    if (!unit || !take(sum, count, unit.value)) break;
    sum.approximate ||= count?.said === 'few' || unit.about;
    count = null;
    at = unit.end;
    ABOUT.lastIndex = at;
    if (!sum.headless && ABOUT.test(text)) {
      sum.approximate = true;
      at = ABOUT.lastIndex;
    }
  }
  return close(sum, count, start, at, text);
}

const emptySum = (): Sum => ({
  total: 0,
  totalHigh: 0,
  section: 0,
  sectionHigh: 0,
  last: 1,
  small: Number.POSITIVE_INFINITY,
  large: Number.POSITIVE_INFINITY,
  greatest: 1,
  gap: false,
  approximate: false,
  headless: false,
});

/** Adds a count of a unit; false, and nothing added, where the unit cannot come here. */
function take(sum: Sum, count: Count | null, unit: number): boolean {
  const begun = sum.last > 1;
  if (count && count.decimals > 0 && begun) return false;
  if (!(unit < 10_000 ? takeSmall(sum, count, unit, begun) : takeLarge(sum, count, unit, begun)))
    return false;
  sum.last = unit;
  sum.greatest = Math.max(sum.greatest, unit);
  sum.gap = false;
  return true;
}

function takeSmall(sum: Sum, count: Count | null, unit: number, begun: boolean): boolean {
  // Only ten stands without a digit before it: 「一万十块」.
  if (unit >= sum.small || (!count && unit !== 10 && begun)) return false;
  const low = hundredths(count?.low ?? 1, count?.decimals ?? 0, unit);
  const high = hundredths(count?.high ?? 1, count?.decimals ?? 0, unit);
  if (low === null || high === null) return false;
  sum.headless ||= !count && unit !== 10;
  sum.section += low;
  sum.sectionHigh += high;
  sum.small = unit;
  return true;
}

function takeLarge(sum: Sum, count: Count | null, unit: number, begun: boolean): boolean {
  if (unit >= sum.large || (!count && begun && sum.section === 0)) return false;
  const one = begun ? 0 : 1;
  const low = hundredths(count?.low ?? one, count?.decimals ?? 0, unit);
  const high = hundredths(count?.high ?? one, count?.decimals ?? 0, unit);
  const greatest = sum.sectionHigh * unit;
  if (low === null || high === null || !Number.isSafeInteger(greatest)) return false;
  sum.headless ||= !count && !begun;
  sum.total += low + sum.section * unit;
  sum.totalHigh += high + greatest;
  sum.section = 0;
  sum.sectionHigh = 0;
  sum.small = Number.POSITIVE_INFINITY;
  sum.large = unit;
  return true;
}

/** The numeral with the digits after its last unit, if they are part of it. */
function close(sum: Sum, count: Count | null, start: number, at: number, text: string): Numeral | null {
  const begun = sum.last > 1;
  const unit = count ? unitOfTail(sum, count, text) : null;
  const low = unit === null || !count ? null : hundredths(count.low, count.decimals, unit);
  const high = unit === null || !count ? null : hundredths(count.high, count.decimals, unit);
  const read = low !== null && high !== null;
  if (!begun && !read) return null;
  // A digit that is not taken, and a 零 that leads to nothing, stay outside.
  const end = read ? at : (count?.start ?? at) - (sum.gap ? 1 : 0);
  return {
    start,
    end,
    low: sum.total + sum.section + (low ?? 0),
    high: sum.totalHigh + sum.sectionHigh + (high ?? 0),
    greatest: sum.greatest,
    last: sum.last,
    approximate: sum.approximate || (read && count?.said === 'few'),
    headless: sum.headless,
    figures: begun || count?.said !== 'figures' ? null : count,
  };
}

/** What a last count without a unit counts: thousands in 「一万二」, ones in 「一万零二」 and 「1万2500」. */
function unitOfTail(sum: Sum, count: Count, text: string): number | null {
  if (sum.last === 1) return 1;
  const next = text[count.end] ?? '';
  if (count.decimals > 0 || count.said === 'few' || /[十百千万亿]/u.test(next)) return null;
  if (sum.gap || sum.last === 10) return count.low < sum.last && !/[级甲档]/u.test(next) ? 1 : null;
  if (belongsToNextWord(text, count.end, count.low)) return null;
  if (count.length > 1) return count.low < sum.last ? 1 : null;
  // 「一万两」 is nobody's twelve thousand, and 「1万0」 nothing.
  return text[count.start] === '两' || count.low === 0 ? null : sum.last / 10;
}
