import { z } from 'zod';
import { type MeaningModel, PARTS, type ScaledRows } from './meaning.ts';
import { padded, preambleOf, readPreamble } from './model-file.ts';
import type { WordVectors } from './word-vectors.ts';

const MAGIC = 0x324e4d57;
const header = z.strictObject({
  vectors: z.string(),
  groups: z.array(z.string()),
  dimensions: z.int().positive(),
  words: z.int().nonnegative(),
  units: z.int().nonnegative(),
});

/**
 * File layout: magic and header length (uint32 LE), header JSON; importance; of the units scales and thresholds, of
 * what they speak for scales, then the biases of groups (float32 LE); both tables of weights; each section padded.
 */
export function serialiseMeaning(model: MeaningModel): Uint8Array {
  const { vectors, groups, dimensions, importance, listening, thresholds, speaking, biases } = model;
  const units = thresholds.length;
  const preamble = preambleOf(MAGIC, { vectors, groups, dimensions, words: importance.length, units });
  const sections = sectionsOf(preamble.length, {
    words: importance.length,
    units,
    groups: groups.length,
    dimensions,
  });
  const bytes = new Uint8Array(sections.end);
  const view = new DataView(bytes.buffer);
  bytes.set(preamble);
  bytes.set(importance, sections.importance);
  [...listening.scales, ...thresholds, ...speaking.scales, ...biases].forEach((value, i) => {
    view.setFloat32(sections.floats + i * 4, value, true);
  });
  bytes.set(unsigned(listening), sections.listening);
  bytes.set(unsigned(speaking), sections.speaking);
  return bytes;
}

const unsigned = ({ weights }: ScaledRows) =>
  new Uint8Array(weights.buffer, weights.byteOffset, weights.length);

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
  const { vectors, groups, dimensions, units } = read;
  const fits = vectors === words.id && read.words === words.words.length && dimensions === words.dimensions;
  if (!fits) throw new Error('words');
  const sections = sectionsOf(preamble.end, { words: read.words, units, groups: groups.length, dimensions });
  if (buffer.byteLength !== sections.end) throw new Error('length');
  let at = sections.floats;
  const floats = (count: number) =>
    Float32Array.from({ length: count }, () => {
      at += 4;
      return view.getFloat32(at - 4, true);
    });
  const listens = floats(units);
  const thresholds = floats(units);
  const speaks = floats(units);
  return {
    vectors,
    groups,
    dimensions,
    importance: new Uint8Array(buffer, sections.importance, read.words),
    listening: {
      weights: new Int8Array(buffer, sections.listening, units * PARTS * dimensions),
      scales: listens,
    },
    thresholds,
    speaking: { weights: new Int8Array(buffer, sections.speaking, units * groups.length), scales: speaks },
    biases: floats(groups.length),
  };
}

interface Sizes {
  readonly words: number;
  readonly units: number;
  readonly groups: number;
  readonly dimensions: number;
}

function sectionsOf(importance: number, { words, units, groups, dimensions }: Sizes) {
  const floats = importance + padded(words);
  const listening = floats + (3 * units + groups) * 4;
  const speaking = listening + padded(units * PARTS * dimensions);
  return { importance, floats, listening, speaking, end: speaking + units * groups };
}
