import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Corpus } from '../../src/corpus/model.ts';
import type { Embedder } from '../../src/retrieval/embedder.ts';
import { createNgramEmbedder, parseNgram } from '../../src/retrieval/ngram.ts';
import { createNormaliser, type Normalise } from '../../src/retrieval/normalise.ts';

/** What the server matches with: the encoder of `models/`, and how a corpus reads questions. */
export async function retrievalParts(
  models: string,
  corpus: Corpus,
): Promise<{ normalise: Normalise; embedder: Embedder }> {
  const bytes = await readFile(join(models, 'ngram.bin')).catch((cause: unknown) => {
    throw new Error(`缺少 ${models}/ngram.bin，请运行 npm run train`, { cause });
  });
  return {
    normalise: createNormaliser(corpus.lexicon),
    embedder: createNgramEmbedder(parseNgram(new Uint8Array(bytes).buffer)),
  };
}
