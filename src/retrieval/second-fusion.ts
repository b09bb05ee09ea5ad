import type { QuestionEvidence } from './candidates.ts';
import {
  decisionFeatures,
  type FusionModels,
  type FusionPair,
  type Ranking,
  scopeFeatures,
} from './fusion.ts';
import { logit, sigmoid } from './logistic.ts';
import type { SecondEvidence } from './second-opinion.ts';

/** What is weighed to rank one candidate once the second embedder has spoken: first what was known before. */
export const SECOND_RANKING = ['logit', 'topic', 'topicLag', 'passage', 'passageLag'] as const;
/** What is weighed to say whether any document is about the question. */
export const SECOND_SCOPE = ['logit', 'inside', 'outside', 'lead'] as const;
/** What is weighed to say whether the best candidate answers it. */
export const SECOND_DECISION = ['logit', 'rankingLogit', 'lead', 'topic', 'passage', 'inside'] as const;

/** Weights that add one embedder's say to the log-odds of {@link FusionModel}; kept in `models/second.json`. */
export interface SecondFusion extends FusionPair {
  /** Id of the embedder they were fitted with. */
  readonly embedder: string;
}

/** True where the weights were fitted on the features that this code computes. */
export function secondFusionFits({ mapped, unmapped }: SecondFusion): boolean {
  return [mapped, unmapped].every(
    ({ ranking, scope, decision }) =>
      ranking.features.join() === SECOND_RANKING.join() &&
      scope.features.join() === SECOND_SCOPE.join() &&
      decision.features.join() === SECOND_DECISION.join(),
  );
}

/** A candidate weighed twice. */
export interface Reranking extends Ranking {
  /** Log-odds before the second embedder spoke. */
  readonly first: number;
  readonly topic: number;
  readonly passage: number;
}

/**
 * @param ranked candidates with their first log-odds
 * @param second evidence in the same order
 * @returns per candidate its features, in the order of {@link SECOND_RANKING}
 */
export function secondRankingFeatures(ranked: readonly Ranking[], second: SecondEvidence): number[][] {
  const bestTopic = second.topic.reduce((max, value) => Math.max(max, value), 0);
  const bestPassage = second.passage.reduce((max, value) => Math.max(max, value), 0);
  return ranked.map(({ logit: first }, i) => {
    const topic = second.topic[i] as number;
    const passage = second.passage[i] as number;
    return [first, topic, topic - bestTopic, passage, passage - bestPassage];
  });
}

/** @returns the candidates weighed again, best first; equal ones as they stood */
export function rankAgain(
  models: Pick<FusionModels, 'ranking'>,
  ranked: readonly Ranking[],
  second: SecondEvidence,
): Reranking[] {
  const table = secondRankingFeatures(ranked, second);
  return ranked
    .map(({ candidate, logit: first }, i) => ({
      candidate,
      first,
      logit: logit(models.ranking, table[i] as number[]),
      topic: second.topic[i] as number,
      passage: second.passage[i] as number,
    }))
    .sort((a, b) => b.logit - a.logit);
}

/** @returns features in the order of {@link SECOND_SCOPE} */
export function secondScopeFeatures(
  first: FusionModels,
  ranked: readonly Ranking[],
  question: QuestionEvidence,
  { inside, outside }: SecondEvidence,
): number[] {
  const candidates = ranked.map(({ candidate }) => candidate);
  return [logit(first.scope, scopeFeatures(candidates, question)), inside, outside, inside - outside];
}

/**
 * @param reranked at least one candidate, best first
 * @returns features of the best one, in the order of {@link SECOND_DECISION}
 */
export function secondDecisionFeatures(
  first: FusionModels,
  reranked: readonly Reranking[],
  question: QuestionEvidence,
  { inside }: SecondEvidence,
): number[] {
  const before = reranked.map(({ candidate, first: logOdds }) => ({ candidate, logit: logOdds }));
  const [best, next] = reranked;
  if (!best) throw new RangeError('没有候选条目');
  return [
    logit(first.decision, decisionFeatures(before, question)),
    best.logit,
    best.logit - (next?.logit ?? 0),
    best.topic,
    best.passage,
    inside,
  ];
}

/** @returns the probability, 0–1, that the question is in scope and the best candidate answers it */
export function secondCertainty(
  models: { readonly first: FusionModels; readonly second: FusionModels },
  reranked: readonly Reranking[],
  question: QuestionEvidence,
  evidence: SecondEvidence,
): number {
  if (reranked.length === 0) return 0;
  const { first, second } = models;
  const inScope = logit(second.scope, secondScopeFeatures(first, reranked, question, evidence));
  const right = logit(second.decision, secondDecisionFeatures(first, reranked, question, evidence));
  return sigmoid(inScope) * sigmoid(right);
}
