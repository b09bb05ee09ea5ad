import type { Candidate, QuestionEvidence } from './candidates.ts';

/** Names of the features, in the order of {@link features}; stored with the weights so that they cannot drift apart. */
export const FEATURES = [
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

/** Logistic model: probability = 1 / (1 + e^−(bias + Σ weight × (feature − mean) / deviation)). */
export interface FusionModel {
  readonly features: readonly string[];
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
  readonly weights: readonly number[];
  readonly bias: number;
}

/**
 * @param bestOther greatest mass among the other candidates
 * @returns the feature vector of one candidate, in the order of {@link FEATURES}
 */
export function features(candidate: Candidate, bestOther: number, question: QuestionEvidence): number[] {
  return [
    candidate.mass,
    Math.log(candidate.mass + 1e-3),
    candidate.mass - bestOther,
    candidate.topicCosine,
    candidate.topicLexical,
    candidate.passageCosine,
    candidate.passageLexical,
    question.outsideMass,
    question.outsideLogit,
    Math.log(question.length + 1),
  ];
}

/** @returns the feature vectors of all candidates of one question, in their order */
export function featureTable(candidates: readonly Candidate[], question: QuestionEvidence): number[][] {
  const masses = candidates.map((c) => c.mass).sort((a, b) => b - a);
  const [first = 0, second = 0] = masses;
  return candidates.map((c) => features(c, c.mass === first ? second : first, question));
}

/** @returns the probability, 0–1, that the candidate with these features answers the question */
export function probability(model: FusionModel, values: readonly number[]): number {
  const logit = values.reduce(
    (sum, value, i) =>
      sum +
      ((model.weights[i] as number) * (value - (model.mean[i] as number))) / (model.deviation[i] as number),
    model.bias,
  );
  return 1 / (1 + Math.exp(-logit));
}
