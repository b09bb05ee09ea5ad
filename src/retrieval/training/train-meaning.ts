import { createMeaningEmbedder, MEANING_GAIN, type MeaningModel } from '../meaning.ts';
import { createSegment, type WordVectors } from '../word-vectors.ts';
import { seededRandom, shuffle } from './random.ts';
import type { TrainingExample } from './train-ngram.ts';

const PASSES = 4;
const RATE = 0.12;
/** Share of dimensions left out of an example each time it is seen. */
const DROPOUT = 0.2;
/** An error this small is not worth a step. */
const NEGLIGIBLE = 1e-3;
/** Where AdaGrad's sums of squares start: large enough that the first step is no leap. */
const FIRST_SQUARE = 1e-2;
/** A word that no phrasing has counts no more than one this rare. */
const RAREST = 6;

/**
 * Trains the reader of word meanings: softmax over all groups, AdaGrad. Deterministic for the same input.
 * @param examples labelled normalised texts
 * @param groups ids by label
 */
export async function trainMeaning(
  words: WordVectors,
  examples: readonly TrainingExample[],
  groups: readonly string[],
): Promise<MeaningModel> {
  const importance = importanceOf(words, examples);
  const embedder = createMeaningEmbedder(words, importance);
  const vectors = await embedder.embed(examples.map(({ text }) => text));
  const { dimensions } = words;
  const size = groups.length;
  const random = seededRandom(20260104);
  const weights = new Float32Array(size * dimensions);
  const squares = new Float32Array(size * dimensions).fill(FIRST_SQUARE);
  const biases = new Float32Array(size);
  const errors = new Float32Array(size);
  const input = new Float32Array(dimensions);
  const order = examples.map((_, i) => i);
  for (let pass = 0; pass < PASSES; pass++) {
    const rate = RATE * (1 - (0.9 * pass) / PASSES);
    for (const at of shuffle(order, random)) {
      const vector = vectors[at] as Float32Array;
      for (let d = 0; d < dimensions; d++)
        input[d] = random() < DROPOUT ? 0 : (MEANING_GAIN * (vector[d] as number)) / (1 - DROPOUT);
      softmaxErrors(errors, input, weights, biases, (examples[at] as TrainingExample).label);
      for (let g = 0; g < size; g++) {
        const error = errors[g] as number;
        if (error < NEGLIGIBLE && error > -NEGLIGIBLE) continue;
        biases[g] = (biases[g] as number) - 0.1 * rate * error;
        for (let d = 0, i = g * dimensions; d < dimensions; d++, i++) {
          const gradient = error * (input[d] as number);
          const square = (squares[i] as number) + gradient * gradient;
          squares[i] = square;
          weights[i] = (weights[i] as number) - (rate * gradient) / Math.sqrt(square);
        }
      }
    }
  }
  return { vectors: words.id, groups, dimensions, importance, biases, ...rounded(weights, size, dimensions) };
}

/** Fills `errors` with the probability of each group, less one for the right one. */
function softmaxErrors(
  errors: Float32Array,
  input: Float32Array,
  weights: Float32Array,
  biases: Float32Array,
  label: number,
): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (let g = 0, i = 0; g < errors.length; g++) {
    let sum = biases[g] as number;
    for (let d = 0; d < input.length; d++, i++) sum += (input[d] as number) * (weights[i] as number);
    errors[g] = sum;
    if (sum > highest) highest = sum;
  }
  let total = 0;
  for (let g = 0; g < errors.length; g++) {
    errors[g] = Math.exp((errors[g] as number) - highest);
    total += errors[g] as number;
  }
  for (let g = 0; g < errors.length; g++) errors[g] = (errors[g] as number) / total - (g === label ? 1 : 0);
}

/** Rare words and long ones say more. */
function importanceOf(words: WordVectors, examples: readonly TrainingExample[]): Uint8Array {
  const segment = createSegment(words);
  const frequency = new Uint32Array(words.words.length);
  for (const { text } of examples)
    for (const word of new Set(segment(text))) frequency[word] = (frequency[word] as number) + 1;
  const most = RAREST * 2;
  return Uint8Array.from(words.words, (word, i) => {
    const rarity = Math.min(RAREST, Math.log((examples.length + 1) / ((frequency[i] as number) + 1)));
    return Math.round((255 * rarity * Math.sqrt(word.length)) / most);
  });
}

/** Each row at int8 with its own scale. */
function rounded(weights: Float32Array, size: number, dimensions: number) {
  const scales = new Float32Array(size);
  const int8 = new Int8Array(weights.length);
  for (let g = 0; g < size; g++) {
    const row = weights.subarray(g * dimensions, (g + 1) * dimensions);
    const scale = row.reduce((max, w) => Math.max(max, Math.abs(w)), 0) / 127 || 1;
    scales[g] = scale;
    row.forEach((w, d) => {
      int8[g * dimensions + d] = Math.round(w / scale);
    });
  }
  return { weights: int8, scales };
}
