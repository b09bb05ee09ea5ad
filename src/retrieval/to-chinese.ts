import type { LexiconLine } from '../corpus/schema.ts';
import { createEnglish, type English, englishWords } from './english.ts';
import { createPinyinReader, type PinyinReading, type ReadingTable, type ReadPinyin } from './pinyin.ts';

/** How sure a reading must be. */
interface Bar {
  /** Fewer letters are an abbreviation, not pinyin: `app`, `ct`, `icu`. */
  readonly letters: number;
  readonly syllables: number;
  /** Least score of the fewest syllables. */
  readonly score: number;
}

/** In a text of letters alone; the rest of a text that has such pinyin; in other text. */
const ALONE: Bar = { letters: 4, syllables: 2, score: -5.5 };
const REST: Bar = { letters: 1, syllables: 1, score: -9 };
const INSIDE: Bar = { letters: 4, syllables: 2, score: -5 };
/** Each further syllable lowers the bar: long stretches of letters seldom read as pinyin by chance. */
const EASE = 0.75;
const MOST_EASE = 3.5;
/** A mark for a masked number is not something a person wrote in Chinese. */
const MARKS = /【[^】]*】/gu;
const HAN = /\p{Script=Han}/u;
/** Letters with gaps, hyphens and apostrophes between them. */
const LATIN_RUN = /[a-z]+(?:[\s'’‘`-]+[a-z]+)*/g;
const TONES = /[\u0300\u0301\u0304\u030c]/gu;

/** Turns pinyin and English inside a cleaned text into Chinese; Chinese passes unchanged. */
export type ToChinese = (text: string) => string;

/**
 * @param lexicon lines of `corpus/lexicon.yaml`
 * @param table readings; without it pinyin stays as typed
 */
export function createToChinese(lexicon: readonly LexiconLine[], table?: ReadingTable): ToChinese {
  const readPinyin = table ? createPinyinReader(table) : () => null;
  const english = createEnglish(lexicon, (word) => readName(word, readPinyin));
  return (text) => {
    if (!/\p{Script=Latin}/u.test(text)) return text;
    const plain = withoutTones(text);
    if (!/[a-z]{2}/.test(plain)) return text;
    const alone = !HAN.test(plain.replace(MARKS, ''));
    if (alone && isEnglish(plain, english, readPinyin)) return english.read(plain) ?? text;
    const bar = alone ? barFor(plain, readPinyin) : INSIDE;
    return plain.replace(LATIN_RUN, (run) => readRun(run, english, readPinyin, bar));
  };
}

/** `yībǎo` → `yibao`, `nǚ` → `nv`. */
function withoutTones(text: string): string {
  if (!/[^\p{ASCII}]/u.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(TONES, '')
    .normalize('NFC');
}

/** True where more letters are in English words than in words that can only be pinyin. */
function isEnglish(text: string, english: English, readPinyin: ReadPinyin): boolean {
  const words = englishWords(text).filter((word) => /^[a-z]/.test(word));
  let known = 0;
  let pinyin = 0;
  let either = 0;
  let total = 0;
  for (const word of words) {
    total += word.length;
    const isPinyin = (readPinyin(word)?.cost ?? Number.POSITIVE_INFINITY) < word.length / 2;
    if (english.knows(word)) {
      if (isPinyin) either += word.length;
      else known += word.length;
    } else if (isPinyin) pinyin += word.length;
  }
  // Words that are both follow the rest: 「can bao」 and 「can I」.
  if (pinyin + either === total && pinyin > 0) return false;
  return known + either > pinyin;
}

/** Words that read as pinyin are read together; between them the lexicon's English is replaced. */
function readRun(run: string, english: English, readPinyin: ReadPinyin, bar: Bar): string {
  const words = run.split(/[\s‘’'`-]+/);
  const pieces: string[] = [];
  let changed = false;
  for (let at = 0; at < words.length; ) {
    let end = at;
    while (end < words.length && readPinyin(words[end] as string)) end++;
    const stretch = words.slice(at, end);
    const read = stretch.every(english.knows) ? null : readStretch(stretch, readPinyin, bar);
    const found = read === null ? english.phrase(words, at) : null;
    changed ||= read !== null || found !== null;
    pieces.push(read ?? found?.term ?? (words[at] as string));
    at += read !== null ? stretch.length : (found?.length ?? 1);
  }
  return changed ? pieces.join(' ') : run;
}

/** @returns null where nothing in it is pinyin */
function readStretch(words: readonly string[], readPinyin: ReadPinyin, bar: Bar): string | null {
  const letters = words.join(' ');
  const whole = accept(letters, readPinyin(letters), bar);
  if (whole !== null) return whole;
  const each = words.map((word) => accept(word, readPinyin(word), bar));
  return each.every((read) => read === null) ? null : each.map((read, i) => read ?? words[i]).join(' ');
}

/** Where one stretch is pinyin beyond doubt, the short ones around its figures are too: `2026 nian`. */
function barFor(text: string, readPinyin: ReadPinyin): Bar {
  const runs = text.match(LATIN_RUN) ?? [];
  return runs.some((run) => accept(run, readPinyin(run), ALONE) !== null) ? REST : ALONE;
}

function accept(letters: string, reading: PinyinReading | null, bar: Bar): string | null {
  if (!reading || reading.syllables < bar.syllables) return null;
  if (letters.replace(/[^a-z]/g, '').length < bar.letters) return null;
  if (isWord(reading)) return reading.text;
  const ease = Math.min((reading.syllables - bar.syllables) * EASE, MOST_EASE);
  return reading.score >= bar.score - ease ? reading.text : null;
}

/** One word of what people write about, typed right, may be as rare as it likes. */
function isWord({ words, cost, syllables }: PinyinReading): boolean {
  return words === 1 && cost === 0 && syllables > 1;
}

/** Within English only such a word is taken for pinyin: `enshi`, `yibao`. */
function readName(word: string, readPinyin: ReadPinyin): string | null {
  const reading = readPinyin(word);
  return reading && isWord(reading) && word.length >= INSIDE.letters ? reading.text : null;
}
