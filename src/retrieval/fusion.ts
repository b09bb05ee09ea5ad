import type { Candidate, QuestionEvidence } from './candidates.ts';
import { type LogisticModel, logit, sigmoid } from './logistic.ts';
import { type ChoiceModel, TOPIC_FEATURES } from './topic-shares.ts';

/** What is weighed to rank one candidate against the others. */
export const RANKING_FEATURES = [
  'own',
  'mass',
  'logMass',
  'margin',
  'topicCosine',
  'topicLexical',
  'passageCosine',
  'passageLexical',
  'passageMeaning',
  'outsideMass',
  'outsideLogit',
  'logLength',
] as const;

/** What is weighed to say whether any of the region's documents answers the question. */
export const SCOPE_FEATURES = [
  'insideCosine',
  'outsideCosine',
  'insideLead',
  'outsideMass',
  'outsideOdds',
  'unansweredMass',
  'foreignOdds',
  'outsideLogit',
  'outsideTerms',
  'unaccounted',
  'topicLexical',
  'passageLexical',
  'passageMeaning',
  'logLength',
] as const;

/** What is weighed to say whether the best candidate answers a question that the documents do answer. */
export const DECISION_FEATURES = [
  'rankingLogit',
  'lead',
  'mass',
  'topicCosine',
  'topicLexical',
  'passageCosine',
  'passageLexical',
  'passageMeaning',
  'insideCosine',
  'logLength',
] as const;

/** Three models: the order of candidates, whether the question is in scope, and whether the best one answers it. */
export interface FusionModels {
  readonly ranking: LogisticModel;
  readonly scope: LogisticModel;
  readonly decision: LogisticModel;
}

/** One set for regions whose documents topics name, and one for documents that only their own text speaks for. */
export interface FusionPair {
  readonly mapped: FusionModels;
  readonly unmapped: FusionModels;
}

/** Everything that weighs evidence: first topics against one another, then entries. */
export interface FusionModel extends FusionPair {
  readonly topics: ChoiceModel;
}

/** True where the model was fitted on the features that this code computes. */
export function fusionFits({ topics, mapped, unmapped }: Partial<FusionModel>): boolean {
  const same = (model: Pick<LogisticModel, 'features'> | undefined, names: readonly string[]) =>
    model?.features.join() === names.join();
  return (
    same(topics, TOPIC_FEATURES) &&
    [mapped, unmapped].every(
      (models) =>
        same(models?.ranking, RANKING_FEATURES) &&
        same(models?.scope, SCOPE_FEATURES) &&
        same(models?.decision, DECISION_FEATURES),
    )
  );
}

/** @returns per candidate its ranking features, in the order of {@link RANKING_FEATURES} */
export function rankingFeatures(candidates: readonly Candidate[], question: QuestionEvidence): number[][] {
  const [first = 0, second = 0] = candidates.map((c) => c.mass).sort((a, b) => b - a);
  return candidates.map((c) => [
    c.own ? 1 : 0,
    c.mass,
    Math.log(c.mass + 1e-3),
    c.mass - (c.mass === first ? second : first),
    c.topicCosine,
    c.topicLexical,
    c.passageCosine,
    c.passageLexical,
    c.passageMeaning,
    question.outsideMass,
    question.outsideLogit,
    Math.log(question.length + 1),
  ]);
}

/** Kept from infinity at both ends; a sum of shares may pass one by a rounding. */
const logOdds = (share: number) => Math.log((share + 1e-3) / (Math.max(0, 1 - share) + 1e-3));

export interface Ranking {
  readonly candidate: Candidate;
  readonly logit: number;
}

/** @returns the candidates with their log-odds, best first; equal ones in the order of their ids */
export function rank(
  model: LogisticModel,
  candidates: readonly Candidate[],
  question: QuestionEvidence,
): Ranking[] {
  const table = rankingFeatures(candidates, question);
  return candidates
    .map((candidate, i) => ({ candidate, logit: logit(model, table[i] as number[]) }))
    .sort((a, b) => b.logit - a.logit || (a.candidate.entry < b.candidate.entry ? -1 : 1));
}

/** @returns what says whether the question is in scope, in the order of {@link SCOPE_FEATURES} */
export function scopeFeatures(candidates: readonly Candidate[], question: QuestionEvidence): number[] {
  return [
    question.insideCosine,
    question.outsideCosine,
    question.insideCosine - question.outsideCosine,
    question.outsideMass,
    logOdds(question.outsideMass),
    question.unansweredMass,
    logOdds(question.outsideMass + question.unansweredMass),
    question.outsideLogit,
    Math.min(2, question.outsideTerms),
    question.unaccounted,
    candidates.reduce((max, c) => Math.max(max, c.topicLexical), 0),
    candidates.reduce((max, c) => Math.max(max, c.passageLexical), 0),
    candidates.reduce((max, c) => Math.max(max, c.passageMeaning), 0),
    Math.log(question.length + 1),
  ];
}

/**
 * @param ranked at least one candidate, best first
 * @returns the decision features of the best one, in the order of {@link DECISION_FEATURES}
 */
export function decisionFeatures(ranked: readonly Ranking[], question: QuestionEvidence): number[] {
  const [best, next] = ranked;
  if (!best) throw new RangeError('没有候选条目');
  const { candidate: c } = best;
  return [
    best.logit,
    next ? best.logit - next.logit : best.logit,
    c.mass,
    c.topicCosine,
    c.topicLexical,
    c.passageCosine,
    c.passageLexical,
    c.passageMeaning,
    question.insideCosine,
    Math.log(question.length + 1),
  ];
}

/** @returns the probability, 0–1, that the question is in scope and the best candidate answers it */
export function certainty(
  models: FusionModels,
  ranked: readonly Ranking[],
  question: QuestionEvidence,
): number {
  if (ranked.length === 0) return 0;
  const candidates = ranked.map(({ candidate }) => candidate);
  const inScope = sigmoid(logit(models.scope, scopeFeatures(candidates, question)));
  return inScope * sigmoid(logit(models.decision, decisionFeatures(ranked, question)));
}
