import { type Fen, LARGEST_YUAN } from '../../../rules/money.ts';
import type { Numeral } from '../numerals/numeral.ts';
import type { AmountMention } from './amount-mention.ts';
import type { Currency } from './currency.ts';
import { afterHedge, hedgeBefore } from './hedge.ts';
import { unitLeftOut } from './range.ts';

/** A number that may be an amount of money, in a text put through `foldNumerals`. */
export interface Candidate {
  readonly text: string;
  /** Where the amount before ends. */
  readonly floor: number;
  readonly low: Numeral;
  /** The other end of a range. */
  readonly high: Numeral | null;
  /** Where the number ends with its 多, 来 or 把. */
  readonly inner: number;
  readonly currency: Currency | null;
}

/** Words before a number that belong to it, at most so many. */
const REACH = 12;
const SIGN = /(?:¥|rmb|cny|人民币) ?$/u;
const FEN_OF = { yuan: 100, jiao: 10, fen: 1 } as const;

/** The hedge before the number of a candidate, or null. */
export const hedgeOf = ({ text, floor, low }: Candidate): { readonly length: number } | null =>
  hedgeBefore(text.slice(Math.max(floor, low.start - REACH), low.start));

/** The amount that a candidate is; null where it is no whole number of fen, or more than the rules take. */
export function mentionOf(candidate: Candidate): AmountMention | null {
  const { text, floor, low, high, inner, currency } = candidate;
  const last = high ?? low;
  const before = hedgeOf(candidate);
  const sign = SIGN.exec(text.slice(Math.max(floor, low.start - 4), low.start))?.[0].length ?? 0;
  const said = currency?.end ?? inner;
  const end = afterHedge(text, said);
  const span = { start: low.start - (before?.length || sign), end };
  const inFen = (hundredths: number): number =>
    (hundredths * FEN_OF[currency?.unit ?? 'yuan']) / 100 + (currency?.rest ?? 0);
  const least = inFen(low.low * (high ? unitLeftOut(low, high) : 1));
  const most = inFen(last.high);
  if (!Number.isInteger(least) || !Number.isInteger(most) || most > LARGEST_YUAN * 100) return null;
  if (least !== most) return { ...span, precision: 'range', low: least as Fen, high: most as Fen };
  const vague = before !== null || inner > last.end || end > said || last.approximate || isIdiom(text, low);
  return { ...span, precision: vague ? 'vague' : 'exact', fen: least as Fen };
}

/** 百十块, 百八十: about a hundred. */
const isIdiom = (text: string, { start, end }: Numeral): boolean =>
  /^[百千]八?十/u.test(text.slice(start, end));
