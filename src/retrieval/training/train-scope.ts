import { damped, ngramCounts } from '../features.ts';
import { SCOPE_GAIN, type ScopeModel } from '../scope.ts';
import { seededRandom, shuffle } from './random.ts';

export interface ScopeExample {
  /** Normalised text. */
  readonly text: string;
  readonly outside: boolean;
}

const BUCKETS = 1 << 15;
const PASSES = 12;
const RATE = 0.3;
const DROPOUT = 0.3;
/** Out-of-scope questions are fewer than phrasings and count more each. */
const OUTSIDE_WEIGHT = 3;

/**
 * Trains the classifier: logistic loss, AdaGrad, n-gram dropout. Deterministic for the same input.
 * @param examples normalised phrasings (inside) and out-of-scope questions (outside)
 */
export function trainScope(examples: readonly ScopeExample[], seed = 20260102): ScopeModel {
  const random = seededRandom(seed);
  const features = examples.map(({ text }) => {
    const counts = [...ngramCounts(text, BUCKETS)];
    const norm = Math.hypot(...counts.map(([, count]) => damped(count))) || 1;
    return counts.map(([bucket, count]) => ({ bucket, value: (SCOPE_GAIN * damped(count)) / norm }));
  });
  const weights = new Float32Array(BUCKETS);
  const squares = new Float32Array(BUCKETS).fill(1e-4);
  const order = examples.map((_, i) => i);
  for (let pass = 0; pass < PASSES; pass++) {
    for (const i of shuffle(order, random)) {
      const outside = examples[i]?.outside === true;
      const kept = (features[i] ?? []).filter(() => random() >= DROPOUT);
      const logit = kept.reduce((sum, { bucket, value }) => sum + (weights[bucket] as number) * value, 0);
      const error = (1 / (1 + Math.exp(-logit)) - (outside ? 1 : 0)) * (outside ? OUTSIDE_WEIGHT : 1);
      for (const { bucket, value } of kept) {
        const gradient = error * value;
        squares[bucket] = (squares[bucket] as number) + gradient * gradient;
        weights[bucket] =
          (weights[bucket] as number) - (RATE * gradient) / Math.sqrt(squares[bucket] as number);
      }
    }
  }
  const scale = weights.reduce((max, w) => Math.max(max, Math.abs(w)), 0) / 127 || 1;
  return {
    id: 'scope',
    buckets: BUCKETS,
    dimensions: 1,
    heads: 1,
    weights: Int8Array.from(weights, (w) => Math.round(w / scale)),
    scales: new Float32Array(BUCKETS).fill(scale),
  };
}
