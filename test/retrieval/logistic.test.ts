import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LogisticModel, logit, sigmoid } from '../../src/retrieval/logistic.ts';
import { fitLogistic, type LogisticExample } from '../../src/retrieval/training/fit-logistic.ts';
import { seededRandom } from '../../src/retrieval/training/random.ts';

const model: LogisticModel = {
  features: ['a', 'b'],
  mean: [1, 10],
  deviation: [2, 5],
  weights: [3, -1],
  bias: 0.5,
};

describe('概率', () => {
  test('零是一半，正的过半，正负相补', () => {
    expect(sigmoid(0)).toBe(0.5);
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (x) => {
        expect(sigmoid(x) + sigmoid(-x)).toBeCloseTo(1, 12);
        if (x > 1e-9) expect(sigmoid(x)).toBeGreaterThan(0.5);
      }),
    );
  });

  test('先减均值、除以标准差，再加权', () => {
    expect(logit(model, [1, 10])).toBe(0.5);
    expect(logit(model, [3, 10])).toBe(3.5);
    expect(logit(model, [1, 15])).toBe(-0.5);
  });
});

/** Draws cases whose truth follows `p(values)`. */
function draw(count: number, seed: number, p: (values: readonly number[]) => number): LogisticExample[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const values = [random() * 4 - 2, random() * 100];
    return { values, right: random() < p(values) };
  });
}
const known = ([x = 0, y = 0]: readonly number[]) => sigmoid(1.5 * x - 0.04 * (y - 50) - 0.3);

describe('拟合', () => {
  const examples = draw(4000, 11, known);
  const fitted = fitLogistic(['x', 'y'], examples);

  test('找回方向和大小', () => {
    const slope = (i: number) => (fitted.weights[i] as number) / (fitted.deviation[i] as number);
    expect(slope(0)).toBeCloseTo(1.5, 0);
    expect(slope(1)).toBeCloseTo(-0.04, 2);
    expect(fitted.features).toEqual(['x', 'y']);
  });

  test('均值和标准差是样本的', () => {
    expect(fitted.mean[0]).toBeCloseTo(0, 1);
    expect(fitted.mean[1]).toBeCloseTo(50, -1);
    expect(fitted.deviation[0]).toBeCloseTo(4 / Math.sqrt(12), 1);
  });

  test('说多大把握，就有多大比例是对的', () => {
    const fresh = draw(4000, 12, known).map(({ values, right }) => ({
      probability: sigmoid(logit(fitted, values)),
      right,
    }));
    for (let from = 0; from < 1; from += 0.2) {
      const bin = fresh.filter(({ probability }) => probability >= from && probability < from + 0.2);
      const said = bin.reduce((sum, { probability }) => sum + probability, 0) / bin.length;
      const came = bin.filter(({ right }) => right).length / bin.length;
      expect(bin.length).toBeGreaterThan(100);
      expect(Math.abs(said - came), `把握 ${from.toFixed(1)} 起`).toBeLessThan(0.06);
    }
  });

  test('总体的把握等于样本里对的比例', () => {
    const mean = examples.reduce((sum, { values }) => sum + sigmoid(logit(fitted, values)), 0) / 4000;
    expect(mean).toBeCloseTo(examples.filter(({ right }) => right).length / 4000, 4);
  });

  test('分得开的样本也收敛，全部判对', () => {
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: -1, max: 1, noNaN: true }), (seed, turn) => {
        const separable = draw(60, seed, ([x = 0, y = 0]) => (x + turn * (y / 50 - 1) > 0 ? 1 : 0));
        fc.pre(new Set(separable.map(({ right }) => right)).size === 2);
        const { weights, bias } = fitLogistic(['x', 'y'], separable);
        for (const value of [...weights, bias]) expect(Number.isFinite(value)).toBe(true);
        expect(weights[0]).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });

  test('岭越大，权重越小', () => {
    const size = (ridge: number) => Math.hypot(...fitLogistic(['x', 'y'], examples, ridge).weights);
    expect(size(1000)).toBeLessThan(size(1));
  });

  test('不变的特征没有权重，也不出错', () => {
    const flat = examples.slice(0, 200).map(({ values, right }) => ({ values: [values[0] ?? 0, 7], right }));
    const { weights } = fitLogistic(['x', 'y'], flat);
    expect(weights[0]).toBeGreaterThan(0.5);
    expect(weights[1]).toBeCloseTo(0, 9);
  });

  test('全对的样本：把握很高而不是无穷', () => {
    const right = examples.slice(0, 50).map(({ values }) => ({ values, right: true }));
    const all = fitLogistic(['x', 'y'], right);
    expect(Number.isFinite(all.bias)).toBe(true);
    expect(sigmoid(logit(all, [0, 50]))).toBeGreaterThan(0.95);
  });

  test('写进文件的数最多六位有效数字', () => {
    for (const value of [...fitted.weights, ...fitted.mean, ...fitted.deviation, fitted.bias])
      expect(Number(value.toPrecision(6))).toBe(value);
  });

  test('同样的样本得到同样的模型', () => {
    expect(fitLogistic(['x', 'y'], examples)).toEqual(fitted);
  });

  test('没有样本就说没有', () => {
    expect(() => fitLogistic(['x'], [])).toThrow('没有可用于校准的样本');
  });
});
