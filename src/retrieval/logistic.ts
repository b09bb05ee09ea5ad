/** Logistic model: probability = 1 / (1 + e^−(bias + Σ weight × (feature − mean) / deviation)). */
export interface LogisticModel {
  /** Names of the features in order, stored so that weights and code cannot drift apart. */
  readonly features: readonly string[];
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
  readonly weights: readonly number[];
  readonly bias: number;
}

/** @returns the log-odds of the outcome */
export function logit(model: LogisticModel, values: readonly number[]): number {
  return values.reduce(
    (sum, value, i) =>
      sum +
      ((model.weights[i] as number) * (value - (model.mean[i] as number))) / (model.deviation[i] as number),
    model.bias,
  );
}

/** @returns log-odds as a probability, 0–1 */
export function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
