import type { Fen } from '../../../rules/money.ts';

/** An amount of money that somebody named, with its place [start, end) in the text. */
export type AmountMention = { readonly start: number; readonly end: number } & AmountSize;

/**
 * How much was named, and how closely. There is no one amount in a range, so that nobody takes one unawares;
 * `fen` of a vague amount is what was said about: 20000 元 in 「小两万」, 1000 元 in 「好几千」.
 */
export type AmountSize =
  | { readonly precision: 'exact'; readonly fen: Fen }
  | { readonly precision: 'vague'; readonly fen: Fen }
  | { readonly precision: 'range'; readonly low: Fen; readonly high: Fen };
