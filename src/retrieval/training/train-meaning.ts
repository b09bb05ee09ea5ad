import { createMeaningInput, type MeaningModel, PARTS, type ScaledRows } from '../meaning.ts';
import { createSegment, type WordVectors } from '../word-vectors.ts';
import { createNetwork, createTeacher } from './network.ts';
import { seededRandom, shuffle } from './random.ts';
import type { TrainingExample } from './train-ngram.ts';

const UNITS = 256;
const PASSES = 5;
const BATCH = 128;
const RATE = 4e-3;
/** Share of units left out of a batch. */
const UNIT_DROPOUT = 0.2;
/** Share of words left out of an example each time it is seen. */
const WORD_DROPOUT = 0.1;
/** Share of numbers left out of what the network reads. */
const INPUT_DROPOUT = 0.05;
/** A word that no phrasing has counts no more than one this rare. */
const RAREST = 6;

/**
 * Trains the reader of word meanings: one hidden layer, softmax over all groups, Adam. Deterministic for the same input.
 * @param examples labelled normalised texts
 * @param groups ids by label
 */
export function trainMeaning(
  words: WordVectors,
  examples: readonly TrainingExample[],
  groups: readonly string[],
): MeaningModel {
  const segment = createSegment(words);
  const said = examples.map(({ text }) => segment(text));
  const importance = importanceOf(words, said);
  const input = createMeaningInput(words, importance);
  const length = PARTS * words.dimensions;
  const random = seededRandom(20260104);
  const network = createNetwork(length, UNITS, groups.length, random);
  const teach = createTeacher(network);
  const order = examples.map((_, i) => i);
  const steps = Math.ceil(order.length / BATCH) * PASSES;
  let step = 0;
  for (let pass = 0; pass < PASSES; pass++) {
    shuffle(order, random);
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH);
      const inputs = new Float32Array(batch.length * length);
      batch.forEach((at, n) => {
        inputs.set(thinned(input(fewer(said[at] as number[], random)), random), n * length);
      });
      teach({
        inputs,
        labels: batch.map((at) => (examples[at] as TrainingExample).label),
        active: someUnits(random),
        rate: RATE * (1 - step / steps) + RATE / 200,
        step: ++step,
      });
    }
  }
  const { listening, speaking } = network;
  const rows = Array.from({ length: UNITS }, (_, unit) => unit * (length + 1));
  return {
    vectors: words.id,
    groups,
    dimensions: words.dimensions,
    importance,
    listening: rounded(rows.map((at) => listening.values.subarray(at, at + length))),
    thresholds: Float32Array.from(rows, (at) => listening.values[at + length] as number),
    speaking: rounded(
      rows.map((_, unit) => speaking.values.subarray(unit * groups.length, (unit + 1) * groups.length)),
    ),
    biases: speaking.values.slice(UNITS * groups.length),
  };
}

/** The words of a question without some; all of them where none would be left. */
function fewer(said: readonly number[], random: () => number): readonly number[] {
  const kept = said.filter(() => random() >= WORD_DROPOUT);
  return kept.length > 0 ? kept : said;
}

function thinned(values: Float32Array, random: () => number): Float32Array {
  return values.map((value) => (random() < INPUT_DROPOUT ? 0 : value / (1 - INPUT_DROPOUT)));
}

function someUnits(random: () => number): number[] {
  const units = Array.from({ length: UNITS }, (_, unit) => unit);
  return shuffle(units, random)
    .slice(0, Math.round(UNITS * (1 - UNIT_DROPOUT)))
    .sort((a, b) => a - b);
}

/** Rare words and long ones say more. */
function importanceOf(words: WordVectors, said: readonly (readonly number[])[]): Uint8Array {
  const frequency = new Uint32Array(words.words.length);
  for (const found of said)
    for (const word of new Set(found)) frequency[word] = (frequency[word] as number) + 1;
  const most = RAREST * 2;
  return Uint8Array.from(words.words, (word, i) => {
    const rarity = Math.min(RAREST, Math.log((said.length + 1) / ((frequency[i] as number) + 1)));
    return Math.round((255 * rarity * Math.sqrt(word.length)) / most);
  });
}

/** Each row at int8 with its own scale. */
function rounded(rows: readonly Float32Array[]): ScaledRows {
  const length = rows[0]?.length ?? 0;
  const weights = new Int8Array(rows.length * length);
  const scales = Float32Array.from(
    rows,
    (row) => row.reduce((max, w) => Math.max(max, Math.abs(w)), 0) / 127 || 1,
  );
  rows.forEach((row, r) => {
    row.forEach((w, i) => {
      weights[r * length + i] = Math.round(w / (scales[r] as number));
    });
  });
  return { weights, scales };
}
