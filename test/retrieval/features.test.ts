import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { damped, hash, MAX_N, ngramCounts } from '../../src/retrieval/features.ts';

const BUCKETS = 1 << 15;
const at = (gram: string, buckets = BUCKETS) => hash(gram, 0, gram.length) & (buckets - 1);
const total = (counts: ReadonlyMap<number, number>) => [...counts.values()].reduce((a, b) => a + b, 0);

describe('字符串散列', () => {
  test('只看给定的一段', () => {
    expect(hash('甲乙丙丁', 1, 3)).toBe(hash('乙丙', 0, 2));
  });

  test('是 32 位无符号整数，一个字不同就不同', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 6 }), (text) => {
        const value = hash(text, 0, text.length);
        expect(Number.isInteger(value) && value >= 0 && value < 2 ** 32).toBe(true);
        expect(hash(`${text.slice(0, -1)}${text.at(-1) === '甲' ? '乙' : '甲'}`, 0, text.length)).not.toBe(
          value,
        );
      }),
    );
  });

  test('低位分布均匀', () => {
    const used = new Set(Array.from({ length: 4096 }, (_, i) => at(String.fromCharCode(0x4e00 + i), 4096)));
    // Thrown at random, 4096 keys hit about 63 % of 4096 buckets.
    expect(used.size).toBeGreaterThan(0.58 * 4096);
  });
});

describe('一到四字的片段', () => {
  test('头尾有记号，记号自己不算一个字', () => {
    const counts = ngramCounts('缴费', BUCKETS);
    const grams = ['缴', '费', '^缴', '缴费', '费$', '^缴费', '缴费$', '^缴费$'];
    expect(new Set(counts.keys())).toEqual(new Set(grams.map((gram) => at(gram))));
    expect(total(counts)).toBe(grams.length);
  });

  test('出现两次的计两次', () => {
    const counts = ngramCounts('天天', BUCKETS);
    expect(counts.get(at('天'))).toBe(2);
    expect(counts.get(at('天天'))).toBe(1);
  });

  test('头尾不同的文字分得开', () => {
    expect([...ngramCounts('医保卡', BUCKETS).keys()].sort()).not.toEqual(
      [...ngramCounts('卡医保', BUCKETS).keys()].sort(),
    );
  });

  test('片段数由长度决定，桶号都在范围之内', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.integer({ min: 0, max: 15 }), (text, power) => {
        const buckets = 2 ** power;
        const counts = ngramCounts(text, buckets);
        const marked = text.length + 2;
        const longer = [2, 3, 4].map((n) => Math.max(0, marked - n + 1)).reduce((a, b) => a + b, 0);
        if (text.length > 0) expect(total(counts)).toBe(text.length + longer);
        for (const bucket of counts.keys()) expect(bucket >= 0 && bucket < buckets).toBe(true);
      }),
    );
    expect(MAX_N).toBe(4);
  });
});

test('词频有衰减：第一次算一，以后越来越少', () => {
  expect(damped(1)).toBe(1);
  expect(damped(2)).toBeGreaterThan(damped(1));
  expect(damped(3) - damped(2)).toBeLessThan(damped(2) - damped(1));
});
