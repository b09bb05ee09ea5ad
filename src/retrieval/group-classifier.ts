import { z } from 'zod';
import { damped, ngramCounts } from './features.ts';
import { padded, preambleOf, readPreamble } from './model-file.ts';

/**
 * Linear classifiers, one for each group of questions, over the same hashed n-grams as the encoder. The encoder must
 * press every n-gram through a few dimensions that all groups share; these need not, and know the odd telling word.
 * Only weights that matter are kept, n-gram after n-gram.
 */
export interface GroupClassifier {
  /** Ids of the groups, as in the topic index. */
  readonly groups: readonly string[];
  readonly buckets: number;
  /** Per bucket how much its n-grams say at all; 0 where training met none. */
  readonly rarity: Float32Array;
  /** Where the weights of each bucket begin; one more at the end. */
  readonly starts: Uint32Array;
  /** Per weight the position of its group. */
  readonly owners: Uint16Array;
  readonly weights: Int8Array;
  /** Weight = int8 × scale. */
  readonly scale: number;
}

/** Length of a question's vector: at unit length the logits would stay flat. */
export const CLASSIFIER_GAIN = 4;

/** N-grams of a text with their weights, to a length of {@link CLASSIFIER_GAIN}. */
export function weighNgrams(
  text: string,
  rarity: Float32Array,
): { readonly buckets: Int32Array; readonly values: Float32Array } {
  const counts = [...ngramCounts(text, rarity.length)];
  const values = Float32Array.from(counts, ([bucket, count]) => damped(count) * (rarity[bucket] as number));
  let squares = 0;
  for (const value of values) squares += value * value;
  const factor = squares > 0 ? CLASSIFIER_GAIN / Math.sqrt(squares) : 0;
  return { buckets: Int32Array.from(counts, ([bucket]) => bucket), values: values.map((v) => v * factor) };
}

/** @returns per group, in the order of `groups`, the evidence for it in log-odds; 0 says nothing either way */
export function classify(model: GroupClassifier, text: string): Float32Array {
  const { starts, owners, weights } = model;
  const evidence = new Float32Array(model.groups.length);
  const { buckets, values } = weighNgrams(text, model.rarity);
  for (let i = 0; i < buckets.length; i++) {
    const bucket = buckets[i] as number;
    const value = (values[i] as number) * model.scale;
    const end = starts[bucket + 1] as number;
    for (let k = starts[bucket] as number; k < end; k++) {
      const owner = owners[k] as number;
      evidence[owner] = (evidence[owner] as number) + value * (weights[k] as number);
    }
  }
  return evidence;
}

const MAGIC = 0x31534c43;
const header = z.strictObject({
  groups: z.array(z.string()),
  buckets: z.int().positive(),
  weights: z.int().nonnegative(),
  scale: z.number().positive(),
});

/** File layout: magic and header length (uint32 LE), header JSON padded to 4 bytes, then the arrays, each padded. */
export function serialiseClassifier(model: GroupClassifier): Uint8Array {
  const { groups, buckets, scale } = model;
  const preamble = preambleOf(MAGIC, { groups, buckets, weights: model.weights.length, scale });
  const sections = sectionsOf(preamble.length, buckets, model.weights.length);
  const bytes = new Uint8Array(sections.end);
  const view = new DataView(bytes.buffer);
  bytes.set(preamble);
  model.rarity.forEach((value, i) => {
    view.setFloat32(sections.rarity + i * 4, value, true);
  });
  model.starts.forEach((value, i) => {
    view.setUint32(sections.starts + i * 4, value, true);
  });
  model.owners.forEach((value, i) => {
    view.setUint16(sections.owners + i * 2, value, true);
  });
  bytes.set(
    new Uint8Array(model.weights.buffer, model.weights.byteOffset, model.weights.length),
    sections.weights,
  );
  return bytes;
}

/** @throws Error where the bytes are not a whole model file, with the command that makes one */
export function parseClassifier(buffer: ArrayBuffer): GroupClassifier {
  try {
    return readClassifier(buffer);
  } catch (cause) {
    throw new Error('主题分类器文件格式不对或不完整，请运行 npm run train 重新生成', { cause });
  }
}

function readClassifier(buffer: ArrayBuffer): GroupClassifier {
  const view = new DataView(buffer);
  const preamble = readPreamble(buffer, MAGIC);
  const { groups, buckets, scale, weights } = header.parse(preamble.header);
  const sections = sectionsOf(preamble.end, buckets, weights);
  if (buffer.byteLength !== sections.end) throw new Error('length');
  return {
    groups,
    buckets,
    scale,
    rarity: Float32Array.from({ length: buckets }, (_, i) => view.getFloat32(sections.rarity + i * 4, true)),
    starts: Uint32Array.from({ length: buckets + 1 }, (_, i) =>
      view.getUint32(sections.starts + i * 4, true),
    ),
    owners: Uint16Array.from({ length: weights }, (_, i) => view.getUint16(sections.owners + i * 2, true)),
    weights: new Int8Array(buffer, sections.weights, weights),
  };
}

function sectionsOf(from: number, buckets: number, count: number) {
  const starts = from + buckets * 4;
  const owners = starts + (buckets + 1) * 4;
  const weights = owners + padded(count * 2);
  return { rarity: from, starts, owners, weights, end: weights + count };
}
