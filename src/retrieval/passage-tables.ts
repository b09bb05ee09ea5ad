import type { Corpus, Passage } from '../corpus/model.ts';
import { sentences } from '../corpus/sentences.ts';
import type { Embedder } from './embedder.ts';
import { ownPassages, passageText } from './indexes.ts';
import type { Normalise } from './normalise.ts';
import { type VectorTable, vectorTable } from './vector-table.ts';

/** What of a passage gets a vector each; a passage's id stands before every one of them. */
export type TextsOf = (passage: Passage, entries: Corpus['entries']) => readonly string[];

/** The passage with its titles. */
export const wholePassage: TextsOf = (passage, entries) => [passageText(passage, entries)];

/** The passage with its titles, and each of its sentences, so that one sentence of a long passage can be found. */
export const wholeAndSentences: TextsOf = (passage, entries) => {
  const said = sentences(passage.text).map(({ text }) => text);
  return [passageText(passage, entries), ...(said.length > 1 ? said : [])];
};

/** Per region code the vectors of its own documents' passages. */
export async function buildPassageTables(
  corpus: Corpus,
  normalise: Normalise,
  embedder: Embedder,
  textsOf: TextsOf,
): Promise<Map<string, VectorTable>> {
  const tables = new Map<string, VectorTable>();
  for (const region of corpus.regions.values()) {
    const rows = ownPassages(corpus, region).flatMap((passage) =>
      textsOf(passage, corpus.entries).map((text) => ({ id: passage.id, text: normalise(text) })),
    );
    const vectors = await embedder.embed(
      rows.map(({ text }) => text),
      'passage',
    );
    tables.set(
      region.code,
      vectorTable(
        rows.map(({ id }) => id),
        vectors,
        embedder.dimensions,
      ),
    );
  }
  return tables;
}
