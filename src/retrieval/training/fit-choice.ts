import type { ChoiceModel } from '../topic-shares.ts';
import { solve } from './solve.ts';

/** One choice: the features of what could be chosen, and the positions of what would be right, one at least. */
export interface Choice {
  readonly options: readonly (readonly number[])[];
  readonly chosen: readonly number[];
}

const RIDGE = 3;
const ITERATIONS = 25;
/** A longer step than this is cut: far from the best weights, Newton's overshoot. */
const LONGEST_STEP = 5;

/**
 * Fits the conditional logit model (McFadden 1974) by Newton's method with a small ridge.
 * @throws Error where there is nothing to learn from
 */
export function fitChoice(names: readonly string[], choices: readonly Choice[]): ChoiceModel {
  if (choices.length === 0) throw new Error('没有可用于校准的样本');
  const size = names.length;
  let weights = new Array<number>(size).fill(0);
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const gradient = weights.map((weight) => RIDGE * weight);
    const hessian = weights.map((_, a) => weights.map((_, b) => (a === b ? RIDGE : 0)));
    for (const choice of choices) learn(choice, weights, gradient, hessian);
    const step = solve(hessian, gradient);
    const longest = Math.max(...step.map(Math.abs));
    const factor = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
    weights = weights.map((weight, a) => weight - factor * (step[a] as number));
    if (longest < 1e-7) break;
  }
  return { features: names, weights: weights.map((weight) => Number(weight.toPrecision(6))) };
}

/** Adds what one choice says to gradient and Hessian; of several right options, those likely already count most. */
function learn(
  { options, chosen }: Choice,
  weights: readonly number[],
  gradient: number[],
  hessian: number[][],
) {
  const scores = options.map((values) => values.reduce((sum, v, a) => sum + v * (weights[a] as number), 0));
  const highest = Math.max(...scores);
  const claims = scores.map((score) => Math.exp(score - highest));
  const all = average(options, claims);
  const right = average(
    chosen.map((i) => options[i] as readonly number[]),
    chosen.map((i) => claims[i] as number),
  );
  const total = claims.reduce((a, b) => a + b, 0);
  for (const [a, line] of hessian.entries()) {
    gradient[a] = (gradient[a] as number) + (all[a] as number) - (right[a] as number);
    for (let b = 0; b < line.length; b++) {
      let spread = -(all[a] as number) * (all[b] as number);
      for (const [i, values] of options.entries())
        spread += ((claims[i] as number) / total) * (values[a] as number) * (values[b] as number);
      line[b] = (line[b] as number) + spread;
    }
  }
}

/** The average row, each counting by its claim. */
function average(rows: readonly (readonly number[])[], claims: readonly number[]): number[] {
  const total = claims.reduce((a, b) => a + b, 0) || 1;
  return (rows[0] ?? []).map((_, a) =>
    rows.reduce((sum, values, i) => sum + ((claims[i] as number) / total) * (values[a] as number), 0),
  );
}
