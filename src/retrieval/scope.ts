import { damped, ngramCounts } from './features.ts';
import type { NgramModel } from './ngram.ts';

/**
 * Linear classifier that says whether a question is about anything the documents answer, over the same hashed
 * n-grams as the encoder. Stored as a model of one dimension.
 */
export type ScopeModel = NgramModel;

/** Sharpens the logit: n-grams of unit length alone would leave it flat. */
export const SCOPE_GAIN = 3;

/** @returns log-odds that a normalised text is out of scope; positive means outside. Zero for an empty text. */
export function outsideLogit(model: ScopeModel, text: string): number {
  let sum = 0;
  let squares = 0;
  for (const [bucket, count] of ngramCounts(text, model.buckets)) {
    const frequency = damped(count);
    squares += frequency * frequency;
    sum += frequency * (model.weights[bucket] as number) * (model.scales[bucket] as number);
  }
  return squares > 0 ? (SCOPE_GAIN * sum) / Math.sqrt(squares) : 0;
}
