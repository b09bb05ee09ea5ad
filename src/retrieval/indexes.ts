import type { Corpus, Passage } from '../corpus/model.ts';
import type { Region } from '../corpus/schema.ts';
import { type Embedder, toUnitLength } from './embedder.ts';
import { bigrams, buildTextIndex, type IndexedText, type TextIndex } from './lexical.ts';
import type { Normalise } from './normalise.ts';

/** A group of questions that mean one thing: a topic's phrasings, or a class of out-of-scope questions. */
export interface QuestionGroup {
  readonly id: string;
  readonly questions: readonly string[];
}

/** Marks an out-of-scope class among the topics. */
export const OUTSIDE = 'outside:';

/** Topics by id, and out-of-scope classes by {@link OUTSIDE} and id. */
export function questionGroups(corpus: Pick<Corpus, 'topics' | 'outOfScope'>): QuestionGroup[] {
  return [
    ...corpus.topics.map(({ id, title, phrasings }) => ({ id, questions: [title, ...phrasings] })),
    ...corpus.outOfScope.map(({ id, questions }) => ({ id: `${OUTSIDE}${id}`, questions })),
  ];
}

/** Questions of a group from which on a pair of characters must stand in two of them to be indexed. */
const MANY = 60;

/** Index of question groups: what their questions have in common, and the middle of their vectors. */
export async function buildTopicIndex(
  groups: readonly QuestionGroup[],
  normalise: Normalise,
  embedder: Embedder,
): Promise<TextIndex> {
  const texts: IndexedText[] = [];
  for (const { id, questions } of groups) {
    const normalised = questions.map(normalise);
    texts.push({
      id,
      text: commonParts(normalised),
      vector: centre(await embedder.embed(normalised), embedder.dimensions),
    });
  }
  return buildTextIndex(texts, embedder.dimensions);
}

/**
 * The pairs of characters of a group's questions. What one of a hundred tells of its life says nothing of the group
 * and would make the index twice as large.
 */
function commonParts(questions: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const question of questions)
    for (const pair of bigrams(question)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const least = questions.length < MANY ? 1 : 2;
  return [...counts].flatMap(([pair, count]) => (count >= least ? [pair] : [])).join('\n');
}

/** Per region the index of its own documents' passages. */
export async function buildPassageIndexes(
  corpus: Corpus,
  normalise: Normalise,
  embedder: Embedder,
): Promise<Map<string, TextIndex>> {
  const indexes = new Map<string, TextIndex>();
  for (const region of corpus.regions.values()) {
    const passages = ownPassages(corpus, region);
    indexes.set(region.code, await buildPassageIndex(passages, corpus.entries, normalise, embedder));
  }
  return indexes;
}

/** A passage with the titles above it: alone it seldom says what it is about. */
export function passageText(passage: Passage, entries: Corpus['entries']): string {
  return [entries.get(passage.entry)?.title ?? '', ...passage.headings, passage.text].join('\n');
}

/** The passages of a region's own documents. */
export function ownPassages(corpus: Corpus, region: Region): Passage[] {
  return [...corpus.passages.values()].filter(({ entry }) =>
    region.documents.includes(corpus.entries.get(entry)?.document ?? ''),
  );
}

async function buildPassageIndex(
  passages: readonly Passage[],
  entries: Corpus['entries'],
  normalise: Normalise,
  embedder: Embedder,
): Promise<TextIndex> {
  const normalised = passages.map((passage) => normalise(passageText(passage, entries)));
  const vectors = await embedder.embed(normalised, 'passage');
  return buildTextIndex(
    passages.map((passage, i) => ({
      id: passage.id,
      text: normalised[i] as string,
      vector: vectors[i] as Float32Array,
    })),
    embedder.dimensions,
  );
}

/** Unit vector of the middle of unit vectors. */
export function centre(vectors: readonly Float32Array[], dimensions: number): Float32Array {
  const sum = new Float32Array(dimensions);
  for (const vector of vectors) {
    for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] as number) + (vector[d] as number);
  }
  return toUnitLength(sum);
}
