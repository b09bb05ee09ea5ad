import { damped, ngramCounts } from '../features.ts';
import type { NgramModel } from '../ngram.ts';
import { type Adam, adamStep, createAdam, update } from './adam.ts';
import { seededRandom, shuffle } from './random.ts';
import { addScaled, normaliseRows, projectOut, softmax } from './vectors.ts';

export interface TrainingExample {
  /** Normalised text. */
  readonly text: string;
  /** Index of its class: a topic or a class of out-of-scope questions. */
  readonly label: number;
}

export interface TrainingOptions {
  readonly buckets: number;
  /** Of all heads together. */
  readonly dimensions: number;
  /** Encoders trained apart, from different random starts. */
  readonly heads: number;
  readonly passes: number;
  readonly batch: number;
  readonly rate: number;
  /** Softmax scale: how sharply cosine becomes probability. */
  readonly scale: number;
  /** Share of n-grams left out of an example each time it is seen. */
  readonly dropout: number;
  readonly seed: number;
}

export const TRAINING: TrainingOptions = {
  buckets: 1 << 15,
  dimensions: 64,
  heads: 2,
  passes: 2,
  batch: 64,
  rate: 0.014,
  scale: 12,
  dropout: 0.5,
  seed: 20260101,
};

interface Features {
  readonly buckets: Int32Array;
  readonly weights: Float32Array;
  readonly label: number;
}

/**
 * Trains the static encoder, one head after the other. Deterministic for the same input.
 * @param examples labelled normalised texts; labels 0 … classes−1
 * @param onPass told after each pass over the examples: number from 1 to heads × passes, mean loss
 */
export function trainNgram(
  examples: readonly TrainingExample[],
  options: TrainingOptions = TRAINING,
  onPass: (pass: number, loss: number) => void = () => {},
): NgramModel {
  const { buckets, dimensions, heads, passes, seed } = options;
  const features = weigh(examples, buckets);
  const width = dimensions / heads;
  const rows = new Float32Array(buckets * dimensions);
  for (let head = 0; head < heads; head++) {
    const trained = trainHead(features, { ...options, dimensions: width, seed: seed + head }, (pass, loss) =>
      onPass(head * passes + pass, loss),
    );
    for (let bucket = 0; bucket < buckets; bucket++) {
      const row = trained.subarray(bucket * width, (bucket + 1) * width);
      rows.set(row, bucket * dimensions + head * width);
    }
  }
  return quantise(rows, documentFrequency(examples, buckets), examples.length, options);
}

/**
 * One head: each class has a unit vector, and an example's vector is drawn to its own class and away from all
 * others (softmax over scaled cosines, Adam).
 * @returns a row of weights per bucket
 */
function trainHead(
  features: readonly Features[],
  options: TrainingOptions,
  onPass: (pass: number, loss: number) => void,
): Float32Array {
  const { buckets, dimensions, passes, batch, rate } = options;
  const classes = features.reduce((max, { label }) => Math.max(max, label + 1), 0);
  const random = seededRandom(options.seed);
  const rows = createAdam(buckets * dimensions, random);
  const centres = createAdam(classes * dimensions, random);
  const order = features.map((_, i) => i);
  const step = createStep(rows, centres, classes, options, random);
  for (let pass = 1; pass <= passes; pass++) {
    shuffle(order, random);
    // The rate falls to a tenth, so that the last passes settle what the first ones found.
    const passRate = rate * (1 - (0.9 * (pass - 1)) / passes);
    let loss = 0;
    for (let at = 0; at < order.length; at += batch) {
      loss += step(
        order.slice(at, at + batch).map((i) => features[i] as Features),
        passRate,
      );
    }
    onPass(pass, loss / Math.max(1, order.length));
  }
  return rows.values;
}

/** tf-idf of hashed n-grams, unit length. */
function weigh(examples: readonly TrainingExample[], buckets: number): Features[] {
  const frequency = documentFrequency(examples, buckets);
  return examples.map(({ text, label }) => {
    const counts = [...ngramCounts(text, buckets)];
    const weights = Float32Array.from(
      counts,
      ([bucket, count]) => damped(count) * inverseFrequency(frequency[bucket] as number, examples.length),
    );
    const length = Math.hypot(...weights) || 1;
    return {
      buckets: Int32Array.from(counts, ([bucket]) => bucket),
      weights: weights.map((w) => w / length),
      label,
    };
  });
}

function documentFrequency(examples: readonly TrainingExample[], buckets: number): Float32Array {
  const frequency = new Float32Array(buckets);
  for (const { text } of examples) {
    for (const bucket of ngramCounts(text, buckets).keys())
      frequency[bucket] = (frequency[bucket] as number) + 1;
  }
  return frequency;
}

function inverseFrequency(frequency: number, examples: number): number {
  return Math.log((examples + 1) / (frequency + 1)) + 1;
}

