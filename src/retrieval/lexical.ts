import {
  count,
  create,
  insertMultiple,
  load,
  type Orama,
  type RawData,
  save,
  search,
  type Tokenizer,
} from '@orama/orama';

/**
 * Unique character bigrams of a normalised text. All tokens have the same length, so that the engine's prefix
 * matching is exact matching; and each occurs once, since the engine counts a token's documents by occurrence.
 */
export function bigrams(text: string): string[] {
  if (text.length < 2) return text === '' ? [] : [text.padEnd(2, '$')];
  const tokens = new Set<string>();
  for (let i = 0; i + 2 <= text.length; i++) tokens.add(text.slice(i, i + 2));
  return [...tokens];
}

const tokenizer: Tokenizer = {
  language: 'bigrams',
  normalizationCache: new Map(),
  tokenize: (raw) => bigrams(raw),
};

/** One thing to find: a topic, a class of out-of-scope questions or a passage. */
export interface IndexedText {
  readonly id: string;
  /** Normalised text. */
  readonly text: string;
  /** Unit vector of the text. */
  readonly vector: Float32Array;
}

type Schema = { text: 'string'; vector: `vector[${number}]` };
export type TextIndex = Orama<Schema>;

/** What the two searches say of one indexed text. */
export interface Match {
  readonly id: string;
  /** Cosine of the vectors, −1 … 1. */
  readonly cosine: number;
  /** BM25 score per token of the query; 0 where no token occurs. */
  readonly lexical: number;
}

function emptyIndex(dimensions: number): TextIndex {
  return create({
    schema: { text: 'string', vector: `vector[${dimensions}]` } as const,
    components: { tokenizer },
    sort: { enabled: false },
  });
}

export async function buildTextIndex(texts: readonly IndexedText[], dimensions: number): Promise<TextIndex> {
  const index = emptyIndex(dimensions);
  await insertMultiple(
    index,
    texts.map(({ id, text, vector }) => ({
      id,
      text,
      vector: Array.from(vector),
    })),
  );
  return index;
}

/**
 * @returns the index as JSON for {@link loadTextIndex}: numbers at five digits, which no ranking feels, and
 * without the texts themselves, which the search does not read
 */
export function saveTextIndex(index: TextIndex): string {
  const data = save(index);
  const documents = data.docs as { docs: Record<string, { id: string }> };
  for (const [key, { id }] of Object.entries(documents.docs)) documents.docs[key] = { id };
  return JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(5)) : value,
  );
}

export function loadTextIndex(data: RawData, dimensions: number): TextIndex {
  const index = emptyIndex(dimensions);
  load(index, data);
  return index;
}

/**
 * Lexical and vector search over the whole of an index.
 * @param text normalised query
 * @param vector its unit vector
 * @returns a match for every indexed text, in no order; none for a query without content
 */
export async function matchAll(index: TextIndex, text: string, vector: Float32Array): Promise<Match[]> {
  const tokens = bigrams(text).length;
  if (tokens === 0 || vector.every((v) => v === 0)) return [];
  const limit = count(index);
  const byVector = await search(index, {
    mode: 'vector',
    vector: { value: Array.from(vector), property: 'vector' },
    similarity: -2,
    limit,
    includeVectors: true,
  });
  const byText = await search(index, { term: text, properties: ['text'], limit, includeVectors: true });
  const lexical = new Map(byText.hits.map((hit) => [hit.id, hit.score / tokens]));
  return byVector.hits.map((hit) => ({ id: hit.id, cosine: hit.score, lexical: lexical.get(hit.id) ?? 0 }));
}
