import { type Embedder, toUnitLength } from '../../retrieval/embedder.ts';
import type { Normalise } from '../../retrieval/normalise.ts';
import type { Corpus, Passage, PassageId } from '../model.ts';

/** A topic as the encoder sees it: each of its questions, and their middle. */
export interface TopicVectors {
  readonly id: string;
  readonly questions: readonly Float32Array[];
  readonly centre: Float32Array;
}

/** A passage as the encoder sees it: with the titles above it, and alone. */
export interface PassageVectors {
  readonly passage: Passage;
  readonly document: string;
  readonly whole: Float32Array;
  readonly alone: Float32Array;
  /** Its characters three by three, with the titles above it. */
  readonly trigrams: ReadonlySet<string>;
}

export interface CorpusVectors {
  readonly topics: readonly TopicVectors[];
  readonly passages: ReadonlyMap<PassageId, PassageVectors>;
}

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
  for (const { id, title, phrasings } of corpus.topics) {
    const questions = await embedder.embed([title, ...phrasings].map(normalise));
    topics.push({ id, questions, centre: middle(questions, embedder.dimensions) });
    if (topics.length % 50 === 0) progress('读主题的问法', topics.length, corpus.topics.length);
  }
  const passages = new Map<PassageId, PassageVectors>();
  for (const passage of corpus.passages.values()) {
    const entry = corpus.entries.get(passage.entry);
    const text = normalise([entry?.title ?? '', ...passage.headings, passage.text].join('\n'));
    const [whole = new Float32Array(0), alone = new Float32Array(0)] = await embedder.embed([
      text,
      normalise(passage.text),
    ]);
    passages.set(passage.id, {
      passage,
      document: entry?.document ?? '',
      whole,
      alone,
      trigrams: trigramsOf(text),
    });
  }
  progress('读段落', passages.size, passages.size);
  return { topics, passages };
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
