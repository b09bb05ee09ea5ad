import { create, insertMultiple, search, type Tokenizer } from '@orama/orama';
import type { Corpus } from '../../src/corpus/model.ts';
import type { Region } from '../../src/corpus/schema.ts';
import type { Embedder } from '../../src/retrieval/embedder.ts';
import { ownPassages, passageText } from '../../src/retrieval/indexes.ts';
import { bigrams } from '../../src/retrieval/lexical.ts';
import { documentsOf } from '../../src/retrieval/matcher.ts';
import type { Normalise } from '../../src/retrieval/normalise.ts';

const tokenizer: Tokenizer = {
  language: 'bigrams',
  normalizationCache: new Map(),
  tokenize: (raw) => bigrams(raw),
};

/** Searches the same passages as matching in a region does, with the engine alone: its best ten. */
export interface OramaAlone {
  readonly text: (normalised: string) => unknown;
  /** Text and vector together. */
  readonly hybrid: (normalised: string, vector: Float32Array) => unknown;
}

export async function oramaAlone(
  corpus: Corpus,
  region: Region,
  normalise: Normalise,
  embedder: Embedder,
): Promise<OramaAlone> {
  const { documents } = documentsOf(region, corpus.regions);
  const passages = [...corpus.regions.values()]
    .flatMap((some) => ownPassages(corpus, some))
    .filter(({ entry }) => documents.includes(corpus.entries.get(entry)?.document ?? ''));
  const texts = passages.map((passage) => normalise(passageText(passage, corpus.entries)));
  const vectors = await embedder.embed(texts, 'passage');
  const index = create({
    schema: { text: 'string', vector: `vector[${embedder.dimensions}]` } as const,
    components: { tokenizer },
    sort: { enabled: false },
  });
  await insertMultiple(
    index,
    passages.map(({ id }, i) => ({ id, text: texts[i] as string, vector: [...(vectors[i] ?? [])] })),
  );
  return {
    text: (term) => search(index, { term, properties: ['text'], limit: 10 }),
    hybrid: (term, vector) =>
      search(index, {
        mode: 'hybrid',
        term,
        vector: { value: [...vector], property: 'vector' },
        similarity: 0,
        limit: 10,
      }),
  };
}
