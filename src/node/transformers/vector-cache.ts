import { createHash } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Embedder, TextKind } from '../../retrieval/embedder.ts';

/** Bytes of SHA-256 that tell a text. */
const KEY = 16;
/** Texts embedded between two writes, so that a stop half-way loses little. */
const STEP = 256;

/** Told how many of the texts to embed are done. */
export type EmbedProgress = (done: number, total: number) => void;

/**
 * Keeps the vectors of texts of the corpus in a file, so that an index is rebuilt in seconds. Never to be given what
 * a person asks. A file cut short by a stop is used up to its last whole record.
 * @param folder holds one file per embedder: records of 16 bytes of hash and the vector (float32 of this machine)
 */
export async function cachedEmbedder(
  embedder: Embedder,
  folder: string,
  progress: EmbedProgress = () => {},
): Promise<Embedder> {
  const { id, dimensions } = embedder;
  const path = join(folder, `${id}.bin`);
  const record = KEY + dimensions * 4;
  const known = new Map<string, Float32Array>();
  const bytes = await readFile(path).catch(() => Buffer.alloc(0));
  const whole = Math.floor(bytes.length / record) * record;
  for (let at = 0; at < whole; at += record) {
    const vector = new Float32Array(new Uint8Array(bytes.subarray(at + KEY, at + record)).buffer);
    if (isUnit(vector)) known.set(bytes.toString('hex', at, at + KEY), vector);
  }
  let end = whole;

  async function append(keys: readonly string[], vectors: readonly Float32Array[]): Promise<void> {
    await mkdir(folder, { recursive: true });
    const file = await open(path, end === 0 ? 'w' : 'r+');
    try {
      const parts = keys.flatMap((key, i) => [
        Buffer.from(key, 'hex'),
        Buffer.from((vectors[i] as Float32Array).buffer),
      ]);
      const { bytesWritten } = await file.write(Buffer.concat(parts), 0, null, end);
      end += bytesWritten;
    } finally {
      await file.close();
    }
  }

  return {
    id,
    dimensions,
    async embed(texts, kind = 'question') {
      const keys = texts.map((text) => keyOf(kind, text));
      const missing = [...new Map(keys.map((key, i) => [key, texts[i] as string]))].filter(
        ([key]) => !known.has(key),
      );
      for (let from = 0; from < missing.length; from += STEP) {
        const part = missing.slice(from, from + STEP);
        const vectors = await embedder.embed(
          part.map(([, text]) => text),
          kind,
        );
        part.forEach(([key], i) => {
          known.set(key, vectors[i] as Float32Array);
        });
        await append(
          part.map(([key]) => key),
          vectors,
        );
        progress(Math.min(from + STEP, missing.length), missing.length);
      }
      return keys.map((key) => known.get(key) as Float32Array);
    },
  };
}

function keyOf(kind: TextKind, text: string): string {
  return createHash('sha256')
    .update(`${kind}\n${text}`)
    .digest('hex')
    .slice(0, KEY * 2);
}

/** False for what a torn write leaves. */
function isUnit(vector: Float32Array): boolean {
  const length = Math.hypot(...vector);
  return length === 0 || Math.abs(length - 1) < 1e-3;
}
