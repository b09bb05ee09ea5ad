import { type Embedder, toUnitLength } from './embedder.ts';
import { createSegment, type WordVectors } from './word-vectors.ts';

/** Rows of int8 numbers, each with a scale: value = int8 × scale of its row. */
export interface ScaledRows {
  readonly weights: Int8Array;
  readonly scales: Float32Array;
}

/**
 * A small network that reads what a question's words mean in general: the middles of its {@link WordVectors} → one
 * layer of hidden units → evidence per group of questions. N-grams know the words that people here were heard to use;
 * this knows those they might.
 */
export interface MeaningModel {
  /** Id of the word vectors it was trained on. */
  readonly vectors: string;
  /** Ids of the groups, as in the topic index. */
  readonly groups: readonly string[];
  /** Of the word vectors. */
  readonly dimensions: number;
  /** How much each word of the word vectors counts, 0–255: the rare ones more. */
  readonly importance: Uint8Array;
  /** One row of {@link PARTS} × `dimensions` per hidden unit: what it listens for. */
  readonly listening: ScaledRows;
  /** One per hidden unit. */
  readonly thresholds: Float32Array;
  /** One row of a weight per group for each hidden unit: what it speaks for. */
  readonly speaking: ScaledRows;
  /** One per group. */
  readonly biases: Float32Array;
}

/** A question is read as a whole, by its first half and by its second: order is half of what is meant. */
export const PARTS = 3;
/** Length of each part as the network takes it: at unit length the evidence would stay flat. */
export const PART_LENGTH = 5;

/** @param importance per word, see {@link MeaningModel} */
function createMiddle({ dimensions, rows, scales }: WordVectors, importance: Uint8Array) {
  /** Adds up the words from `from` to `to`, each by its importance. */
  return function middle(found: readonly number[], from: number, to: number): Float32Array {
    const sum = new Float32Array(dimensions);
    for (let i = from; i < to; i++) {
      const word = found[i] as number;
      const factor = (importance[word] as number) * (scales[word] as number);
      for (let d = 0, at = word * dimensions; d < dimensions; d++, at++)
        sum[d] = (sum[d] as number) + factor * (rows[at] as number);
    }
    return toUnitLength(sum);
  };
}

/**
 * @param importance per word, see {@link MeaningModel}
 * @returns an embedder of the middles of word vectors
 */
export function createMeaningEmbedder(words: WordVectors, importance: Uint8Array): Embedder {
  const segment = createSegment(words);
  const middle = createMiddle(words, importance);
  const embed = (text: string) => {
    const found = segment(text);
    return middle(found, 0, found.length);
  };
  return { id: words.id, dimensions: words.dimensions, embed: (texts) => Promise.resolve(texts.map(embed)) };
}

/**
 * @param importance per word, see {@link MeaningModel}
 * @returns a function of a question's words, in order, to what the network reads: {@link PARTS} vectors of
 * {@link PART_LENGTH} end to end; a single word is the whole and both halves
 */
export function createMeaningInput(
  words: WordVectors,
  importance: Uint8Array,
): (found: readonly number[]) => Float32Array {
  const { dimensions } = words;
  const middle = createMiddle(words, importance);
  return function input(found) {
    const half = Math.max(1, found.length >> 1);
    const parts = new Float32Array(PARTS * dimensions);
    parts.set(middle(found, 0, found.length));
    parts.set(middle(found, 0, Math.min(half, found.length)), dimensions);
    parts.set(middle(found, found.length > half ? half : 0, found.length), 2 * dimensions);
    return parts.map((value) => value * PART_LENGTH);
  };
}

/** What the words of a normalised question say for each group. */
export interface MeaningReader {
  readonly groups: readonly string[];
  /** @returns per group log-odds against the mean of all groups; zeros where no word is known */
  readonly read: (normalised: string) => Float32Array;
}

/** @param words the word vectors it was trained on */
export function createMeaningReader(words: WordVectors, model: MeaningModel): MeaningReader {
  const segment = createSegment(words);
  const input = createMeaningInput(words, model.importance);
  const { groups, listening, speaking, thresholds, biases } = model;
  const size = groups.length;
  return {
    groups,
    read(normalised) {
      const parts = input(segment(normalised));
      if (parts.every((value) => value === 0)) return new Float32Array(size);
      const evidence = Float32Array.from(biases);
      const heard = products(listening, parts);
      for (let unit = 0; unit < thresholds.length; unit++) {
        const voice = (heard[unit] as number) + (thresholds[unit] as number);
        if (voice > 0) add(evidence, speaking, unit, voice);
      }
      const mean = evidence.reduce((sum, value) => sum + value, 0) / size;
      return evidence.map((value) => value - mean);
    },
  };
}

/** @returns the scalar product of each row with a vector; four rows at a time, which is twice as fast as one by one */
function products({ weights, scales }: ScaledRows, vector: Float32Array): Float32Array {
  const { length } = vector;
  const sums = new Float32Array(scales.length);
  const last = (scales.length - 1) * length;
  for (let row = 0; row < scales.length; row += 4) {
    const a = row * length;
    const b = Math.min(a + length, last);
    const c = Math.min(b + length, last);
    const d = Math.min(c + length, last);
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (let i = 0; i < length; i++) {
      const value = vector[i] as number;
      first += value * (weights[a + i] as number);
      second += value * (weights[b + i] as number);
      third += value * (weights[c + i] as number);
      fourth += value * (weights[d + i] as number);
    }
    sums[row] = first;
    if (row + 1 < sums.length) sums[row + 1] = second;
    if (row + 2 < sums.length) sums[row + 2] = third;
    if (row + 3 < sums.length) sums[row + 3] = fourth;
  }
  return sums.map((sum, row) => sum * (scales[row] as number));
}

/** sums += factor × a row */
function add(sums: Float32Array, { weights, scales }: ScaledRows, row: number, factor: number): void {
  const scaled = factor * (scales[row] as number);
  for (let i = 0, at = row * sums.length; i < sums.length; i++, at++)
    sums[i] = (sums[i] as number) + scaled * (weights[at] as number);
}
