import type { Corpus, PassageId } from '../corpus/model.ts';
import type { Region } from '../corpus/schema.ts';
import { type AspectProfiles, aspectEvidence } from './aspect-profiles.ts';
import { type Candidate, gather, type QuestionEvidence } from './candidates.ts';
import type { Embedder } from './embedder.ts';
import { certainty, type FusionModel, type Ranking, rank } from './fusion.ts';
import { classify, type GroupClassifier } from './group-classifier.ts';
import { OUTSIDE } from './indexes.ts';
import { matchAll, type PassageMatch, type TextIndex } from './lexical.ts';
import { sigmoid } from './logistic.ts';
import type { MeaningReader } from './meaning.ts';
import type { Normalise } from './normalise.ts';
import type { CountOutsideTerms } from './outside-terms.ts';
import { outsideLogit, type ScopeModel } from './scope.ts';
import { rankAgain, type SecondFusion, secondCertainty } from './second-fusion.ts';
import { type SecondVectors, secondEvidence } from './second-opinion.ts';
import { spokenEntries } from './spoken-entries.ts';
import { type SharedMatch, shareOut, type TopicMatch } from './topic-shares.ts';
import { cosines, type VectorTable } from './vector-table.ts';

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
  readonly passages: ReadonlyMap<PassageId, PassageMatch>;
}

/** What words mean in general: of questions, groups of them, and passages. */
export interface Meaning {
  readonly embedder: Embedder;
  readonly reader: MeaningReader;
  /** How much of a normalised question is like nothing asked of a topic, 0 … 1. */
  readonly unaccounted: (normalised: string, topic: string | undefined) => number;
  /** Per region code the rows of its own documents' passages. */
  readonly passages: ReadonlyMap<string, VectorTable>;
}

export interface MatcherParts {
  readonly corpus: Pick<Corpus, 'topics' | 'regions'>;
  readonly normalise: Normalise;
  readonly outsideTerms: CountOutsideTerms;
  readonly embedder: Embedder;
  readonly scope: ScopeModel;
  readonly classifier: GroupClassifier;
  readonly meaning: Meaning;
  readonly aspects: AspectProfiles;
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

/** What is known of topics, before shares are given out. */
type TopicParts = Pick<MatcherParts, 'topicIndex' | 'classifier' | 'aspects' | 'meaning'>;

/** A question's vectors: by its n-grams, and by what its words mean. */
interface QuestionVectors {
  readonly vector: Float32Array;
  readonly meaning: Float32Array;
}

/** @param normalised a normalised question */
export async function questionVectors(
  { embedder, meaning }: Pick<MatcherParts, 'embedder' | 'meaning'>,
  normalised: string,
): Promise<QuestionVectors> {
  const [vector = new Float32Array(embedder.dimensions)] = await embedder.embed([normalised]);
  const [means = new Float32Array(meaning.embedder.dimensions)] = await meaning.embedder.embed([normalised]);
  return { vector, meaning: means };
}

/** @returns every topic and out-of-scope class with what speaks for it; none for a question without content */
export async function matchTopics(
  { topicIndex, classifier, aspects, meaning }: TopicParts,
  normalised: string,
  vectors: QuestionVectors,
): Promise<TopicMatch[]> {
  const positions = positionsOf(classifier);
  const evidenceOf = classify(classifier, normalised);
  const meant = positionsOf(meaning.reader);
  const meantOf = meaning.reader.read(normalised);
  const suits = aspectEvidence(aspects, normalised);
  const matches = await matchAll(topicIndex, normalised, vectors.vector);
  // Of a topic newer than the classifier nothing is known either way.
  return matches.map(({ id, cosine, lexical, uncovered }) => ({
    id,
    cosine,
    lexical,
    uncovered,
    classifier: evidenceOf[positions.get(id) ?? -1] ?? 0,
    meaning: meantOf[meant.get(id) ?? -1] ?? 0,
    aspects: suits(id),
  }));
}

/** A model with one output per group of questions. */
type Grouped = Pick<GroupClassifier, 'groups'>;
const knownPositions = new WeakMap<Grouped, ReadonlyMap<string, number>>();

function positionsOf(model: Grouped): ReadonlyMap<string, number> {
  const positions = knownPositions.get(model) ?? new Map(model.groups.map((id, at) => [id, at]));
  knownPositions.set(model, positions);
  return positions;
}

/** Parts of a matcher whose fusion knows how to share out topics, if no more. */
export type EvidenceParts = Omit<MatcherParts, 'fusion'> & { readonly fusion: Pick<FusionModel, 'topics'> };

/** A question's matches, before any model weighs the entries. */
export async function evidence(parts: EvidenceParts, question: string, region: Region) {
  const normalised = parts.normalise(question);
  const vectors = await questionVectors(parts, normalised);
  const topicMatches = shareOut(parts.fusion.topics, await matchTopics(parts, normalised, vectors));
  const codes = region.fallback === undefined ? [region.code] : [region.code, region.fallback];
  const passageMatches: PassageMatch[] = [];
  for (const code of codes) {
    const index = parts.passageIndexes.get(code);
    const table = parts.meaning.passages.get(code);
    const meant = table && cosines(table, vectors.meaning);
    const matches = index ? await matchAll(index, normalised, vectors.vector) : [];
    for (const { id, cosine, lexical } of matches)
      passageMatches.push({ id, cosine, lexical, meaning: meant?.get(id) ?? 0 });
  }
  const { documents, own } = documentsOf(region, parts.corpus.regions);
  const candidates = gather(parts.corpus.topics, topicMatches, passageMatches, documents, own);
  return {
    normalised,
    passageMatches,
    candidates,
    question: {
      ...topicEvidence(topicMatches, spokenEntries(parts.corpus.topics, documents, own).ids),
      outsideLogit: outsideLogit(parts.scope, normalised),
      outsideTerms: parts.outsideTerms(question),
      unaccounted: parts.meaning.unaccounted(normalised, likeliestTopic(candidates)),
      length: normalised.length,
    },
  };
}

/** The topic that speaks loudest for the entry most spoken for. */
function likeliestTopic(candidates: readonly Candidate[]): string | undefined {
  const best = candidates.reduce<Candidate | undefined>(
    (most, candidate) => (most === undefined || candidate.mass > most.mass ? candidate : most),
    undefined,
  );
  return best?.topics[0]?.id;
}

/** What the shares of topics and out-of-scope classes say of the question. */
function topicEvidence(topicMatches: readonly SharedMatch[], answered: ReadonlySet<string>) {
  const [outside, inside] = [true, false].map((wanted) =>
    topicMatches.filter(({ id }) => id.startsWith(OUTSIDE) === wanted),
  ) as [SharedMatch[], SharedMatch[]];
  const nearest = (some: readonly SharedMatch[]) =>
    some.reduce((max, { cosine }) => Math.max(max, cosine), -1);
  const massOf = (some: readonly SharedMatch[]) => some.reduce((sum, { share }) => sum + share, 0);
  const top = outside.reduce<SharedMatch | null>(
    (best, match) => (best === null || match.share > best.share ? match : best),
    null,
  );
  return {
    insideCosine: nearest(inside),
    outsideCosine: nearest(outside),
    outsideMass: massOf(outside),
    // Where nobody has mapped a topic, silence says nothing.
    unansweredMass: answered.size === 0 ? 0 : massOf(inside.filter(({ id }) => !answered.has(id))),
    outsideClass: top ? top.id.slice(OUTSIDE.length) : null,
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
