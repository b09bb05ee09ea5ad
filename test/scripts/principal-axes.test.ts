import { describe, expect, test } from 'vitest';
import { principalAxes } from '../../scripts/model/principal-axes.ts';
import { seededRandom } from '../../src/retrieval/training/random.ts';

const WIDTH = 6;
/** Spread in the direction of each coordinate before turning. */
const SPREAD = [0.1, 8, 0.2, 3, 0.1, 1];

const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, value, d) => sum + value * (b[d] as number), 0);

/** Rows about a middle, spread more in some directions than in others. */
const random = seededRandom(5);
const middle = [5, -3, 0, 2, 100, 0.5];
const rows = Array.from({ length: 400 }, () =>
  Float32Array.from(middle, (centre, d) => centre + (SPREAD[d] as number) * (random() + random() - 1)),
);

/** The same turned in the plane of two coordinates. */
function turned(row: Float32Array, from: number, to: number, angle: number): Float32Array {
  const other = row.slice();
  const [a, b] = [row[from] as number, row[to] as number];
  other[from] = a * Math.cos(angle) - b * Math.sin(angle);
  other[to] = a * Math.sin(angle) + b * Math.cos(angle);
  return other;
}

const unit = (place: number) => Float32Array.from({ length: WIDTH }, (_, d) => (d === place ? 1 : 0));

describe('主方向', () => {
  test.each([1, 2, 4, WIDTH])('%i 个方向，长度为一，两两垂直', (count) => {
    const { axes } = principalAxes(rows, count);
    expect(axes).toHaveLength(count);
    axes.forEach((a, i) => {
      axes.forEach((b, j) => {
        expect(dot(a, b)).toBeCloseTo(i === j ? 1 : 0, 9);
      });
    });
  });

  test('散得最开的方向都在里面', () => {
    const { axes } = principalAxes(rows, 3);
    for (const place of [1, 3, 5]) {
      const within = axes.reduce((sum, axis) => sum + dot(axis, unit(place)) ** 2, 0);
      expect(within, `第 ${place} 维`).toBeGreaterThan(0.99);
    }
    for (const place of [0, 2, 4])
      for (const axis of axes) expect(Math.abs(dot(axis, unit(place)))).toBeLessThan(0.1);
  });

  test('转一个角度，方向跟着转', () => {
    const angle = 0.7;
    const { axes } = principalAxes(
      rows.map((row) => turned(row, 1, 4, angle)),
      1,
    );
    expect(Math.abs(dot(axes[0] as Float64Array, turned(unit(1), 1, 4, angle)))).toBeGreaterThan(0.99);
  });

  test('平均是平均，离原点多远都不影响方向', () => {
    const { mean, axes } = principalAxes(rows, 3);
    middle.forEach((centre, d) => {
      expect(Math.abs((mean[d] as number) - centre)).toBeLessThan(0.5);
    });
    const moved = principalAxes(
      rows.map((row) => row.map((value) => value + 1000)),
      3,
    );
    axes.forEach((axis, a) => {
      expect(Math.abs(dot(axis, moved.axes[a] as Float64Array))).toBeGreaterThan(0.999);
    });
  });

  test('同样的行得到同样的方向', () => {
    expect(principalAxes(rows, 4)).toEqual(principalAxes(rows, 4));
  });

  test('没有行，没有方向可言', () => {
    expect(principalAxes([], 2)).toEqual({
      mean: new Float64Array(0),
      axes: [new Float64Array(0), new Float64Array(0)],
    });
  });
});
