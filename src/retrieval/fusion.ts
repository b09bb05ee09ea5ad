import type { Candidate, QuestionEvidence } from './candidates.ts';
import { type LogisticModel, logit } from './logistic.ts';

/** What is weighed to rank one candidate against the others. */
export const RANKING_FEATURES = [
  'mass',
  'logMass',
  'margin',
  'topicCosine',
  'topicLexical',
  'passageCosine',
  'passageLexical',
  'outsideMass',
  'outsideLogit',
  'logLength',
] as const;

/** What is weighed to say whether the best candidate answers the question at all. */
export const DECISION_FEATURES = [
  'rankingLogit',
  'lead',
  'mass',
  'topicCosine',
  'topicLexical',
  'passageCosine',
  'passageLexical',
  'insideLead',
  'outsideMass',
  'outsideLogit',
  'logLength',
] as const;

/** The two models of fusion: one ranks candidates, the other says how sure the best one is. */
export interface FusionModel {
  readonly ranking: LogisticModel;
  readonly decision: LogisticModel;
}

/** @returns per candidate its ranking features, in the order of {@link RANKING_FEATURES} */
export function rankingFeatures(candidates: readonly Candidate[], question: QuestionEvidence): number[][] {
  const [first = 0, second = 0] = candidates.map((c) => c.mass).sort((a, b) => b - a);
  return candidates.map((c) => [
    c.mass,
    Math.log(c.mass + 1e-3),
    c.mass - (c.mass === first ? second : first),
    c.topicCosine,
    c.topicLexical,
    c.passageCosine,
    c.passageLexical,
    question.outsideMass,
    question.outsideLogit,
    Math.log(question.length + 1),
  ]);
}

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

/** @returns the decision features of the best candidate, in the order of {@link DECISION_FEATURES} */
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
    question.insideCosine - question.outsideCosine,
    question.outsideMass,
    question.outsideLogit,
    Math.log(question.length + 1),
  ];
}
