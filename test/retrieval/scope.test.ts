import { describe, expect, test } from 'vitest';
import { hash } from '../../src/retrieval/features.ts';
import { serialiseNgram } from '../../src/retrieval/ngram.ts';
import { outsideLogit, SCOPE_GAIN, type ScopeModel } from '../../src/retrieval/scope.ts';
import { trainScope } from '../../src/retrieval/training/train-scope.ts';
import { toyQuestions, toyWordings } from '../support/toy-questions.ts';

const weather = [
  '今天天气怎么样',
  '明天下雨吗',
  '气温几度',
  '外面刮风了',
  '天气预报',
  '下雪天气',
  '雨下到几点',
];
const examples = [
  ...toyQuestions.flat().map((text) => ({ text, outside: false })),
  ...weather.map((text) => ({ text, outside: true })),
];
const trained = trainScope(examples);

describe('范围分类器', () => {
  test('学过的分得开', () => {
    for (const { text, outside } of examples) expect(outsideLogit(trained, text) > 0, text).toBe(outside);
  });

  test('没学过的说法也分得开', () => {
    for (const wording of toyWordings) expect(outsideLogit(trained, wording), wording).toBeLessThan(0);
    for (const wording of ['下雨天气', '今天气温', '刮风下雪'])
      expect(outsideLogit(trained, wording), wording).toBeGreaterThan(0);
  });

  test('空文字是零', () => {
    expect(outsideLogit(trained, '')).toBe(0);
  });

  test('同样的输入得到同样的字节；样本次序之外没有随机', () => {
    expect(serialiseNgram(trainScope(examples))).toEqual(serialiseNgram(trained));
    expect(trainScope(examples, 5).weights).not.toEqual(trained.weights);
  });

  test('没有样本也不出错，什么都是零', () => {
    expect(outsideLogit(trainScope([]), '天气')).toBe(0);
  });

  test('重复的片段有衰减，长句不比短句更肯定', () => {
    const buckets = 1 << 15;
    const weights = new Int8Array(buckets);
    weights[hash('雨', 0, 1) & (buckets - 1)] = 2;
    const model: ScopeModel = {
      id: 'hand',
      buckets,
      dimensions: 1,
      heads: 1,
      weights,
      scales: new Float32Array(buckets).fill(0.5),
    };
    // 雨 has four n-grams: 雨, ^雨, 雨$ and ^雨$.
    expect(outsideLogit(model, '雨')).toBeCloseTo((SCOPE_GAIN * 1) / Math.sqrt(4), 5);
    expect(outsideLogit(model, '雨停了没有')).toBeLessThan(outsideLogit(model, '雨'));
  });
});
