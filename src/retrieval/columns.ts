import { count, type Orama, search } from '@orama/orama';

/** Texts with their vectors, searched by the engine. */
export type TextIndex = Orama<{ text: 'string'; vector: `vector[${number}]` }>;

/** The documents that hold one token, by position in {@link Columns.ids}, with the engine's BM25 scores. */
interface Posting {
  readonly positions: Uint32Array;
  readonly scores: Float64Array;
}

/**
 * What the engine knows, laid out for reading. A query's score is the sum of its tokens' scores, and a token's never
 * change, so the engine is asked once for each token of its vocabulary and the lists are kept.
 */
export interface Columns {
  readonly ids: readonly string[];
  /** Row by row, `dimensions` each. */
  readonly vectors: Float32Array;
  readonly lengths: Float64Array;
  readonly positions: ReadonlyMap<string, number>;
  readonly postings: Map<string, Posting>;
}

const known = new WeakMap<TextIndex, Columns>();

/** @returns the columns of an index, read when it is first searched */
export function columnsOf(index: TextIndex): Columns {
  const columns = known.get(index) ?? readColumns(index);
  known.set(index, columns);
  return columns;
}

function readColumns(index: TextIndex): Columns {
  const vectorIndex = index.data.index.vectorIndexes['vector']?.node;
  // A text without content has no direction: nothing is near it.
  const stored = (vectorIndex?.toJSON().vectors ?? []).filter(([, [length]]) => length > 0);
  const ids = stored.map(
    ([key]) => (index.data.docs as { docs: Record<number, { id: string }> }).docs[key]?.id ?? '',
  );
  const dimensions = vectorIndex?.size ?? 0;
  const vectors = new Float32Array(stored.length * dimensions);
  stored.forEach(([, [, vector]], at) => {
    vectors.set(vector, at * dimensions);
  });
  return {
    ids,
    vectors,
    lengths: Float64Array.from(stored, ([, [length]]) => length),
    positions: new Map(ids.map((id, at) => [id, at])),
    postings: new Map(),
  };
}

/** What a query's words say of every text, in the order of {@link Columns.ids}. */
export interface LexicalScores {
  /** BM25. */
  readonly scores: Float64Array;
  /** Share of the query's tokens, the rare ones counting more, that the text has nowhere: 0 … 1. */
  readonly uncovered: Float64Array;
}

/** @param tokens of the query, each once */
export async function lexicalScores(
  index: TextIndex,
  columns: Columns,
  tokens: readonly string[],
): Promise<LexicalScores> {
  const size = columns.ids.length;
  const total = new Float64Array(size);
  const covered = new Float64Array(size);
  let whole = 0;
  for (const token of tokens) {
    const posting = columns.postings.get(token) ?? (await readPosting(index, columns, token));
    const rarity = Math.log((size + 1) / ((posting?.positions.length ?? 0) + 1));
    whole += rarity;
    if (!posting) continue;
    const { positions, scores } = posting;
    for (let i = 0; i < positions.length; i++) {
      const position = positions[i] as number;
      total[position] = (total[position] as number) + (scores[i] as number);
      covered[position] = (covered[position] as number) + rarity;
    }
  }
  // One more than the whole: a single common token that is missing says little.
  return { scores: total, uncovered: covered.map((part) => (whole - part) / (whole + 1)) };
}

/** Asks the engine; a token outside its vocabulary is not kept, since there is no end of them. */
async function readPosting(index: TextIndex, columns: Columns, token: string): Promise<Posting | null> {
  if (!index.data.index.tokenOccurrences['text']?.[token]) return null;
  const { hits } = await search(index, {
    term: token,
    properties: ['text'],
    limit: count(index),
    includeVectors: true,
  });
  const found = hits.filter(({ id }) => columns.positions.has(id));
  const posting = {
    positions: Uint32Array.from(found, ({ id }) => columns.positions.get(id) as number),
    scores: Float64Array.from(found, ({ score }) => score),
  };
  columns.postings.set(token, posting);
  return posting;
}

/** @returns the cosine of every row with a vector, in the order of {@link Columns.ids} */
export function cosinesTo({ ids, vectors, lengths }: Columns, vector: Float32Array): Float64Array {
  const width = vector.length;
  let squares = 0;
  for (let d = 0; d < width; d++) squares += (vector[d] as number) * (vector[d] as number);
  const length = Math.sqrt(squares);
  const cosines = new Float64Array(ids.length);
  for (let at = 0, row = 0; at < ids.length; at++, row += width) {
    let product = 0;
    for (let d = 0; d < width; d++) product += (vector[d] as number) * (vectors[row + d] as number);
    cosines[at] = product / (length * (lengths[at] as number));
  }
  return cosines;
}
