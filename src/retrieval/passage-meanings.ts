import type { Corpus, PassageId } from '../corpus/model.ts';
import { sentences } from '../corpus/sentences.ts';
import type { Embedder } from './embedder.ts';
import { ownPassages, passageText } from './indexes.ts';
import type { Normalise } from './normalise.ts';
import { type VectorTable, vectorTable } from './vector-table.ts';

/**
 * Per region code the meanings of its own documents' passages: of each passage with its titles, and of each of its
 * sentences, so that one sentence of a long passage can be found. A passage's id stands before several rows.
 */
export async function buildPassageMeanings(
  corpus: Corpus,
  normalise: Normalise,
  embedder: Embedder,
): Promise<Map<string, VectorTable>> {
  const tables = new Map<string, VectorTable>();
  for (const region of corpus.regions.values()) {
    const rows = ownPassages(corpus, region).flatMap((passage) => {
      const said = sentences(passage.text).map(({ text }) => text);
      const texts = [passageText(passage, corpus.entries), ...(said.length > 1 ? said : [])];
      return texts.map((text) => ({ id: passage.id, text: normalise(text) }));
    });
    tables.set(
      region.code,
      vectorTable(
        rows.map(({ id }) => id),
        await embedder.embed(rows.map(({ text }) => text)),
        embedder.dimensions,
      ),
    );
  }
  return tables;
}

/** @returns per passage the best cosine of its rows, which stand together, with a unit vector */
export function passageMeanings(
  { ids, dimensions, values }: VectorTable,
  vector: Float32Array,
): Map<PassageId, number> {
  const best = new Map<PassageId, number>();
  let highest = -1;
  for (let row = 0, at = 0; row < ids.length; row++) {
    let product = 0;
    for (let d = 0; d < dimensions; d++, at++) product += (vector[d] as number) * (values[at] as number);
    if (product > highest) highest = product;
    if (ids[row + 1] === ids[row]) continue;
    best.set(ids[row] as PassageId, highest);
    highest = -1;
  }
  return best;
}
