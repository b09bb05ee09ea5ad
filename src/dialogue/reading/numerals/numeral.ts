import { type Count, hundredths } from './figures.ts';
import { emptySum, type Sum, take, unitOfTail } from './sum.ts';
import { countAt, unitAt } from './words.ts';

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
