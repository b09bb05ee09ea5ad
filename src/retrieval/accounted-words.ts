import type { QuestionGroup } from './indexes.ts';
import type { Normalise } from './normalise.ts';
import { createSegment, type WordVectors } from './word-vectors.ts';

/** Per group of questions the telling words of all its questions, as positions in the word vectors, ascending. */
export type Vocabularies = Readonly<Record<string, readonly number[]>>;

/** A word of less importance is found in every other question and tells nothing. */
const TELLING = 60;
/** Said of a question without a telling word, or where no topic is known. */
const NEITHER = 0.5;

/** @param importance per word, see `MeaningModel` */
export function buildVocabularies(
  groups: readonly QuestionGroup[],
  normalise: Normalise,
  words: WordVectors,
  importance: Uint8Array,
): Vocabularies {
  const segment = createSegment(words);
  return Object.fromEntries(
    groups.map(({ id, questions }) => {
      const found = new Set(questions.flatMap((question) => segment(normalise(question))));
      return [id, [...found].filter((word) => telling(importance, word)).sort((a, b) => a - b)];
    }),
  );
}

const telling = (importance: Uint8Array, word: number) => (importance[word] as number) > TELLING;

/**
 * How much of what a question says nothing in a topic is like: a familiar frame around a thing that nobody asked of it.
 * @returns a function of a normalised question and a topic's id → 0 (every telling word, or one of like meaning, was
 * asked of it before) … 1 (none); a half where there is nothing to say
 */
export function createUnaccounted(
  words: WordVectors,
  importance: Uint8Array,
  vocabularies: Vocabularies,
): (normalised: string, topic: string | undefined) => number {
  const segment = createSegment(words);
  const lengths = rowLengths(words);
  const known = new Map<string, ReadonlySet<number>>();
  const knownIn = (topic: string, vocabulary: readonly number[]) => {
    const set = known.get(topic) ?? new Set(vocabulary);
    known.set(topic, set);
    return set;
  };
  return function unaccounted(normalised, topic) {
    const vocabulary = topic === undefined ? undefined : vocabularies[topic];
    if (topic === undefined || !vocabulary) return NEITHER;
    const heard = knownIn(topic, vocabulary);
    let missing = 0;
    let total = 0;
    for (const word of new Set(segment(normalised))) {
      if (!telling(importance, word)) continue;
      const weight = importance[word] as number;
      total += weight;
      if (!heard.has(word)) missing += weight * (1 - nearest(words, lengths, word, vocabulary));
    }
    return total === 0 ? NEITHER : missing / total;
  };
}

/** @returns the best cosine of a word with those of a vocabulary that lacks it, not below 0 */
function nearest(
  { dimensions, rows }: WordVectors,
  lengths: Float32Array,
  word: number,
  vocabulary: readonly number[],
): number {
  let best = 0;
  const from = word * dimensions;
  for (const other of vocabulary) {
    let product = 0;
    for (let d = 0, at = other * dimensions; d < dimensions; d++, at++)
      product += (rows[from + d] as number) * (rows[at] as number);
    const cosine = product / ((lengths[word] as number) * (lengths[other] as number));
    if (cosine > best) best = cosine;
  }
  return best;
}

/** Lengths of the int8 rows; 1 for a row of zeros. */
function rowLengths({ words, dimensions, rows }: WordVectors): Float32Array {
  return Float32Array.from(words, (_, word) => {
    let squares = 0;
    for (let at = word * dimensions; at < (word + 1) * dimensions; at++) squares += (rows[at] as number) ** 2;
    return Math.sqrt(squares) || 1;
  });
}
