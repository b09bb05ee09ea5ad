import type { Fen } from '../../../rules/money.ts';
import { foldNumerals } from '../numerals/fold.ts';
import { readNumeral } from '../numerals/numeral.ts';
import { endOfOther, endOfRun } from '../numerals/other-number.ts';
import { beginsNumeral } from '../numerals/words.ts';
import type { AmountMention } from './amount-mention.ts';
import { currencyAt } from './currency.ts';
import { afterInnerHedge } from './hedge.ts';
import { isMoney } from './meant.ts';
import { upperBound } from './range.ts';
import { mentionOf } from './size.ts';

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
    if (!beginsNumeral(folded[at] ?? '')) {
      at += 1;
      continue;
    }
    const found = amountAt(folded, at, mentions.at(-1)?.end ?? 0);
    if (typeof found === 'number') {
      at = found;
      continue;
    }
    mentions.push(found);
    at = found.end;
  }
  return mentions;
}

/**
 * The amount at a place, or the place at which to go on.
 * @param floor where the amount before ends: its words are not looked at again
 */
function amountAt(text: string, start: number, floor: number): AmountMention | number {
  const half = halfAt(text, start);
  if (half) return half;
  const low = readNumeral(text, start);
  if (!low) return Math.max(start + 1, endOfRun(text, start));
  const past = endOfOther(text, low);
  if (past !== null) return past;
  const high = upperBound(text, low);
  const { end } = high ?? low;
  const inner = afterInnerHedge(text, end);
  const currency = currencyAt(text, inner);
  const candidate = { text, floor, low, high, inner, currency };
  return (isMoney(candidate) ? mentionOf(candidate) : null) ?? Math.max(currency?.end ?? inner, end);
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
