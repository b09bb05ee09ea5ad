import { ngramCounts } from '../features.ts';
import { type GroupClassifier, weighNgrams } from '../group-classifier.ts';
import { seededRandom, shuffle } from './random.ts';
import type { TrainingExample } from './train-ngram.ts';

const BUCKETS = 1 << 15;
const PASSES = 4;
const RATE = 0.25;
const DROPOUT = 0.4;
/** Log-odds of a group before anything is read: one of a few hundred. */
const PRIOR = -4;
/** An error this small is not worth a step. */
const NEGLIGIBLE = 1e-3;
/** Where AdaGrad's sums of squares start: large enough that the first step is no leap. */
const FIRST_SQUARE = 1e-3;
/** Of all weights the largest are kept; three bytes each. */
const KEPT = 700_000;

/**
 * Trains the classifiers together: logistic loss per group, AdaGrad, n-gram dropout. Deterministic for the same input.
 * @param examples labelled normalised texts
 * @param groups ids by label
 * @param onPass told after each pass over the examples how much is done, 0–1
 */
export function trainClassifier(
  examples: readonly TrainingExample[],
  groups: readonly string[],
  onPass: (share: number) => void = () => {},
): GroupClassifier {
  const rarity = rarityOf(examples);
  const size = groups.length;
  const random = seededRandom(20260103);
  const inputs = examples.map(({ text, label }) => ({ ...weighNgrams(text, rarity), label }));
  const weights = new Float32Array(BUCKETS * size);
  const squares = new Float32Array(BUCKETS * size).fill(FIRST_SQUARE);
  const errors = new Float32Array(size);
  const mistaken = new Int32Array(size);
  const order = inputs.map((_, i) => i);
  let kept = new Int32Array(256);
  for (let pass = 0; pass < PASSES; pass++) {
    const rate = RATE * (1 - (0.8 * pass) / PASSES);
    for (const at of shuffle(order, random)) {
      const { buckets, values, label } = inputs[at] as (typeof inputs)[number];
      if (kept.length < buckets.length) kept = new Int32Array(buckets.length * 2);
      let count = 0;
      errors.fill(PRIOR);
      for (let k = 0; k < buckets.length; k++) {
        if (random() < DROPOUT) continue;
        kept[count++] = k;
        const value = values[k] as number;
        for (let g = 0, i = (buckets[k] as number) * size; g < size; g++, i++)
          errors[g] = (errors[g] as number) + value * (weights[i] as number);
      }
      let wrong = 0;
      for (let g = 0; g < size; g++) {
        const error = 1 / (1 + Math.exp(-(errors[g] as number))) - (g === label ? 1 : 0);
        errors[g] = error;
        if (error > NEGLIGIBLE || error < -NEGLIGIBLE) mistaken[wrong++] = g;
      }
      // N-gram after n-gram: the weights of one lie side by side.
      for (let k = 0; k < count; k++) {
        const from = kept[k] as number;
        const value = values[from] as number;
        const row = (buckets[from] as number) * size;
        for (let w = 0; w < wrong; w++) {
          const g = mistaken[w] as number;
          const i = row + g;
          const gradient = (errors[g] as number) * value;
          const square = (squares[i] as number) + gradient * gradient;
          squares[i] = square;
          weights[i] = (weights[i] as number) - (rate * gradient) / Math.sqrt(square);
        }
      }
    }
    onPass((pass + 1) / PASSES);
  }
  return { groups, buckets: BUCKETS, rarity, ...sparse(weights, size) };
}

function rarityOf(examples: readonly TrainingExample[]): Float32Array {
  const frequency = new Float32Array(BUCKETS);
  for (const { text } of examples) {
    for (const bucket of ngramCounts(text, BUCKETS).keys())
      frequency[bucket] = (frequency[bucket] as number) + 1;
  }
  return frequency.map((f) => (f === 0 ? 0 : Math.log((examples.length + 1) / (f + 1)) + 1));
}

/** Keeps the largest weights, at int8. */
function sparse(weights: Float32Array, size: number) {
  const largest = weights.reduce((max, w) => Math.max(max, Math.abs(w)), 0);
  const scale = largest / 127 || 1;
  const least = magnitudeAt(weights, largest, KEPT);
  const starts = new Uint32Array(BUCKETS + 1);
  const owners: number[] = [];
  const values: number[] = [];
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    for (let g = 0; g < size; g++) {
      const weight = weights[bucket * size + g] as number;
      const value = Math.round(weight / scale);
      if (value === 0 || Math.abs(weight) < least) continue;
      owners.push(g);
      values.push(value);
    }
    starts[bucket + 1] = owners.length;
  }
  return { starts, owners: Uint16Array.from(owners), weights: Int8Array.from(values), scale };
}

/** The magnitude that about so many weights reach, found from a histogram. */
function magnitudeAt(weights: Float32Array, largest: number, count: number): number {
  const bins = new Uint32Array(4096);
  for (const weight of weights) {
    const bin = Math.min(bins.length - 1, Math.floor((Math.abs(weight) / (largest || 1)) * bins.length));
    bins[bin] = (bins[bin] as number) + 1;
  }
  let above = 0;
  for (let bin = bins.length - 1; bin > 0; bin--) {
    above += bins[bin] as number;
    if (above > count) return ((bin + 1) / bins.length) * largest;
  }
  return 0;
}
