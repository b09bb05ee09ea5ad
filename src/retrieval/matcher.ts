import type { Corpus, PassageId } from '../corpus/model.ts';
import type { Region } from '../corpus/schema.ts';
import { type Candidate, gather, type QuestionEvidence, shares } from './candidates.ts';
import type { Embedder } from './embedder.ts';
import { certainty, type FusionModel, type Ranking, rank } from './fusion.ts';
import { OUTSIDE } from './indexes.ts';
import { type Match, matchAll, type TextIndex } from './lexical.ts';
import { sigmoid } from './logistic.ts';
import type { Normalise } from './normalise.ts';
import { outsideLogit, type ScopeModel } from './scope.ts';
import { rankAgain, type SecondFusion, secondCertainty } from './second-fusion.ts';
import { type SecondVectors, secondEvidence } from './second-opinion.ts';

export interface Ranked extends Candidate {
  /** Calibrated probability, 0–1, that the entry answers the question. */
  readonly probability: number;
}

/** What matching found for one question in one region. */
export interface Matching {
  readonly normalised: string;
  /** Most probable first. */
  readonly ranked: readonly Ranked[];
  readonly question: QuestionEvidence;
  /** How well each passage of the region fits. */
  readonly passages: ReadonlyMap<PassageId, Match>;
}

export interface MatcherParts {
  readonly corpus: Pick<Corpus, 'topics' | 'regions'>;
  readonly normalise: Normalise;
  readonly embedder: Embedder;
  readonly scope: ScopeModel;
  readonly fusion: FusionModel;
  readonly topicIndex: TextIndex;
  /** Per region code the passages of the region's own documents. */
  readonly passageIndexes: ReadonlyMap<string, TextIndex>;
  /** Where another embedder is configured: its vectors, and the weights by which they count. */
  readonly second?: SecondVectors & { readonly fusion: SecondFusion };
}

/** The documents a region answers from, in order, and how many of them are its own. */
export function documentsOf(
  region: Region,
  regions: Corpus['regions'],
): { documents: string[]; own: number } {
  const fallback = region.fallback === undefined ? [] : (regions.get(region.fallback)?.documents ?? []);
  return { documents: [...region.documents, ...fallback], own: region.documents.length };
}

/** True where a topic says what in the region's own documents answers it. */
export function isMapped(region: Region, topics: Corpus['topics']): boolean {
  return topics.some(({ answers }) => region.documents.some((document) => answers[document] !== undefined));
}

/** A question's matches, before any model weighs them. */
export async function evidence(parts: Omit<MatcherParts, 'fusion'>, question: string, region: Region) {
  const normalised = parts.normalise(question);
  const [vector = new Float32Array(parts.embedder.dimensions)] = await parts.embedder.embed([normalised]);
  const topicMatches = await matchAll(parts.topicIndex, normalised, vector);
  const codes = region.fallback === undefined ? [region.code] : [region.code, region.fallback];
  const passageMatches: Match[] = [];
  for (const code of codes) {
    const index = parts.passageIndexes.get(code);
    if (index) passageMatches.push(...(await matchAll(index, normalised, vector)));
  }
  const { documents, own } = documentsOf(region, parts.corpus.regions);
  return {
    normalised,
    passageMatches,
    candidates: gather(parts.corpus.topics, topicMatches, passageMatches, documents, own),
    question: questionEvidence(topicMatches, normalised, parts.scope),
  };
}

function questionEvidence(
  topicMatches: readonly Match[],
  normalised: string,
  scope: ScopeModel,
): QuestionEvidence {
  const outside = [...shares(topicMatches)].filter(([id]) => id.startsWith(OUTSIDE));
  const [top] = outside.sort((a, b) => b[1] - a[1]);
  const best = (wanted: boolean) =>
    topicMatches.reduce(
      (max, { id, cosine }) => (id.startsWith(OUTSIDE) === wanted ? Math.max(max, cosine) : max),
      -1,
    );
  return {
    insideCosine: best(false),
    outsideCosine: best(true),
    outsideMass: outside.reduce((sum, [, share]) => sum + share, 0),
    outsideClass: top ? top[0].slice(OUTSIDE.length) : null,
    outsideLogit: outsideLogit(scope, normalised),
    length: normalised.length,
  };
}

/**
 * Ranks the entries of a region's documents for a question.
 * @returns a function of the question as typed (personal numbers already masked) and the region
 */
export function createMatcher(parts: MatcherParts): (question: string, region: Region) => Promise<Matching> {
  const mappedRegions = new Set(
    [...parts.corpus.regions.values()].filter((region) => isMapped(region, parts.corpus.topics)),
  );
  const embedAgain = parts.second && rememberLast(parts.second.embedder);

  async function weigh(
    ranking: readonly Ranking[],
    mapped: boolean,
    normalised: string,
    about: QuestionEvidence,
    region: Region,
  ): Promise<{ ranking: readonly Ranking[]; sure: number }> {
    const part = mapped ? 'mapped' : 'unmapped';
    const first = parts.fusion[part];
    if (!parts.second || !embedAgain || ranking.length === 0) {
      return { ranking, sure: certainty(first, ranking, about) };
    }
    const vector = await embedAgain(normalised);
    const candidates = ranking.map(({ candidate }) => candidate);
    const found = secondEvidence(parts.second, vector, candidates, region);
    const second = parts.second.fusion[part];
    const again = rankAgain(second, ranking, found);
    return { ranking: again, sure: secondCertainty({ first, second }, again, about, found) };
  }

  return async function match(question, region) {
    const mapped = mappedRegions.has(region);
    const known = mapped ? parts : { ...parts, corpus: { ...parts.corpus, topics: [] } };
    const {
      normalised,
      candidates,
      passageMatches,
      question: about,
    } = await evidence(known, question, region);
    const fusion = mapped ? parts.fusion.mapped : parts.fusion.unmapped;
    const { ranking, sure } = await weigh(
      rank(fusion.ranking, candidates, about),
      mapped,
      normalised,
      about,
      region,
    );
    const [best] = ranking;
    // How sure the best one is scales the rest, so that probabilities compare between questions.
    const scale = best ? sure / sigmoid(best.logit) : 0;
    const ranked = ranking.map(({ candidate, logit: logOdds }) => ({
      ...candidate,
      probability: Math.min(sure, sigmoid(logOdds) * scale),
    }));
    return { normalised, ranked, question: about, passages: new Map(passageMatches.map((m) => [m.id, m])) };
  };
}

/** A question is matched in every region in turn; its vector is made once. */
function rememberLast(embedder: Embedder): (text: string) => Promise<Float32Array> {
  let last: { readonly text: string; readonly vector: Promise<Float32Array> } | undefined;
  return (text) => {
    if (last?.text !== text) {
      const vector = embedder
        .embed([text], 'question')
        .then(([only]) => only ?? new Float32Array(embedder.dimensions));
      last = { text, vector };
    }
    return last.vector;
  };
}