/** A function that learns from one batch and returns the sum of its losses. */
function createStep(
  rows: Adam,
  centres: Adam,
  classes: number,
  options: TrainingOptions,
  random: () => number,
) {
  const { dimensions: D, scale, dropout } = options;
  const unit = new Float32Array(classes * D);
  const norms = new Float32Array(classes);
  const unitGradient = new Float32Array(classes * D);
  const logits = new Float32Array(classes);
  const hidden = new Float32Array(D);
  const hiddenGradient = new Float32Array(D);
  const gradients = createRowGradients(options.buckets, D);
  let kept = new Int32Array(256);
  let t = 0;

  return (batch: readonly Features[], rate: number): number => {
    t++;
    normaliseRows(centres.values, unit, norms, classes, D);
    unitGradient.fill(0);
    gradients.clear();
    let loss = 0;
    for (const { buckets, weights, label } of batch) {
      if (kept.length < buckets.length) kept = new Int32Array(buckets.length * 2);
      let count = 0;
      hidden.fill(0);
      for (let k = 0; k < buckets.length; k++) {
        if (random() < dropout) continue;
        kept[count++] = k;
        addScaled(hidden, rows.values, (buckets[k] as number) * D, weights[k] as number, D);
      }
      const norm = Math.hypot(...hidden) + 1e-8;
      for (let d = 0; d < D; d++) hidden[d] = (hidden[d] as number) / norm;
      loss -= Math.log(softmax(logits, unit, hidden, scale, classes, D, label) + 1e-12);
      logits[label] = (logits[label] as number) - 1;
      hiddenGradient.fill(0);
      const gain = scale / batch.length;
      for (let c = 0, at = 0; c < classes; c++, at += D) {
        const error = (logits[c] as number) * gain;
        if (error < NEGLIGIBLE && error > -NEGLIGIBLE) continue;
        for (let d = 0; d < D; d++) {
          hiddenGradient[d] = (hiddenGradient[d] as number) + error * (unit[at + d] as number);
          unitGradient[at + d] = (unitGradient[at + d] as number) + error * (hidden[d] as number);
        }
      }
      projectOut(hiddenGradient, hidden, 0, norm, D);
      for (let i = 0; i < count; i++) {
        const k = kept[i] as number;
        gradients.add(buckets[k] as number, hiddenGradient, weights[k] as number);
      }
    }
    for (let c = 0; c < classes; c++) {
      projectOut(unitGradient.subarray(c * D, c * D + D), unit, c * D, norms[c] as number, D);
    }
    const taken = adamStep(rate, t);
    update(centres, 0, unitGradient, 0, classes * D, taken);
    gradients.visit((bucket, values, at) => update(rows, bucket * D, values, at, D, taken));
    return loss;
  };
}

/** An error this small moves nothing. */
const NEGLIGIBLE = 1e-4;

/** Gradients of the few rows that a batch touches, side by side. */
function createRowGradients(buckets: number, D: number) {
  const slots = new Int32Array(buckets).fill(-1);
  const touched: number[] = [];
  let values = new Float32Array(4096 * D);
  return {
    clear() {
      for (const bucket of touched) slots[bucket] = -1;
      touched.length = 0;
    },
    add(bucket: number, gradient: Float32Array, factor: number) {
      let slot = slots[bucket] as number;
      if (slot < 0) {
        slot = touched.push(bucket) - 1;
        slots[bucket] = slot;
        if (values.length < (slot + 1) * D) {
          const wider = new Float32Array(values.length * 2);
          wider.set(values);
          values = wider;
        }
        values.fill(0, slot * D, (slot + 1) * D);
      }
      const at = slot * D;
      for (let d = 0; d < D; d++)
        values[at + d] = (values[at + d] as number) + factor * (gradient[d] as number);
    },
    visit(learn: (bucket: number, values: Float32Array, at: number) => void) {
      for (const [slot, bucket] of touched.entries()) learn(bucket, values, slot * D);
    },
  };
}

/**
 * Folds idf into the rows (the encoder then needs none) and rounds each row to int8 with its own scale.
 * A row that no example touched still holds its random start and is dropped.
 */
function quantise(
  rows: Float32Array,
  frequency: Float32Array,
  examples: number,
  options: TrainingOptions,
): NgramModel {
  const { buckets, dimensions, heads } = options;
  const weights = new Int8Array(buckets * dimensions);
  const scales = new Float32Array(buckets);
  for (let b = 0; b < buckets; b++) {
    if (frequency[b] === 0) continue;
    const row = rows.subarray(b * dimensions, (b + 1) * dimensions);
    const scale = row.reduce((max, w) => Math.max(max, Math.abs(w)), 0) / 127 || 1;
    scales[b] = scale * inverseFrequency(frequency[b] as number, examples);
    row.forEach((w, d) => {
      weights[b * dimensions + d] = Math.round(w / scale);
    });
  }
  return { id: 'ngram', buckets, dimensions, heads, weights, scales };
}
