import { pinyin } from 'pinyin-pro';
import type { Corpus } from '../corpus/model.ts';
import { clean } from './normalise.ts';
import type { ReadingTable } from './pinyin.ts';

/** Longest run of characters counted as a word. */
const LONGEST = 4;
/** Runs seen less often are chance. */
const LEAST = 3;
const MOST_WORDS = 20_000;
/** How often a name that no question need contain (a place, a synonym) is taken to occur. */
const NAMED = 4;

export function buildReadingTable(
  corpus: Pick<Corpus, 'topics' | 'outOfScope' | 'entries' | 'regions' | 'lexicon'>,
): ReadingTable {
  const counts = new Map<string, Map<string, number>>();
  const add = (text: string, weight: number, whole: boolean) => {
    for (const [run] of clean(text).matchAll(/\p{Script=Han}+/gu)) {
      const syllables = read(run);
      const characters = [...run];
      if (syllables.length !== characters.length) continue;
      for (let i = 0; i < characters.length; i++) {
        for (let n = 1; n <= LONGEST && i + n <= characters.length; n++) {
          if (whole && n > 1 && n < characters.length) continue;
          const word = characters.slice(i, i + n).join('');
          const reading = syllables.slice(i, i + n).join(' ');
          const readings = counts.get(word) ?? new Map<string, number>();
          readings.set(reading, (readings.get(reading) ?? 0) + weight);
          counts.set(word, readings);
        }
      }
    }
  };
  for (const { title, phrasings } of corpus.topics) for (const q of [title, ...phrasings]) add(q, 1, false);
  for (const { questions } of corpus.outOfScope) for (const q of questions) add(q, 1, false);
  for (const { title } of corpus.entries.values()) add(title, 1, false);
  for (const { name, parents, aliases, districts } of corpus.regions.values())
    for (const n of [name, ...parents, ...aliases, ...districts]) add(n, NAMED, true);
  for (const { term, kind, variants } of corpus.lexicon) {
    if (kind === 'homophone' || kind === 'misspelling') continue;
    for (const n of kind === 'outside' ? variants : [term, ...variants]) add(n, NAMED, true);
  }
  return fold(counts);
}

function read(run: string): string[] {
  return pinyin(run, { toneType: 'none', type: 'array', v: true });
}

function fold(counts: ReadonlyMap<string, ReadonlyMap<string, number>>): ReadingTable {
  const all = [...counts].map(([word, readings]) => {
    const [reading = '', count = 0] = [...readings].sort((a, b) => b[1] - a[1])[0] ?? [];
    return { word, length: [...word].length, reading, count };
  });
  const usual = new Map(all.filter(({ length }) => length === 1).map(({ word, reading }) => [word, reading]));
  const best = new Map<string, (typeof all)[number]>();
  for (const item of all) {
    if (item.length > 1 && item.count < LEAST) continue;
    const other = best.get(item.reading);
    if (!other || item.count > other.count) best.set(item.reading, item);
  }
  const words = [...best.values()]
    .sort((a, b) => b.count * b.length - a.count * a.length || (a.word < b.word ? -1 : 1))
    .filter(({ length }, i) => length === 1 || i < MOST_WORDS);
  const characters: Record<string, string> = {};
  for (const [word, reading] of usual) characters[reading] = (characters[reading] ?? '') + word;
  const isUsual = (word: string, reading: string) => [...word].map((c) => usual.get(c)).join(' ') === reading;
  return {
    total: all.reduce((sum, { length, count }) => sum + (length === 1 ? count : 0), 0),
    characters,
    words: words.map(({ word, count, reading }) =>
      isUsual(word, reading) ? [word, count] : [word, count, reading],
    ),
  };
}
