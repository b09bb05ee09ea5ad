import { z } from 'zod';
import { type Embedder, toUnitLength } from './embedder.ts';
import { padded, preambleOf, readPreamble } from './model-file.ts';
import { createSegment, type WordVectors } from './word-vectors.ts';

/**
 * A linear reader of what a question's words mean in general: the middle of its {@link WordVectors} → evidence per
 * group of questions. N-grams know the words that people here were heard to use; this knows those they might.
 */
export interface MeaningModel {
  /** Id of the word vectors it was trained on. */
  readonly vectors: string;
  /** Ids of the groups, as in the topic index. */
  readonly groups: readonly string[];
  readonly dimensions: number;
  /** How much each word of the word vectors counts, 0–255: the rare ones more. */
  readonly importance: Uint8Array;
  /** int8 weights, one row of `dimensions` per group. */
  readonly weights: Int8Array;
  /** One scale per group: weight = int8 × scale. */
  readonly scales: Float32Array;
  readonly biases: Float32Array;
}

/** Length of a question's vector as the reader takes it: at unit length the evidence would stay flat. */
export const MEANING_GAIN = 16;

/**
 * @param importance per word, see {@link MeaningModel}
 * @returns an embedder of the middles of word vectors
 */
export function createMeaningEmbedder(words: WordVectors, importance: Uint8Array): Embedder {
  const { dimensions, rows, scales } = words;
  const segment = createSegment(words);
  const embed = (text: string) => {
    const sum = new Float32Array(dimensions);
    for (const word of segment(text)) {
      const factor = (importance[word] as number) * (scales[word] as number);
      for (let d = 0, at = word * dimensions; d < dimensions; d++, at++)
        sum[d] = (sum[d] as number) + factor * (rows[at] as number);
    }
    return toUnitLength(sum);
  };
  return { id: words.id, dimensions, embed: (texts) => Promise.resolve(texts.map(embed)) };
}

/**
 * @param vector the question's, of unit length; a zero vector has nothing to say
 * @returns per group, in the order of `groups`, log-odds against the mean of all groups
 */
export function meaningEvidence(model: MeaningModel, vector: Float32Array): Float32Array {
  const { dimensions, weights, scales, biases } = model;
  const evidence = new Float32Array(model.groups.length);
  if (vector.every((value) => value === 0)) return evidence;
  let total = 0;
  for (let g = 0, at = 0; g < evidence.length; g++) {
    let sum = 0;
    for (let d = 0; d < dimensions; d++, at++) sum += (vector[d] as number) * (weights[at] as number);
    const value = MEANING_GAIN * sum * (scales[g] as number) + (biases[g] as number);
    evidence[g] = value;
    total += value;
  }
  const mean = total / evidence.length;
  return evidence.map((value) => value - mean);
}

const MAGIC = 0x314e4d57;
const header = z.strictObject({
  vectors: z.string(),
  groups: z.array(z.string()),
  dimensions: z.int().positive(),
  words: z.int().nonnegative(),
});

/** File layout: magic and header length (uint32 LE), header JSON, importance, scales, biases and weights, each padded. */
export function serialiseMeaning(model: MeaningModel): Uint8Array {
  const { vectors, groups, dimensions, importance } = model;
  const preamble = preambleOf(MAGIC, { vectors, groups, dimensions, words: importance.length });
  const sections = sectionsOf(preamble.length, importance.length, groups.length);
  const bytes = new Uint8Array(sections.weights + model.weights.length);
  const view = new DataView(bytes.buffer);
  bytes.set(preamble);
  bytes.set(importance, sections.importance);
  for (let g = 0; g < groups.length; g++) {
    view.setFloat32(sections.scales + g * 4, model.scales[g] as number, true);
    view.setFloat32(sections.biases + g * 4, model.biases[g] as number, true);
  }
  bytes.set(
    new Uint8Array(model.weights.buffer, model.weights.byteOffset, model.weights.length),
    sections.weights,
  );
  return bytes;
}

/**
 * @param words the word vectors it was trained on
 * @throws Error where the bytes are not a whole model of those words, with the command that makes one
 */
export function parseMeaning(buffer: ArrayBuffer, words: WordVectors): MeaningModel {
  try {
    return readMeaning(buffer, words);
  } catch (cause) {
    throw new Error('词义模型文件格式不对、不完整或不合词向量，请运行 npm run train 重新生成', { cause });
  }
}

function readMeaning(buffer: ArrayBuffer, words: WordVectors): MeaningModel {
  const view = new DataView(buffer);
  const preamble = readPreamble(buffer, MAGIC);
  const read = header.parse(preamble.header);
  const { vectors, groups, dimensions } = read;
  const fits = vectors === words.id && read.words === words.words.length && dimensions === words.dimensions;
  if (!fits) throw new Error('words');
  const sections = sectionsOf(preamble.end, read.words, groups.length);
  if (buffer.byteLength !== sections.weights + groups.length * dimensions) throw new Error('length');
  const floats = (from: number) => Float32Array.from(groups, (_, i) => view.getFloat32(from + i * 4, true));
  return {
    vectors,
    groups,
    dimensions,
    importance: new Uint8Array(buffer, sections.importance, read.words),
    scales: floats(sections.scales),
    biases: floats(sections.biases),
    weights: new Int8Array(buffer, sections.weights, groups.length * dimensions),
  };
}

function sectionsOf(importance: number, words: number, groups: number) {
  const scales = importance + padded(words);
  const biases = scales + groups * 4;
  return { importance, scales, biases, weights: biases + groups * 4 };
}
