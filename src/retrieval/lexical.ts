import { create, insertMultiple, load, type RawData, save, type Tokenizer } from '@orama/orama';
import { columnsOf, cosinesTo, lexicalScores, type TextIndex } from './columns.ts';

/**
 * Unique character bigrams of a normalised text, or of several, one a line. All tokens have the same length, so that the engine's prefix
 * matching is exact matching; and each occurs once, since the engine counts a token's documents by occurrence.
 */
export function bigrams(text: string): string[] {
  if (text.length < 2) return text === '' ? [] : [text.padEnd(2, '$')];
  const tokens = new Set<string>();
  for (let i = 0; i + 2 <= text.length; i++) {
    const token = text.slice(i, i + 2);
    if (!token.includes('\n')) tokens.add(token);
  }
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

export type { TextIndex };

/** What the two searches say of one indexed text. */
export interface Match {
  readonly id: string;
  /** Cosine of the vectors, −1 … 1. */
  readonly cosine: number;
  /** BM25 score per token of the query; 0 where no token occurs. */
  readonly lexical: number;
}

/** A match of a passage. */
export interface PassageMatch extends Match {
  /** Cosine of what the words mean, by the nearest sentence, −1 … 1. */
  readonly meaning: number;
}

/** A match that also knows what it does not account for. */
export interface CoveredMatch extends Match {
  /** Share of the query's tokens, the rare ones counting more, that the text has nowhere: 0 … 1. */
  readonly uncovered: number;
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
 * @returns a match for every indexed text, the best cosine first; none for a query without content
 */
export async function matchAll(
  index: TextIndex,
  text: string,
  vector: Float32Array,
): Promise<CoveredMatch[]> {
  const tokens = bigrams(text);
  if (tokens.length === 0 || vector.every((v) => v === 0)) return [];
  const columns = columnsOf(index);
  const { scores, uncovered } = await lexicalScores(index, columns, tokens);
  const cosines = cosinesTo(columns, vector);
  const matches = columns.ids.map((id, at) => ({
    id,
    cosine: cosines[at] as number,
    lexical: (scores[at] as number) / tokens.length,
    uncovered: uncovered[at] as number,
  }));
  // The sort is stable: equal ones stay in the order they were indexed.
  return matches.sort((a, b) => b.cosine - a.cosine);
}
