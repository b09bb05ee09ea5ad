import type { Corpus } from '../../src/corpus/model.ts';
import type { LexiconLine } from '../../src/corpus/schema.ts';
import { ANSWER_THRESHOLD } from '../../src/dialogue/decide.ts';
import type { Gazetteer } from '../../src/dialogue/place/gazetteer.ts';
import { createMatcher, type MatcherParts } from '../../src/retrieval/matcher.ts';
import { clean, createNormaliser, createReader } from '../../src/retrieval/normalise.ts';
import { createOutsideTerms } from '../../src/retrieval/outside-terms.ts';
import type { ReadingTable } from '../../src/retrieval/pinyin.ts';
import { type CorpusTexts, createLineUse, type LineUse } from './lexicon-use.ts';
import { type AskedQuestion, answerable, asMatched, type Matched, matchAlone } from './matching.ts';

/** What a line does to the questions of one sort that it changes the reading of. */
export interface Shift {
  readonly touched: number;
  /** Questions of these that matching gets right, with the line and without. */
  readonly right: number;
  readonly rightWithout: number;
  /**
   * Mean of the first entry's probability with the line, less that without: of questions that an entry answers over
   * those right both ways, of the others over all; null where that is over none.
   */
  readonly moved: number | null;
}

/** What one line of the lexicon is worth. */
export interface LineEffect {
  readonly line: LexiconLine;
  /** Questions that an entry answers: right where the first entry is one of these. */
  readonly inside: Shift;
  /** Questions that nothing answers: right where the first entry is too improbable to be shown. */
  readonly outside: Shift;
  readonly use: LineUse;
}

export interface LexiconTrial {
  /** As opened. Models and indexes stay as they are, whatever line is left out. */
  readonly index: Omit<MatcherParts, 'corpus'> & { readonly corpus: Pick<Corpus, 'topics' | 'regions'> };
  readonly lexicon: readonly LexiconLine[];
  readonly pinyin: ReadingTable;
  readonly gazetteer: Gazetteer;
  readonly asked: readonly AskedQuestion[];
  readonly texts: CorpusTexts;
}

/** A question that was matched with the whole lexicon. */
interface Base {
  readonly asked: AskedQuestion;
  readonly matched: Matched;
  readonly normalised: string;
  readonly outsideTerms: number;
}

const LATIN = /[a-z]{2}/u;

/**
 * Leaves out one line of the lexicon after another where questions are read, and matches again those questions that
 * come out otherwise.
 * @returns an effect per line, in the lexicon's order
 */
export async function lexiconEffect(trial: LexiconTrial): Promise<LineEffect[]> {
  const { lexicon, texts } = trial;
  const whole = readersOf(trial, lexicon);
  const base: Base[] = [];
  for (const asked of trial.asked) {
    const question = asMatched(asked, whole);
    if (question === null) continue;
    const [matched] = await matchAlone(whole.match, [question]);
    const { text } = question;
    if (matched)
      base.push({
        asked,
        matched,
        normalised: whole.normalise(text),
        outsideTerms: whole.outsideTerms(text),
      });
  }
  const useOf = createLineUse(lexicon, texts);
  const effects: LineEffect[] = [];
  for (const line of lexicon) {
    const pairs = await matchedWithout(trial, line, base);
    const [inside, outside] = [true, false].map((wanted) =>
      shift(pairs.filter(([before]) => answerable(before) === wanted)),
    ) as [Shift, Shift];
    effects.push({ line, inside, outside, use: useOf(line) });
  }
  return effects;
}

/** Everything that reads questions by a lexicon, as a server has it. */
function readersOf({ index, pinyin, gazetteer }: LexiconTrial, lexicon: readonly LexiconLine[]) {
  const normalise = createNormaliser(lexicon, { pinyin });
  const outsideTerms = createOutsideTerms(lexicon);
  const read = createReader(lexicon, { pinyin });
  const match = createMatcher({ ...index, normalise, outsideTerms });
  return { corpus: index.corpus, gazetteer, normalise, outsideTerms, read, match };
}

/** The questions that a line changes the reading of, matched with it and without. */
async function matchedWithout(
  trial: LexiconTrial,
  line: LexiconLine,
  base: readonly Base[],
): Promise<(readonly [Matched, Matched])[]> {
  const without = readersOf(
    trial,
    trial.lexicon.filter((other) => other !== line),
  );
  const pairs: (readonly [Matched, Matched])[] = [];
  for (const { asked, matched, normalised, outsideTerms } of base) {
    // English alone is read before a question is understood, and where there are no letters there is none.
    const again = line.kind === 'english' && LATIN.test(clean(asked.q)) ? asMatched(asked, without) : matched;
    if (again === null) {
      pairs.push([matched, { ...matched, ranked: [], probability: 0 }]);
      continue;
    }
    const same =
      again.region === matched.region &&
      without.normalise(again.text) === normalised &&
      without.outsideTerms(again.text) === outsideTerms;
    if (same) continue;
    const [after] = await matchAlone(without.match, [again]);
    if (after) pairs.push([matched, after]);
  }
  return pairs;
}

function isRight({ gold, ranked, probability }: Matched): boolean {
  return gold.length > 0 ? gold.includes(ranked[0] ?? '') : probability < ANSWER_THRESHOLD;
}

function shift(pairs: readonly (readonly [Matched, Matched])[]): Shift {
  const counted = pairs.filter(
    ([before, after]) => !answerable(before) || (isRight(before) && isRight(after)),
  );
  const moved = counted.reduce((sum, [before, after]) => sum + before.probability - after.probability, 0);
  return {
    touched: pairs.length,
    right: pairs.filter(([before]) => isRight(before)).length,
    rightWithout: pairs.filter(([, after]) => isRight(after)).length,
    moved: counted.length === 0 ? null : moved / counted.length,
  };
}
