import type { LexiconLine } from '../corpus/schema.ts';
import { nearWord } from './near-word.ts';

/** Dropped before anything is looked up, so that `pay my premium` meets `pay the premium`. */
const ARTICLES = new Set('a an the my your his our their its'.split(' '));
/** Words that carry nothing a keyword question needs. */
const STOP_WORDS = new Set(
  `this that these those some any i me you he she him we they them us it mine her
  is am are was were be been being do does did done has have had having get gets got getting will would shall
  should may might could must need needs needed require requires required want wants like to and or but so if
  then than as by there here much many very just only also too please hello hi hey dear thanks thank sir madam
  tell know about explain show give help ask question wonder wondering one ones what which who whom whose
  i'm i've i'd i'll it's there's that's what's who's he's she's actually really ok okay still such per us go
  goes going gone come comes make makes made let using use used into out up on off down over under upon between
  each all both either other another same own kind type types thing things people person someone somebody
  everyone anyone man woman case happen happens happened visit visits visiting include includes included
  including subject available allowed able possible now again already yet today again receive received
  china chinese mainland care name time men women english`.split(/\s+/),
);
/** What follows qualifies what precedes; Chinese says it first. */
const QUALIFIERS = new Set(
  'at in for of from during with within through via towards toward when while once'.split(' '),
);
/** The same, with a Chinese word that closes the qualification. */
const CLOSERS = new Map([
  ['after', '以后'],
  ['before', '以前'],
  ['since', '以后'],
]);
/** Question words alone are no question about the insurance. */
const ASKING = new Set([
  '多少',
  '多久',
  '什么时候',
  '怎么',
  '哪里',
  '为什么',
  '能不能',
  '是什么意思',
  '谁',
  '哪些',
]);
/** English asks first, Chinese last. */
const ASKED_LAST = new Set(['多少', '多久', '是什么意思']);

/** Reads English by the lexicon. */
export interface English {
  /** True for a word that the lexicon's English or common English has. */
  readonly knows: (word: string) => boolean;
  /** The longest phrase that begins at a word, its Chinese term and how many words it takes; null if none does. */
  readonly phrase: (words: readonly string[], at: number) => { term: string; length: number } | null;
  /**
   * Turns an English question into Chinese keywords in Chinese order.
   * @param text lower case
   * @returns null where it says nothing the lexicon knows, or mostly other things
   */
  readonly read: (text: string) => string | null;
}

interface Chunk {
  terms: string[];
  closer: string;
}

/** Words and figures of a text without articles; hyphens part words, apostrophes do not. */
export function englishWords(text: string): string[] {
  const words =
    text.replace(/[’‘`]/g, "'").match(/[a-z]+(?:'[a-z]+)*|\d+(?:\.\d+)?%?|\p{Script=Han}+/gu) ?? [];
  return words.filter((word) => !ARTICLES.has(word));
}

/**
 * @param lexicon lines of `corpus/lexicon.yaml`; those of kind `english` count
 * @param readName reads an unknown word that may be a name in pinyin; null where it is none
 */
export function createEnglish(
  lexicon: readonly LexiconLine[],
  readName: (word: string) => string | null = () => null,
): English {
  const phrases = new Map<string, string>();
  const vocabulary = new Set<string>();
  let longest = 0;
  for (const { kind, term, variants } of lexicon) {
    if (kind !== 'english') continue;
    for (const variant of variants) {
      const words = englishWords(variant.toLowerCase());
      phrases.set(words.join(' '), term);
      longest = Math.max(longest, words.length);
      for (const word of words) vocabulary.add(word);
    }
  }
  const knows = (word: string) =>
    STOP_WORDS.has(word) ||
    QUALIFIERS.has(word) ||
    CLOSERS.has(word) ||
    vocabulary.has(word) ||
    vocabulary.has(stem(word));

  function phrase(words: readonly string[], at: number): { term: string; length: number } | null {
    for (let length = Math.min(longest, words.length - at); length > 0; length--) {
      const found = words.slice(at, at + length).join(' ');
      const term = phrases.get(found) ?? phrases.get(stem(found));
      if (term !== undefined) return { term, length };
    }
    return null;
  }

  function read(text: string): string | null {
    const words = englishWords(text).map((word) =>
      knows(word) ? word : (nearWord(word, vocabulary) ?? word),
    );
    const chunks: Chunk[] = [{ terms: [], closer: '' }];
    const last = new Set<string>();
    let known = 0;
    let unknown = 0;
    for (let at = 0; at < words.length; ) {
      const word = words[at] as string;
      const found = phrase(words, at);
      at += found?.length ?? 1;
      const chunk = chunks.at(-1) as Chunk;
      if (found && ASKED_LAST.has(found.term)) last.add(found.term);
      else if (found) {
        if (!chunks.some(({ terms }) => terms.includes(found.term))) chunk.terms.push(found.term);
        if (!ASKING.has(found.term)) known++;
      } else if (QUALIFIERS.has(word) || CLOSERS.has(word)) {
        chunks.push({ terms: [], closer: CLOSERS.get(word) ?? '' });
      } else if (!STOP_WORDS.has(word)) {
        const name = /^[a-z]/.test(word) ? readName(word) : word;
        if (name === null) unknown++;
        // Kept, so that matching sees that the question is about something more.
        chunk.terms.push(name ?? ` ${word} `);
      }
    }
    if (known === 0 || unknown > known) return null;
    // 「join the insurance」 is one thing said in two words.
    return [...chunks.reverse().flatMap(({ terms, closer }) => [...terms, closer]), ...last]
      .join('')
      .replace('参保医保', '参保')
      .trim();
  }

  return { knows, phrase, read };
}

/** Without the ending of a plural or possessive. */
function stem(word: string): string {
  return word.replace(/(?:'s|s)$/, '');
}
