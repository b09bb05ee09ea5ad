import { logit, sigmoid } from '../../retrieval/logistic.ts';
import { fitChoice } from '../../retrieval/training/fit-choice.ts';
import { fitLogistic } from '../../retrieval/training/fit-logistic.ts';
import type { Corpus, EntryId, Topic } from '../model.ts';
import { AFFINITY_FEATURES, type Affinity, affinitiesOf } from './affinity.ts';
import type { CorpusVectors, Progress } from './topic-vectors.ts';

/** A topic and an entry, weighed by what people accepted for other documents. */
export interface Weighed {
  readonly pair: Affinity;
  /** Probability, 0–1, that people would have the entry answer the topic. */
  readonly score: number;
  /** Says which of a topic's entries is the fullest: the greater, the fuller. */
  readonly fullness: number;
}

/**
 * Weighs every topic with every entry of a document. Two models learn from the mappings of the other documents:
 * one whether an entry answers, one which of a topic's entries people put first. A long entry that mentions
 * everything is as likely to answer as the one written for the question, but seldom stands before it.
 *
 * @param document its own mappings are not looked at
 * @throws Error where no other document is mapped
 */
export function weighAffinities(
  corpus: Corpus,
  vectors: CorpusVectors,
  document: string,
  progress: Progress,
): Weighed[] {
  const others = [...corpus.documents.keys()].filter(
    (id) => id !== document && corpus.topics.some(({ answers }) => answers[id] !== undefined),
  );
  const known = others.map((id, i) => {
    progress('看别处的对照', i + 1, others.length);
    return { pairs: affinitiesOf(corpus, vectors, id), accepted: acceptedEntries(corpus.topics, id) };
  });
  const answering = fitLogistic(
    AFFINITY_FEATURES,
    known.flatMap(({ pairs, accepted }) =>
      pairs.map(({ topic, entry, values }) => ({
        values,
        right: accepted.get(topic)?.includes(entry) ?? false,
      })),
    ),
  );
  const first = fitChoice(
    AFFINITY_FEATURES,
    known.flatMap(({ pairs, accepted }) => firstChoices(pairs, accepted)),
  );
  return affinitiesOf(corpus, vectors, document).map((pair) => {
    const odds = logit(answering, pair.values);
    const claim = pair.values.reduce((sum, value, i) => sum + value * (first.weights[i] ?? 0), 0);
    return { pair, score: sigmoid(odds), fullness: odds + claim };
  });
}

/** By topic the entries of a document that people named, the fullest first. */
function acceptedEntries(topics: readonly Topic[], document: string): ReadonlyMap<string, EntryId[]> {
  return new Map(
    topics.flatMap(({ id, answers }): [string, EntryId[]][] => {
      const targets = answers[document];
      return targets ? [[id, targets.map((target) => target.split('#', 1)[0] ?? '')]] : [];
    }),
  );
}

/** Of every topic that a document answers: all its entries, and which of them people put first. */
function firstChoices(pairs: readonly Affinity[], accepted: ReadonlyMap<string, readonly EntryId[]>) {
  const byTopic = new Map<string, Affinity[]>();
  for (const pair of pairs)
    if (accepted.has(pair.topic)) byTopic.set(pair.topic, [...(byTopic.get(pair.topic) ?? []), pair]);
  return [...byTopic].map(([topic, options]) => ({
    options: options.map(({ values }) => values),
    chosen: [options.findIndex(({ entry }) => entry === accepted.get(topic)?.[0])],
  }));
}
