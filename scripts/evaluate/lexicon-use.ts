import type { LexiconLine } from '../../src/corpus/schema.ts';
import { clean, createNormaliser, createReader } from '../../src/retrieval/normalise.ts';
import { arabicNumerals } from '../../src/retrieval/numerals.ts';
import { createOutsideTerms } from '../../src/retrieval/outside-terms.ts';

/** Texts that everything is learnt from, or answered with. */
export interface CorpusTexts {
  readonly phrasings: readonly string[];
  readonly outOfScope: readonly string[];
  readonly passages: readonly string[];
}

/** How many texts of each sort a line changes the reading of. */
export interface LineUse {
  readonly phrasings: number;
  readonly outOfScope: number;
  readonly passages: number;
}

interface Prepared {
  readonly text: string;
  /** What variants are looked for in: those of outside things before numerals are figures, the others after. */
  readonly said: string;
  readonly latin: boolean;
  readonly normalised: string;
  readonly outsideTerms: number;
}

const SORTS = ['phrasings', 'outOfScope', 'passages'] as const;

/**
 * Counts where in the corpus each line of a lexicon is in use: a line is in use in a text that comes out otherwise
 * without it. Texts are read as for training, where Latin letters are never pinyin.
 * @returns a function that counts for one line
 */
export function createLineUse(lexicon: readonly LexiconLine[], texts: CorpusTexts) {
  const read = createReader(lexicon);
  const normalise = createNormaliser(lexicon);
  const outsideTerms = createOutsideTerms(lexicon);
  const prepare = (text: string): Prepared => ({
    text,
    said: `${clean(text)}\n${arabicNumerals(read(text))}`,
    latin: /[a-z]{2}/u.test(clean(text)),
    normalised: normalise(text),
    outsideTerms: outsideTerms(text),
  });
  const prepared = SORTS.map((sort) => texts[sort].map(prepare));

  return (line: LexiconLine): LineUse => {
    const left = lexicon.filter((other) => other !== line);
    const without = { normalise: createNormaliser(left), outsideTerms: createOutsideTerms(left) };
    const variants = line.variants.map(clean);
    const mayChange = ({ said, latin }: Prepared) =>
      line.kind === 'english' ? latin : variants.some((variant) => said.includes(variant));
    const changes = (one: Prepared) =>
      without.normalise(one.text) !== one.normalised || without.outsideTerms(one.text) !== one.outsideTerms;
    const [phrasings = 0, outOfScope = 0, passages = 0] = prepared.map(
      (some) => some.filter((one) => mayChange(one) && changes(one)).length,
    );
    return { phrasings, outOfScope, passages };
  };
}
