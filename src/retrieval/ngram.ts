import { z } from 'zod';
import { type Embedder, toUnitLength } from './embedder.ts';
import { damped, ngramCounts } from './features.ts';

/** Static encoder: a text is the sum of its n-grams' vectors, scaled to unit length. */
export interface NgramModel {
  readonly id: string;
  readonly buckets: number;
  readonly dimensions: number;
  /**
   * Encoders trained apart that share the dimensions equally. Each has its say in full, so that the chance in the
   * training of one is averaged out by the others.
   */
  readonly heads: number;
  /** int8 weights, `buckets` rows of `dimensions`. */
  readonly weights: Int8Array;
  /** One scale per row: weight = int8 × scale. */
  readonly scales: Float32Array;
}

const MAGIC = 'NGRAM1\n';
const modelHeader = z.strictObject({
  id: z.string(),
  buckets: z.int().positive(),
  dimensions: z.int().positive(),
  heads: z.int().positive(),
});

export function createNgramEmbedder(model: NgramModel): Embedder {
  return {
    id: model.id,
    dimensions: model.dimensions,
    embed: (texts) => Promise.resolve(texts.map((text) => encode(model, text))),
  };
}

/** @returns the unit vector of one normalised text */
export function encode(model: NgramModel, text: string): Float32Array {
  const { dimensions, weights, scales } = model;
  const vector = new Float32Array(dimensions);
  for (const [bucket, count] of ngramCounts(text, model.buckets)) {
    const factor = damped(count) * (scales[bucket] as number);
    const row = bucket * dimensions;
    for (let d = 0; d < dimensions; d++) {
      vector[d] = (vector[d] as number) + factor * (weights[row + d] as number);
    }
  }
  const width = dimensions / model.heads;
  for (let head = 0; head < model.heads; head++)
    toUnitLength(vector.subarray(head * width, (head + 1) * width));
  return toUnitLength(vector);
}

/** File layout: magic, header length (uint32 LE), header JSON padded to 4 bytes, scales (float32 LE), int8 rows. */
export function serialiseNgram(model: NgramModel): Uint8Array {
  const { id, buckets, dimensions, heads } = model;
  const json = JSON.stringify({ id, buckets, dimensions, heads });
  const preamble = MAGIC.length + 1 + 4;
  const header = new TextEncoder().encode(
    json.padEnd(Math.ceil((preamble + json.length) / 4) * 4 - preamble),
  );
  const scalesAt = preamble + header.length;
  const weightsAt = scalesAt + model.scales.byteLength;
  const bytes = new Uint8Array(weightsAt + model.weights.length);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(`${MAGIC}\0`));
  view.setUint32(MAGIC.length + 1, header.length, true);
  bytes.set(header, preamble);
  model.scales.forEach((scale, i) => {
    view.setFloat32(scalesAt + i * 4, scale, true);
  });
  bytes.set(new Uint8Array(model.weights.buffer, model.weights.byteOffset, model.weights.length), weightsAt);
  return bytes;
}

/** @throws Error where the bytes are not a whole model file, with the command that makes one */
export function parseNgram(buffer: ArrayBuffer): NgramModel {
  try {
    return readNgram(buffer);
  } catch (cause) {
    throw new Error('编码器文件格式不对或不完整，请运行 npm run train 重新生成', { cause });
  }
}

function readNgram(buffer: ArrayBuffer): NgramModel {
  const bytes = new Uint8Array(buffer);
  const view = new DataView(buffer);
  const preamble = MAGIC.length + 1 + 4;
  if (new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) throw new Error('magic');
  const headerLength = view.getUint32(MAGIC.length + 1, true);
  const header = modelHeader.parse(
    JSON.parse(new TextDecoder().decode(bytes.subarray(preamble, preamble + headerLength))),
  );
  const scalesAt = preamble + headerLength;
  const weightsAt = scalesAt + header.buckets * 4;
  if (bytes.length !== weightsAt + header.buckets * header.dimensions) throw new Error('length');
  const scales = new Float32Array(header.buckets);
  for (let i = 0; i < scales.length; i++) scales[i] = view.getFloat32(scalesAt + i * 4, true);
  return {
    ...header,
    scales,
    weights: new Int8Array(buffer, weightsAt, header.buckets * header.dimensions),
  };
}
