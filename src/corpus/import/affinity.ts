import type { Corpus, EntryId, PassageId } from '../model.ts';
import { type CorpusVectors, cosine, type PassageVectors, type TopicVectors } from './topic-vectors.ts';

/** What speaks for an entry's answering a topic. */
export const AFFINITY_FEATURES = [
  'topicToPassage',
  'behindBestEntry',
  'questionsWon',
  'topicToTextAlone',
  'likeOtherAnswers',
  'wordsOfOtherAnswers',
  'topicToSentence',
  'behindBestSentence',
  'topicWords',
  'behindBestWords',
  'behindBestTopic',
] as const;

/** A topic and an entry of one document, with everything known for and against the pair. */
export interface Affinity {
  readonly topic: string;
  readonly entry: EntryId;
  /** In the order of {@link AFFINITY_FEATURES}. */
  readonly values: readonly number[];
  /** The entry's passages, each with the cosine of the topic's middle. */
  readonly passages: readonly { readonly id: PassageId; readonly cosine: number }[];
}

/** How sharply a question prefers one entry to the others. */
const SHARPNESS = 15;
/** Of another document's answers, how many show what an answer looks like. */
const EXAMPLES = 2;

/** Every topic with every entry of a document: people's questions, and what answers them elsewhere, against it. */
export function affinitiesOf(corpus: Corpus, vectors: CorpusVectors, document: string): Affinity[] {
  const entries = new Map<EntryId, PassageVectors[]>();
  for (const passage of vectors.passages.values()) {
    if (passage.document !== document) continue;
    const { entry } = passage.passage;
    entries.set(entry, [...(entries.get(entry) ?? []), passage]);
  }
  const answers = new Map(corpus.topics.map((topic) => [topic.id, topic.answers]));
  const raw = vectors.topics.flatMap((topic) => {
    const elsewhere = Object.entries(answers.get(topic.id) ?? {}).filter(([other]) => other !== document);
    const examples = elsewhere
      .flatMap(([, targets]) => targets.slice(0, EXAMPLES))
      .flatMap((target) => passagesAt(vectors, target));
    return withTopic(topic, entries, examples);
  });
  const best = new Map<EntryId, number>();
  for (const { entry, values } of raw) best.set(entry, Math.max(best.get(entry) ?? -1, values[0] as number));
  return standardised(
    raw.map((pair) => ({
      ...pair,
      values: [...pair.values, (pair.values[0] as number) - (best.get(pair.entry) ?? 0)],
    })),
  );
}

/**
 * Each feature by how far it stands from its mean in this document. The encoder has read the documents that
 * are mapped, and finds their passages nearer to every topic than those of a new one.
 */
function standardised(pairs: readonly Affinity[]): Affinity[] {
  const scales = AFFINITY_FEATURES.map((_, i) => {
    const column = pairs.map(({ values }) => values[i] as number);
    const mean = column.reduce((a, b) => a + b, 0) / column.length;
    const spread = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length;
    return { mean, deviation: Math.sqrt(spread) || 1 };
  });
  return pairs.map((pair) => ({
    ...pair,
    values: pair.values.map((value, i) => (value - (scales[i]?.mean ?? 0)) / (scales[i]?.deviation ?? 1)),
  }));
}

function passagesAt(vectors: CorpusVectors, target: string): PassageVectors[] {
  const passage = vectors.passages.get(target);
  return passage ? [passage] : [...vectors.passages.values()].filter((p) => p.passage.entry === target);
}

function withTopic(
  topic: TopicVectors,
  entries: ReadonlyMap<EntryId, readonly PassageVectors[]>,
  examples: readonly PassageVectors[],
): Affinity[] {
  const won = questionsWon(topic, entries);
  const best = [...entries].map(([entry, own]) => {
    const passages = own.map(({ passage, whole }) => ({
      id: passage.id,
      cosine: cosine(topic.centre, whole),
    }));
    const sentence = Math.max(
      -1,
      ...own.flatMap(({ sentences }) => sentences.map((s) => cosine(topic.centre, s))),
    );
    return {
      entry,
      own,
      passages,
      most: Math.max(...passages.map((p) => p.cosine)),
      sentence,
      words: Math.max(...own.map(({ bigrams }) => said(topic, bigrams))),
    };
  });
  const lead = Math.max(...best.map(({ most }) => most));
  const mostWords = Math.max(...best.map(({ words }) => words));
  const bestSentence = Math.max(...best.map(({ sentence }) => sentence));
  return best.map(({ entry, own, passages, most, sentence, words }) => ({
    topic: topic.id,
    entry,
    passages,
    values: [
      most,
      most - lead,
      won.get(entry) ?? 0,
      Math.max(...own.map(({ alone }) => cosine(topic.centre, alone))),
      Math.max(0, ...own.flatMap(({ whole }) => examples.map((example) => cosine(whole, example.whole)))),
      Math.max(
        0,
        ...own.flatMap((passage) => examples.map((example) => overlap(passage.trigrams, example.trigrams))),
      ),
      sentence,
      sentence - bestSentence,
      words,
      words - mostWords,
    ],
  }));
}

/** How much of what a topic's questions say stands in a passage, 0–1, rare words counting more. */
function said({ words }: TopicVectors, bigrams: ReadonlySet<string>): number {
  let sum = 0;
  for (const [bigram, weight] of words) if (bigrams.has(bigram)) sum += weight;
  return sum;
}

/** By entry the share of the topic's questions that prefer it. */
function questionsWon(
  topic: TopicVectors,
  entries: ReadonlyMap<EntryId, readonly PassageVectors[]>,
): Map<EntryId, number> {
  const won = new Map<EntryId, number>();
  for (const question of topic.questions) {
    const scores = [...entries].map(([entry, own]): [EntryId, number] => [
      entry,
      Math.max(...own.map(({ whole }) => cosine(question, whole))),
    ]);
    const most = Math.max(...scores.map(([, score]) => score));
    const weights = scores.map(([entry, score]): [EntryId, number] => [
      entry,
      Math.exp((score - most) * SHARPNESS),
    ]);
    const sum = weights.reduce((total, [, weight]) => total + weight, 0) * topic.questions.length;
    for (const [entry, weight] of weights) won.set(entry, (won.get(entry) ?? 0) + weight / sum);
  }
  return won;
}

/** Share of the smaller set that the other has too. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let both = 0;
  for (const trigram of small) if (large.has(trigram)) both++;
  return both / small.size;
}
