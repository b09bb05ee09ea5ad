import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  excess,
  type Fen,
  fenFromYuan,
  formatFen,
  hundredthsOfPercent,
  LARGEST_YUAN,
  least,
  most,
  percentOf,
  plainYuan,
  subtract,
  times,
  yuan,
  ZERO,
} from '../../src/rules/money.ts';

const fen = fc.integer({ min: 0, max: LARGEST_YUAN * 100 }).map((n) => n as Fen);
const percent = fc.integer({ min: 0, max: 100 });

describe('金额读成分', () => {
  it.each<[number | string, number | null]>([
    [12000, 1_200_000],
    [12000.5, 1_200_050],
    ['12000.50', 1_200_050],
    [' 0.01 ', 1],
    [0, 0],
    [-0, 0],
    ['007', 700],
    [LARGEST_YUAN, LARGEST_YUAN * 100],
    [LARGEST_YUAN + 0.01, null],
    [999_999_999, null],
    [-1, null],
    ['-0.01', null],
    [0.1 + 0.2, null],
    ['12.345', null],
    ['1e3', null],
    [1e21, null],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
    ['', null],
    ['12,000', null],
    ['１２０００', null],
    ['12000元', null],
    ['.5', null],
    ['5.', null],
  ])('%s → %s', (given, expected) => {
    expect(fenFromYuan(given)).toBe(expected);
  });

  it('写出来再读，还是那么多', () => {
    fc.assert(
      fc.property(fen, (amount) => {
        expect(fenFromYuan(formatFen(amount))).toBe(amount);
        expect(fenFromYuan(plainYuan(amount))).toBe(amount);
      }),
    );
  });

  it('参数里的数不是金额时抛错', () => {
    expect(yuan(8916.5)).toBe(891_650);
    expect(() => yuan(0.005)).toThrow(RangeError);
  });
});

describe('写成元', () => {
  it.each([
    [1_140_000, '11400.00', '11400'],
    [1_140_050, '11400.50', '11400.50'],
    [5, '0.05', '0.05'],
    [0, '0.00', '0'],
    [-5, '-0.05', '-0.05'],
  ])('%i 分', (amount, full, plain) => {
    expect(formatFen(amount as Fen)).toBe(full);
    expect(plainYuan(amount as Fen)).toBe(plain);
  });
});

describe('加减与比较', () => {
  it('各归各', () => {
    expect(add()).toBe(0);
    expect(add(yuan(1), yuan(2.5))).toBe(350);
    expect(subtract(yuan(1), yuan(2))).toBe(-100);
    expect(excess(yuan(1), yuan(2))).toBe(ZERO);
    expect(excess(yuan(2), yuan(1))).toBe(100);
    expect(least(yuan(2), yuan(1))).toBe(100);
    expect(most(yuan(2), yuan(1))).toBe(200);
    expect(times(yuan(440), 3)).toBe(132_000);
  });
});

describe('百分比', () => {
  it.each([
    ['四舍', 10, 4, 0],
    ['五入', 10, 5, 1],
    ['一元零五分的一半，正好半分也进', 105, 50, 53],
    ['全额', 12345, 100, 12345],
    ['没有', 12345, 0, 0],
  ])('%s', (_, amount, points, expected) => {
    expect(percentOf(amount as Fen, points)).toBe(expected);
  });

  it.each([-1, 101, 62.5, Number.NaN])('%s 不是百分比', (points) => {
    expect(() => percentOf(yuan(1), points)).toThrow(RangeError);
  });

  it('与精确的算法一致：差不过半分，正好半分时进', () => {
    fc.assert(
      fc.property(fen, percent, (amount, points) => {
        const exact = BigInt(amount) * BigInt(points);
        const rounded = (exact + 50n) / 100n;
        expect(BigInt(percentOf(amount, points))).toBe(rounded);
      }),
    );
  });

  it('不为负，不超过原数，钱多不会少报', () => {
    fc.assert(
      fc.property(fen, fen, percent, (a, b, points) => {
        const [small, large] = a < b ? [a, b] : [b, a];
        expect(percentOf(small, points)).toBeGreaterThanOrEqual(0);
        expect(percentOf(large, points)).toBeLessThanOrEqual(large);
        expect(percentOf(small, points)).toBeLessThanOrEqual(percentOf(large, points));
      }),
    );
  });

  it('几分之几写成百分数，到两位小数', () => {
    expect(hundredthsOfPercent(yuan(3994), yuan(6205))).toBe(6437);
    expect(hundredthsOfPercent(yuan(6648), yuan(12765))).toBe(5208);
    expect(hundredthsOfPercent(yuan(0), yuan(1))).toBe(0);
    expect(() => hundredthsOfPercent(yuan(1), ZERO)).toThrow(RangeError);
  });
});
