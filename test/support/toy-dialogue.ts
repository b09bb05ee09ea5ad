import { loadCorpus } from '../../src/corpus/load.ts';
import type { Corpus, Passage } from '../../src/corpus/model.ts';
import type { Region } from '../../src/corpus/schema.ts';
import { readCase } from '../../src/dialogue/reading/case.ts';
import { readWish } from '../../src/dialogue/understand/wish.ts';
import type { Understanding } from '../../src/dialogue/understand.ts';
import type { QuestionEvidence } from '../../src/retrieval/candidates.ts';
import type { PassageMatch } from '../../src/retrieval/lexical.ts';
import type { Matching, Ranked } from '../../src/retrieval/matcher.ts';
import { toyFiles } from './toy-corpus.ts';

export const toyCorpus: Corpus = loadCorpus(toyFiles);

export function regionOf(corpus: Corpus, code: string): Region {
  const region = corpus.regions.get(code);
  if (!region) throw new Error(`没有地区 ${code}`);
  return region;
}

export function passagesOfEntry(corpus: Corpus, entry: string): Passage[] {
  return [...corpus.passages.values()].filter((passage) => passage.entry === entry);
}

const question = '怎么缴费';
const reading = readCase(question, {
  region: '',
  today: { year: 2026, month: 6, day: 1 },
  policyYear: undefined,
});

/** A question that names no region, year or figure and follows nothing. */
export function understood(more: Partial<Understanding> = {}): Understanding {
  return {
    masked: question,
    text: question,
    readable: true,
    smalltalk: null,
    region: null,
    namesRegion: false,
    told: { text: question, reading, hospitalElsewhere: false, ...readWish(question) },
    turn: { kind: 'new' },
    care: null,
    elsewhere: null,
    wantsFigure: false,
    years: [],
    matter: 'general',
    ...more,
  };
}

export function ranked(entry: string, probability: number, more: Partial<Ranked> = {}): Ranked {
  return {
    entry,
    own: true,
    probability,
    topics: [],
    mass: 0,
    topicCosine: 0,
    topicLexical: 0,
    passageCosine: 0,
    passageLexical: 0,
    passageMeaning: 0,
    ...more,
  };
}

const silence: QuestionEvidence = {
  outsideMass: 0,
  unansweredMass: 0,
  outsideCosine: 0,
  insideCosine: 0,
  outsideClass: null,
  outsideTerms: 0,
  unaccounted: 0,
  outsideLogit: 0,
  length: 4,
};

/** What matching found: entries with their probabilities, best first. */
export function matched(list: readonly Ranked[], passages: readonly PassageMatch[] = []): Matching {
  return {
    normalised: '怎么缴费',
    ranked: list,
    question: silence,
    passages: new Map(passages.map((match) => [match.id, match])),
  };
}
