import type { Region } from '../corpus/schema.ts';
import type { Candidate } from './candidates.ts';
import type { Embedder } from './embedder.ts';
import { centre, OUTSIDE, type QuestionGroup } from './indexes.ts';
import type { Normalise } from './normalise.ts';
import { entryOf } from './spoken-entries.ts';
import { cosines, type VectorTable, vectorTable } from './vector-table.ts';

/** Another embedder's vectors of the same topics and passages, which have a say beside the first's. */
export interface SecondVectors {
  readonly embedder: Embedder;
  /** Question groups, as in the topic index. */
  readonly topics: VectorTable;
  /** Per region code the passages of its own documents. */
  readonly passages: ReadonlyMap<string, VectorTable>;
}

/** What the second embedder says of a question. Cosines of different models spread differently: hence deviations. */
export interface SecondEvidence {
  /** Per candidate the best topic that leads there, in deviations from the mean topic; 0 where none does. */
  readonly topic: readonly number[];
  /** Per candidate its best passage, in deviations from the mean passage; 0 where it has none. */
  readonly passage: readonly number[];
  /** Best cosine of a topic. */
  readonly inside: number;
  /** Best cosine of a class of out-of-scope questions. */
  readonly outside: number;
}

/** Middle vectors of question groups by the second embedder. */
export async function buildTopicTable(
  groups: readonly QuestionGroup[],
  normalise: Normalise,
  embedder: Embedder,
): Promise<VectorTable> {
  const vectors: Float32Array[] = [];
  for (const { questions } of groups) {
    vectors.push(centre(await embedder.embed(questions.map(normalise), 'question'), embedder.dimensions));
  }
  return vectorTable(
    groups.map(({ id }) => id),
    vectors,
    embedder.dimensions,
  );
}

/**
 * @param vector the question's, by the second embedder
 * @param candidates what the first embedder and the words found, in any order
 */
export function secondEvidence(
  { topics, passages }: SecondVectors,
  vector: Float32Array,
  candidates: readonly Candidate[],
  region: Region,
): SecondEvidence {
  const byTopic = cosines(topics, vector);
  const best = new Map<string, number>();
  const all: number[] = [];
  for (const code of region.fallback === undefined ? [region.code] : [region.code, region.fallback]) {
    const table = passages.get(code);
    for (const [id, cosine] of table ? cosines(table, vector) : []) {
      all.push(cosine);
      best.set(entryOf(id), Math.max(best.get(entryOf(id)) ?? -1, cosine));
    }
  }
  const topicScale = scale([...byTopic.values()]);
  const passageScale = scale(all);
  const highest = (outside: boolean) =>
    [...byTopic].reduce((max, [id, c]) => (id.startsWith(OUTSIDE) === outside ? Math.max(max, c) : max), -1);
  return {
    topic: candidates.map((candidate) =>
      candidate.topics.length === 0
        ? 0
        : topicScale(candidate.topics.reduce((max, { id }) => Math.max(max, byTopic.get(id) ?? -1), -1)),
    ),
    passage: candidates.map(({ entry }) => {
      const cosine = best.get(entry);
      return cosine === undefined ? 0 : passageScale(cosine);
    }),
    inside: highest(false),
    outside: highest(true),
  };
}

/** Puts a value in deviations from the mean of all. */
function scale(values: readonly number[]): (value: number) => number {
  const mean = values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length || 1);
  const deviation = Math.sqrt(variance) || 1;
  return (value) => (value - mean) / deviation;
}
