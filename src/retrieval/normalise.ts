import { Converter } from 'opencc-js/t2cn';
import type { LexiconLine } from '../corpus/schema.ts';
import { arabicNumerals } from './numerals.ts';
import { literally } from './pattern.ts';
import type { ReadingTable } from './pinyin.ts';
import { createToChinese } from './to-chinese.ts';

const simplify = Converter({ from: 't', to: 'cn' });

/** Invisible and control characters, which carry nothing and split words. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;
const SEPARATORS = /[\s\p{P}\p{S}]+/gu;
/** Names of the scheme that ended in 2016; a question that sets them against today's is about the change. */
const FORMER_SCHEME = /新型?农村?合(?:作医疗)?|农合|合疗|合作医疗/u;
const COMPARISON = /区别|不同|比|一回事|合并|以前|从前|过去|原来|早年|取消|账户|变成|改成|改名/u;

/** Turns what people type into the characters that matching compares. */
export type Normalise = (text: string) => string;

/**
 * Readable clean-up: NFKC, invisible characters dropped, traditional characters to simplified,
 * lower case. Punctuation stays.
 */
export function clean(text: string): string {
  return simplify(text.normalize('NFKC').replace(INVISIBLE, ' ')).toLowerCase();
}

export interface NormaliserOptions {
  /** Readings by which pinyin is understood; left off where texts are known to hold none, as in training. */
  readonly pinyin?: ReadingTable;
}

/**
 * Makes the step before {@link createNormaliser}: {@link clean}, then pinyin and English put into Chinese.
 * For whoever looks for words in a question; what is shown to anybody is never made from it.
 * @param lexicon lines of `corpus/lexicon.yaml`
 */
export function createReader(
  lexicon: readonly LexiconLine[],
  { pinyin }: NormaliserOptions = {},
): (text: string) => string {
  const toChinese = createToChinese(lexicon, pinyin);
  return (text) => toChinese(clean(text));
}

/**
 * Makes a normaliser from the lexicon: {@link clean}, pinyin and English into Chinese, numerals in figures,
 * every variant replaced by its term (longest first), punctuation and white space dropped.
 *
 * Names of the insurance itself become one token, since left as they are they drag every question to the
 * entry that compares the old scheme with the new; a question that is that comparison keeps them.
 * @param lexicon lines of `corpus/lexicon.yaml`
 */
export function createNormaliser(
  lexicon: readonly LexiconLine[],
  options: NormaliserOptions = {},
): Normalise {
  const read = createReader(lexicon, options);
  const terms = new Map<string, string>();
  const schemes = new Map<string, string>();
  for (const line of lexicon) {
    if (line.kind === 'outside' || line.kind === 'english') continue;
    for (const variant of line.variants) {
      (line.kind === 'scheme' ? schemes : terms).set(clean(variant), line.term);
    }
  }
  const replaceTerms = replacer(terms);
  const replaceAll = replacer(new Map([...terms, ...schemes]));
  return (text) => {
    const cleaned = arabicNumerals(read(text));
    const compares = FORMER_SCHEME.test(cleaned) && COMPARISON.test(cleaned);
    return (compares ? replaceTerms : replaceAll)(cleaned).replace(SEPARATORS, '');
  };
}

/** Replaces every key by its value, the longest key first, in one pass. */
function replacer(table: ReadonlyMap<string, string>): (text: string) => string {
  if (table.size === 0) return (text) => text;
  const keys = [...table.keys()].sort((a, b) => b.length - a.length).map(literally);
  const pattern = new RegExp(keys.join('|'), 'gu');
  return (text) => text.replace(pattern, (found) => table.get(found) ?? found);
}
