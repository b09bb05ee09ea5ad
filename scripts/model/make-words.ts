import type { Embedder } from '../../src/retrieval/embedder.ts';
import type { WordVectors } from '../../src/retrieval/word-vectors.ts';
import { principalAxes } from './principal-axes.ts';

/** Enough to tell words apart; twice as many gained nothing in the held-out questions. */
const DIMENSIONS = 128;
/** Words from which the axes are found: more do not move them. */
const SAMPLED = 6000;
/** Words given to the model at once. */
const PORTION = 256;

/**
 * Makes the word vectors: each word as the model reads it alone, in the directions where words differ most, at int8.
 * @param embedder a model of general language
 * @param progress told how many words of how many are done
 */
export async function makeWords(
  words: readonly string[],
  embedder: Embedder,
  progress: (done: number, total: number) => void,
): Promise<WordVectors> {
  const vectors: Float32Array[] = [];
  for (let at = 0; at < words.length; at += PORTION) {
    vectors.push(...(await embedder.embed(words.slice(at, at + PORTION), 'passage')));
    progress(vectors.length, words.length);
  }
  const dimensions = Math.min(DIMENSIONS, embedder.dimensions);
  const step = Math.max(1, Math.floor(vectors.length / SAMPLED));
  const { mean, axes } = principalAxes(
    vectors.filter((_, i) => i % step === 0),
    dimensions,
  );
  const rows = new Int8Array(words.length * dimensions);
  const scales = new Float32Array(words.length);
  vectors.forEach((vector, word) => {
    const values = axes.map((axis) =>
      axis.reduce((sum, value, d) => sum + value * ((vector[d] as number) - (mean[d] as number)), 0),
    );
    const scale = values.reduce((max, value) => Math.max(max, Math.abs(value)), 0) / 127 || 1;
    scales[word] = scale;
    rows.set(
      values.map((value) => Math.round(value / scale)),
      word * dimensions,
    );
  });
  return { id: embedder.id, words, dimensions, rows, scales };
}
