import { OUTSIDE } from './indexes.ts';
import type { CoveredMatch } from './lexical.ts';

/** What is weighed to share a question out among topics and out-of-scope classes. */
export const TOPIC_FEATURES = ['cosine', 'classifier', 'meaning', 'aspects', 'uncovered', 'outside'] as const;

/** Share ∝ e^(Σ weight × feature): one group of questions is chosen among all. */
export interface ChoiceModel {
  /** Names of the features in order, stored so that weights and code cannot drift apart. */
  readonly features: readonly string[];
  readonly weights: readonly number[];
}

/** A topic, or a class of out-of-scope questions, and what speaks for it. */
export interface TopicMatch extends CoveredMatch {
  /** Evidence of its classifier, in log-odds. */
  readonly classifier: number;
  /** What its words mean in general says for it, in log-odds. */
  readonly meaning: number;
  /** How well what is wanted and who asks suit it, in log-odds. */
  readonly aspects: number;
}

export interface SharedMatch extends TopicMatch {
  /** Its share of probability, 0 … 1; the shares of all sum to 1. */
  readonly share: number;
}

/** @returns features in the order of {@link TOPIC_FEATURES}, all of about the same size */
export function topicFeatures({ id, cosine, classifier, meaning, aspects, uncovered }: TopicMatch): number[] {
  return [10 * cosine, classifier / 4, meaning / 4, aspects, 5 * uncovered, id.startsWith(OUTSIDE) ? 1 : 0];
}

/** Shares a question out among all topics and classes. */
export function shareOut({ weights }: ChoiceModel, matches: readonly TopicMatch[]): SharedMatch[] {
  const claims = new Float64Array(matches.length);
  let highest = Number.NEGATIVE_INFINITY;
  matches.forEach((match, i) => {
    const values = topicFeatures(match);
    let score = 0;
    for (let f = 0; f < values.length; f++) score += (values[f] as number) * (weights[f] as number);
    claims[i] = score;
    highest = Math.max(highest, score);
  });
  let total = 0;
  for (let i = 0; i < claims.length; i++) {
    claims[i] = Math.exp((claims[i] as number) - highest);
    total += claims[i] as number;
  }
  // Written out: hundreds are made for every question, and spreading takes several times as long.
  return matches.map(({ id, cosine, lexical, uncovered, classifier, meaning, aspects }, i) => ({
    id,
    cosine,
    lexical,
    uncovered,
    classifier,
    meaning,
    aspects,
    share: (claims[i] as number) / total,
  }));
}
