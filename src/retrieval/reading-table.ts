import { pinyin } from 'pinyin-pro';
import type { Corpus } from '../corpus/model.ts';
import { clean } from './normalise.ts';
import type { ReadingTable } from './pinyin.ts';

/** Longest run of characters counted as a word. */
const LONGEST = 4;
/** Runs seen less often are chance. */
const LEAST = 3;
/** About 340 kB; twice as many read no better. */
const MOST_WORDS = 20_000;
/** How often a name that no question need contain (a place, a synonym) is taken to occur. */
const NAMED = 4;

/** How often each word is read each way. */
type Counts = Map<string, Map<string, number>>;

interface Word {
  readonly word: string;
  readonly length: number;
  readonly reading: string;
  readonly count: number;
}

/**
 * Makes the table by which pinyin is read, from what people ask and what the documents answer. Every frequent run of
 * characters counts as a word: a run says more about its neighbours than a dictionary's word does.
 *
 * The one place that needs the dictionary of `pinyin-pro`: import it only where the index is built.
 */
export function buildReadingTable(
  corpus: Pick<Corpus, 'topics' | 'outOfScope' | 'entries' | 'regions' | 'lexicon'>,
): ReadingTable {
  const counts: Counts = new Map();
  for (const { title, phrasings } of corpus.topics) for (const q of [title, ...phrasings]) addText(counts, q);
  for (const { questions } of corpus.outOfScope) for (const q of questions) addText(counts, q);
  for (const { title } of corpus.entries.values()) addText(counts, title);
  for (const { name, parents, aliases, districts } of corpus.regions.values()) {
    for (const place of [name, ...parents, ...aliases, ...districts]) addName(counts, place);
  }
  for (const { term, kind, variants } of corpus.lexicon) {
    // Misspelt words sound like the right ones, which are to be read.
    if (kind === 'homophone' || kind === 'misspelling') continue;
    for (const name of kind === 'outside' ? variants : [term, ...variants]) addName(counts, name);
  }
  return fold(counts);
}

function addText(counts: Counts, text: string): void {
  for (const { characters, syllables } of runs(text)) {
    for (let from = 0; from < characters.length; from++) {
      for (let to = from + 1; to <= Math.min(from + LONGEST, characters.length); to++) {
        count(counts, characters.slice(from, to), syllables.slice(from, to), 1);
      }
    }
  }
}

/** A name counts as a whole, whatever its length, and by its characters. */
function addName(counts: Counts, name: string): void {
  for (const { characters, syllables } of runs(name)) {
    if (characters.length > 1) count(counts, characters, syllables, NAMED);
    for (const [i, character] of characters.entries())
      count(counts, [character], syllables.slice(i, i + 1), 1);
  }
}

/** The Chinese of a text with its readings, which the words around a character decide: 行 in 银行 and in 行吗. */
function* runs(text: string): Iterable<{ characters: string[]; syllables: string[] }> {
  for (const [run] of clean(text).matchAll(/\p{Script=Han}+/gu)) {
    const characters = [...run];
    const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true });
    if (syllables.length === characters.length) yield { characters, syllables };
  }
}

function count(counts: Counts, characters: string[], syllables: string[], times: number): void {
  const word = characters.join('');
  const reading = syllables.join(' ');
  if (!/^[a-z]+(?: [a-z]+)*$/.test(reading)) return;
  const readings = counts.get(word) ?? new Map<string, number>();
  readings.set(reading, (readings.get(reading) ?? 0) + times);
  counts.set(word, readings);
}

function fold(counts: Counts): ReadingTable {
  const all: Word[] = [...counts].map(([word, readings]) => {
    const [reading = '', times = 0] = [...readings].sort((a, b) => b[1] - a[1])[0] ?? [];
    return { word, length: [...word].length, reading, count: times };
  });
  const single = all.filter(({ length }) => length === 1);
  const usual = new Map(single.map(({ word, reading }) => [word, reading]));
  const characters: Record<string, string> = {};
  for (const { word, reading } of single) characters[reading] = (characters[reading] ?? '') + word;
  const isUsual = ({ word, reading }: Word) => [...word].map((c) => usual.get(c)).join(' ') === reading;
  return {
    total: single.reduce((sum, { count: times }) => sum + times, 0),
    characters,
    words: mostUseful(all).map((word) =>
      isUsual(word) ? [word.word, word.count] : [word.word, word.count, word.reading],
    ),
  };
}

/** Of words that sound alike the most frequent, since nothing else would ever be read; then the weightiest. */
function mostUseful(all: readonly Word[]): Word[] {
  const best = new Map<string, Word>();
  for (const word of all) {
    if (word.length > 1 && word.count < LEAST) continue;
    if (word.count > (best.get(word.reading)?.count ?? 0)) best.set(word.reading, word);
  }
  return [...best.values()]
    .sort((a, b) => b.count * b.length - a.count * a.length || (a.word < b.word ? -1 : 1))
    .filter(({ length }, i) => length === 1 || i < MOST_WORDS);
}
