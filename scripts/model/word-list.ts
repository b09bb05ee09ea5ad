import { LONGEST_WORD } from '../../src/retrieval/word-vectors.ts';

/** How many of the commonest words are taken whether the corpus has them or not. */
const COMMONEST = 13_000;
/** A less common word is taken where the corpus has it at least so often. */
const HEARD = 2;

const CHINESE = new RegExp(`^\\p{Script=Han}{1,${LONGEST_WORD}}$`, 'u');

/**
 * Chooses the words that get a vector: the commonest of a dictionary, those of its words that the corpus has, and
 * every single character of either.
 * @param dictionary lines of a word and, after a space, how often it occurs; the frequency may be followed by more
 * @param texts normalised texts of the corpus
 * @returns words, those of more than one character first, each part in a fixed order
 * @throws Error where no line holds a Chinese word
 */
export function chooseWords(dictionary: string, texts: readonly string[]): string[] {
  const entries = dictionary
    .split(/\r?\n/u)
    .map((line) => line.split(/\s+/u))
    .flatMap(([word = '', frequency = '0']) =>
      CHINESE.test(word) ? [{ word, frequency: Number(frequency) || 0 }] : [],
    )
    .sort((a, b) => b.frequency - a.frequency || (a.word < b.word ? -1 : 1));
  if (entries.length === 0) throw new Error('词表里没有中文词：每行一个词，空格后写词频');
  const long = [...new Set(entries.map(({ word }) => word))].filter((word) => word.length > 1);
  const heard = countSlices(texts);
  const chosen = long.filter((word, rank) => rank < COMMONEST || (heard.get(word) ?? 0) >= HEARD);
  const characters = new Set(
    [...chosen, ...texts].flatMap((text) => [...text]).filter((c) => CHINESE.test(c)),
  );
  return [...chosen, ...[...characters].sort()];
}

function countSlices(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (let length = 2; length <= LONGEST_WORD; length++) {
      for (let at = 0; at + length <= text.length; at++) {
        const slice = text.slice(at, at + length);
        counts.set(slice, (counts.get(slice) ?? 0) + 1);
      }
    }
  }
  return counts;
}
