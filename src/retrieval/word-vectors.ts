import { z } from 'zod';
import { padded, preambleOf, readPreamble } from './model-file.ts';

/**
 * What common words mean, as a model of general language has learnt it apart from this corpus: one vector a word, near
 * to those of words of like meaning. So words are known that no phrasing has.
 */
export interface WordVectors {
  /** Names the model the vectors were made with. */
  readonly id: string;
  /** Words of one to {@link LONGEST_WORD} characters. */
  readonly words: readonly string[];
  readonly dimensions: number;
  /** int8 rows, one per word. */
  readonly rows: Int8Array;
  /** One scale per row: value = int8 × scale. */
  readonly scales: Float32Array;
}

/** Characters of the longest word. */
export const LONGEST_WORD = 4;

/** Splits a normalised text into known words. @returns positions in `words`; what no word covers is passed over */
export type Segment = (text: string) => number[];

const known = new WeakMap<WordVectors['words'], ReadonlyMap<string, number>>();

/** Positions of the words; made once for each list, whoever asks. */
function positionsOf(words: WordVectors['words']): ReadonlyMap<string, number> {
  const positions = known.get(words) ?? new Map(words.map((word, at) => [word, at]));
  known.set(words, positions);
  return positions;
}

/** The longest word that begins at each place is taken, from left to right. */
export function createSegment({ words }: Pick<WordVectors, 'words'>): Segment {
  const positions = positionsOf(words);
  return function segment(text) {
    const found: number[] = [];
    let at = 0;
    while (at < text.length) {
      let length = Math.min(LONGEST_WORD, text.length - at);
      let position = positions.get(text.slice(at, at + length));
      while (position === undefined && length > 1) {
        length--;
        position = positions.get(text.slice(at, at + length));
      }
      if (position !== undefined) found.push(position);
      at += length;
    }
    return found;
  };
}

const MAGIC = 0x31445257;
const header = z.strictObject({
  id: z.string(),
  dimensions: z.int().positive(),
  words: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
});

/** File layout: magic and header length (uint32 LE), header JSON and words padded to 4 bytes, scales (float32 LE), rows. */
export function serialiseWords({ id, words, dimensions, rows, scales }: WordVectors): Uint8Array {
  const encoder = new TextEncoder();
  const list = encoder.encode(words.join('\n'));
  const preamble = preambleOf(MAGIC, { id, dimensions, words: words.length, bytes: list.length });
  const sections = sectionsOf(preamble.length, list.length, words.length);
  const bytes = new Uint8Array(sections.rows + rows.length);
  const view = new DataView(bytes.buffer);
  bytes.set(preamble);
  bytes.set(list, sections.words);
  scales.forEach((scale, i) => {
    view.setFloat32(sections.scales + i * 4, scale, true);
  });
  bytes.set(new Uint8Array(rows.buffer, rows.byteOffset, rows.length), sections.rows);
  return bytes;
}

/** @throws Error where the bytes are not a whole file of word vectors, saying where one is to be had */
export function parseWords(buffer: ArrayBuffer): WordVectors {
  try {
    return readWords(buffer);
  } catch (cause) {
    throw new Error('词向量文件格式不对或不完整，请从版本库取回 models/words.bin', { cause });
  }
}

function readWords(buffer: ArrayBuffer): WordVectors {
  const view = new DataView(buffer);
  const preamble = readPreamble(buffer, MAGIC);
  const { id, dimensions, ...counted } = header.parse(preamble.header);
  const sections = sectionsOf(preamble.end, counted.bytes, counted.words);
  const list = new TextDecoder().decode(new Uint8Array(buffer, sections.words, counted.bytes));
  const words = list === '' ? [] : list.split('\n');
  if (words.length !== counted.words || buffer.byteLength !== sections.rows + words.length * dimensions)
    throw new Error('length');
  return {
    id,
    dimensions,
    words,
    scales: Float32Array.from(words, (_, i) => view.getFloat32(sections.scales + i * 4, true)),
    rows: new Int8Array(buffer, sections.rows, words.length * dimensions),
  };
}

function sectionsOf(words: number, listBytes: number, count: number) {
  const scales = words + padded(listBytes);
  return { words, scales, rows: scales + count * 4 };
}
