import type { Embedder } from '../../retrieval/embedder.ts';
import type { Normalise } from '../../retrieval/normalise.ts';
import { entryPassages } from '../entry-passages.ts';
import type { Corpus } from '../model.ts';
import type { Affinity } from './affinity.ts';
import { embedCorpus, type Progress } from './topic-vectors.ts';
import { weighAffinities } from './weigh-affinities.ts';

/** What may answer a topic. */
export interface ProposedAnswer {
  /** `q3`, or `q3#2` where only a part of the entry answers. */
  readonly target: string;
  /** Probability, 0–1, by what people accepted for the other documents. */
  readonly score: number;
  /** How it begins. */
  readonly words: string;
}

export interface Proposal {
  readonly topic: string;
  readonly title: string;
  /** The fullest first. */
  readonly answers: readonly ProposedAnswer[];
}

export interface Proposals {
  readonly document: string;
  readonly proposals: readonly Proposal[];
  /** Topics that nothing in the document seems likely to answer: id and title. */
  readonly unanswered: readonly { readonly id: string; readonly title: string }[];
  /** Passages that no likely proposal reaches. */
  readonly unreached: readonly string[];
}

/**
 * The score from which a proposal is accepted unless a person says otherwise. It is low because the two mistakes
 * do not weigh the same: a topic without an answer is handed off or answered from another document, an entry too
 * many stands behind the right one.
 */
export const LIKELY = 0.15;
/** Less likely answers are not worth a person's reading. */
const LEAST = 0.1;
const MOST_ANSWERS = 4;
/** A passage this much farther from the topic than the entry's best one does not answer it. */
const FARTHER = 0.1;
const FIRST_WORDS = 24;

/**
 * Proposes which entries of a document answer which topics. How sure a proposal is comes from the mappings
 * that people made for the other documents: the same evidence, weighed by what they accepted.
 *
 * @param document id of a document of the corpus; its own mappings are not looked at
 * @throws Error where no other document is mapped
 */
export async function proposeTopics(
  corpus: Corpus,
  document: string,
  { normalise, embedder }: { readonly normalise: Normalise; readonly embedder: Embedder },
  progress: Progress = () => {},
): Promise<Proposals> {
  const vectors = await embedCorpus(corpus, normalise, embedder, progress);
  const weighed = weighAffinities(corpus, vectors, document, progress);
  const proposals = corpus.topics.flatMap(({ id, title }): Proposal[] => {
    const likely = weighed
      .filter(({ pair, score }) => pair.topic === id && score >= LEAST)
      .sort((a, b) => b.fullness - a.fullness)
      .slice(0, MOST_ANSWERS);
    if (likely.length === 0) return [];
    return [
      { topic: id, title, answers: likely.flatMap(({ pair, score }) => answersOf(corpus, pair, score)) },
    ];
  });
  progress('主题对照', proposals.length, corpus.topics.length);
  return { document, proposals, ...leftOver(corpus, document, proposals) };
}

/** The whole entry, or those of its passages that are near the topic where the others are not. */
function answersOf(corpus: Corpus, { entry, passages }: Affinity, score: number): ProposedAnswer[] {
  const slug = (id: string) => id.slice(id.indexOf('/') + 1);
  const rounded = Number(score.toFixed(2));
  const best = Math.max(...passages.map(({ cosine }) => cosine));
  const near = passages.filter(({ cosine }) => cosine >= best - FARTHER).sort((a, b) => b.cosine - a.cosine);
  if (passages.length < 3 || near.length > passages.length / 2)
    return [
      { target: slug(entry), score: rounded, words: firstWords(entryPassages(corpus, entry)[0]?.text) },
    ];
  return near.map(({ id }) => ({
    target: slug(id),
    score: rounded,
    words: firstWords(corpus.passages.get(id)?.text),
  }));
}

const firstWords = (text = '') => text.replace(/\s+/gu, ' ').slice(0, FIRST_WORDS);

function leftOver(
  corpus: Corpus,
  document: string,
  proposals: readonly Proposal[],
): Pick<Proposals, 'unanswered' | 'unreached'> {
  const likely = proposals.map(({ topic, answers }) => ({
    topic,
    answers: answers.filter(({ score }) => score >= LIKELY),
  }));
  const topics = new Set(likely.flatMap(({ topic, answers }) => (answers.length > 0 ? [topic] : [])));
  const reached = new Set(
    likely.flatMap(({ answers }) => answers.map(({ target }) => `${document}/${target}`)),
  );
  return {
    unanswered: corpus.topics.filter(({ id }) => !topics.has(id)).map(({ id, title }) => ({ id, title })),
    unreached: [...corpus.passages.values()]
      .filter(({ id, entry }) => id.startsWith(`${document}/`) && !reached.has(id) && !reached.has(entry))
      .map(({ id }) => id),
  };
}
