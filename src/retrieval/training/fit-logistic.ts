import type { LogisticModel } from '../logistic.ts';
import { solve } from './solve.ts';

/** Features of one case and whether it came true, or how likely it did where that is not known for sure. */
export interface LogisticExample {
  readonly values: readonly number[];
  readonly right: boolean | number;
}

/**
 * Fits the logistic model by Newton's method with a small ridge.
 * @throws Error where there is nothing to learn from
 */
export function fitLogistic(
  names: readonly string[],
  examples: readonly LogisticExample[],
  ridge = 1,
): LogisticModel {
  if (examples.length === 0) throw new Error('没有可用于校准的样本');
  const size = names.length;
  const mean = range(size).map((j) => average(examples.map((e) => e.values[j] as number)));
  const deviation = range(size).map((j) => {
    const spread = average(examples.map((e) => ((e.values[j] as number) - (mean[j] as number)) ** 2));
    const found = Math.sqrt(spread);
    // What is constant but for rounding would be blown up by it.
    return found > 1e-9 ? found : 1;
  });
  const rows = examples.map((e) => [
    1,
    ...e.values.map((v, j) => (v - (mean[j] as number)) / (deviation[j] as number)),
  ]);
  let beta = new Array<number>(size + 1).fill(0);
  for (let iteration = 0; iteration < 25; iteration++) {
    const gradient = new Array<number>(size + 1).fill(0);
    const hessian = range(size + 1).map(() => new Array<number>(size + 1).fill(0));
    rows.forEach((row, i) => {
      const p = 1 / (1 + Math.exp(-dot(row, beta)));
      const error = p - Number(examples[i]?.right ?? 0);
      const curvature = Math.max(p * (1 - p), 1e-9);
      for (let a = 0; a <= size; a++) {
        gradient[a] = (gradient[a] as number) + error * (row[a] as number);
        const line = hessian[a] as number[];
        for (let b = 0; b <= a; b++) {
          line[b] = (line[b] as number) + curvature * (row[a] as number) * (row[b] as number);
        }
      }
    });
    for (let a = 0; a <= size; a++) {
      for (let b = a + 1; b <= size; b++) (hessian[a] as number[])[b] = (hessian[b] as number[])[a] as number;
      // The bias is not drawn to zero.
      if (a > 0) {
        gradient[a] = (gradient[a] as number) + ridge * (beta[a] as number);
        (hessian[a] as number[])[a] = ((hessian[a] as number[])[a] as number) + ridge;
      }
    }
    const step = solve(hessian, gradient);
    beta = beta.map((value, a) => value - (step[a] as number));
    if (Math.max(...step.map(Math.abs)) < 1e-8) break;
  }
  const [bias = 0, ...weights] = beta;
  const short = (x: number) => Number(x.toPrecision(6));
  return {
    features: names,
    mean: mean.map(short),
    deviation: deviation.map(short),
    weights: weights.map(short),
    bias: short(bias),
  };
}

const range = (size: number) => Array.from({ length: size }, (_, i) => i);
const average = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, v, i) => sum + v * (b[i] as number), 0);
