import { type Embedder, toUnitLength } from '../../retrieval/embedder.ts';
import { bigrams } from '../../retrieval/lexical.ts';
import type { Normalise } from '../../retrieval/normalise.ts';
import type { Corpus, Passage, PassageId } from '../model.ts';

/** A topic as the encoder sees it: each of its questions, and their middle. */
export interface TopicVectors {
  readonly id: string;
  readonly questions: readonly Float32Array[];
  readonly centre: Float32Array;
  /** Pairs of characters in its questions with their weight: how many questions, how few topics have them. */
  readonly words: ReadonlyMap<string, number>;
}

/** A passage as the encoder sees it: with the titles above it, and alone. */
export interface PassageVectors {
  readonly passage: Passage;
  readonly document: string;
  readonly whole: Float32Array;
  readonly alone: Float32Array;
  /** Each of its sentences: a long passage answers more than one topic. */
  readonly sentences: readonly Float32Array[];
  /** Its characters three by three, with the titles above it. */
  readonly trigrams: ReadonlySet<string>;
  /** The same two by two. */
  readonly bigrams: ReadonlySet<string>;
}

export interface CorpusVectors {
  readonly topics: readonly TopicVectors[];
  readonly passages: ReadonlyMap<PassageId, PassageVectors>;
}

/** A shorter one is a word or a number. */
const SHORTEST_SENTENCE = 5;

/** How far a long work has come: what is done, and of how many. */
export type Progress = (what: string, done: number, of: number) => void;

/** Embeds every question of every topic, and every passage. */
export async function embedCorpus(
  corpus: Corpus,
  normalise: Normalise,
  embedder: Embedder,
  progress: Progress,
): Promise<CorpusVectors> {
  const topics: TopicVectors[] = [];
  const words = wordsOf(corpus, normalise);
  for (const { id, title, phrasings } of corpus.topics) {
    const questions = await embedder.embed([title, ...phrasings].map(normalise));
    topics.push({
      id,
      questions,
      centre: middle(questions, embedder.dimensions),
      words: words.get(id) ?? new Map(),
    });
    if (topics.length % 50 === 0) progress('读主题的问法', topics.length, corpus.topics.length);
  }
  const passages = new Map<PassageId, PassageVectors>();
  for (const passage of corpus.passages.values()) {
    const entry = corpus.entries.get(passage.entry);
    const text = normalise([entry?.title ?? '', ...passage.headings, passage.text].join('\n'));
    const parts = passage.text.split(/[。；;\n]/u).filter((part) => part.length >= SHORTEST_SENTENCE);
    const [whole = new Float32Array(0), alone = new Float32Array(0), ...sentences] = await embedder.embed([
      text,
      normalise(passage.text),
      ...parts.map(normalise),
    ]);
    const document = entry?.document ?? '';
    passages.set(passage.id, {
      passage,
      document,
      whole,
      alone,
      sentences,
      trigrams: trigramsOf(text),
      bigrams: new Set(bigrams(text)),
    });
  }
  progress('读段落', passages.size, passages.size);
  return { topics, passages };
}

function wordsOf(corpus: Corpus, normalise: Normalise): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  const topicsWith = new Map<string, number>();
  for (const { id, title, phrasings } of corpus.topics) {
    const own = new Map<string, number>();
    for (const question of [title, ...phrasings])
      for (const bigram of new Set(bigrams(normalise(question)))) own.set(bigram, (own.get(bigram) ?? 0) + 1);
    for (const bigram of own.keys()) topicsWith.set(bigram, (topicsWith.get(bigram) ?? 0) + 1);
    counts.set(id, own);
  }
  for (const own of counts.values()) {
    for (const [bigram, count] of own)
      own.set(bigram, count * Math.log(counts.size / (topicsWith.get(bigram) ?? 1)));
    const sum = [...own.values()].reduce((a, b) => a + b, 0) || 1;
    for (const [bigram, weight] of own) own.set(bigram, weight / sum);
  }
  return counts;
}

function middle(vectors: readonly Float32Array[], dimensions: number): Float32Array {
  const sum = new Float32Array(dimensions);
  for (const vector of vectors)
    for (const [d, value] of vector.entries()) sum[d] = (sum[d] as number) + value;
  return toUnitLength(sum);
}

function trigramsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 2) }, (_, i) => text.slice(i, i + 3)));
}

/** Cosine of unit vectors. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += (a[d] as number) * (b[d] as number);
  return sum;
}
