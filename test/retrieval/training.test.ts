import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.ts';
import {
  DECISION_FEATURES,
  fusionFits,
  RANKING_FEATURES,
  SCOPE_FEATURES,
} from '../../src/retrieval/fusion.ts';
import { TOPIC_FEATURES } from '../../src/retrieval/topic-shares.ts';
import { answerSentences } from '../../src/retrieval/training/answer-sentences.ts';
import { seededRandom, shuffle } from '../../src/retrieval/training/random.ts';
import { trainModels } from '../../src/retrieval/training/train.ts';
import { toyFiles, toyTraining, trainToyModels } from '../support/toy-corpus.ts';

describe('随机数', () => {
  test('同一个种子同一串数，不同的种子不同', () => {
    const first = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
    expect(first(42)).toEqual(first(42));
    expect(first(42)).not.toEqual(first(43));
  });

  test('落在 [0, 1)，平均约一半', () => {
    const random = seededRandom(1);
    const numbers = Array.from({ length: 10_000 }, random);
    expect(numbers.every((n) => n >= 0 && n < 1)).toBe(true);
    expect(numbers.reduce((a, b) => a + b, 0) / numbers.length).toBeCloseTo(0.5, 1);
  });

  test('洗牌不增不减，就地进行', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 30 }), fc.integer(), (items, seed) => {
        const shuffled = [...items];
        expect(shuffle(shuffled, seededRandom(seed))).toBe(shuffled);
        expect([...shuffled].sort((a, b) => a - b)).toEqual([...items].sort((a, b) => a - b));
      }),
    );
  });

  test('每个位置都轮得到', () => {
    const random = seededRandom(3);
    const firsts = Array.from({ length: 400 }, () => shuffle([0, 1, 2, 3], random)[0]);
    for (const item of [0, 1, 2, 3]) expect(firsts.filter((f) => f === item).length).toBeGreaterThan(60);
  });
});

describe('回答主题的句子', () => {
  const corpus = loadCorpus(toyFiles);
  const sentences = (topics = corpus.topics) => answerSentences({ ...corpus, topics });

  test('每个文件取答得最全的一条，逐句分开', () => {
    expect(sentences().get('amount')).toEqual([
      '2026 年度个人缴费标准为每人 400 元',
      '绿水县居民每人 380 元',
    ]);
    expect(sentences().get('newborn')).toEqual(['新生儿出生后 90 天内参保，从出生之日起享受待遇']);
  });

  test('点名一段的只取那一段，太短的句子不取', () => {
    const topics = corpus.topics.slice(0, 1).map((topic) => ({
      ...topic,
      answers: { 'qingshan-2026': ['qingshan-2026/q3#1'] },
    }));
    expect(sentences(topics).get('deadline')).toEqual(['特困人员不用交钱，由财政全额资助']);
  });

  test('许多主题共用的话分不清主题，不取', () => {
    const repeated = (count: number) =>
      Array.from({ length: count }, (_, i) => ({
        id: `t${i}`,
        theme: '参保',
        title: '标题',
        phrasings: ['问法'],
        answers: { 'qingshan-2026': ['qingshan-2026/q1'] },
      }));
    expect(sentences(repeated(2)).get('t1')).toHaveLength(1);
    expect(sentences(repeated(3)).get('t1')).toEqual([]);
  });

  test('没有主题就没有句子', () => {
    expect(sentences([]).size).toBe(0);
  });
});

describe('训练全部模型', () => {
  test('同样的语料得到同样的字节', async () => {
    const [first, second] = [await trainToyModels(), await trainToyModels()];
    expect([...first.keys()].sort()).toEqual([
      'classifier.bin',
      'fusion.json',
      'meaning.bin',
      'ngram.bin',
      'scope.bin',
      'words.bin',
    ]);
    for (const [name, content] of first) {
      expect(Buffer.from(second.get(name) ?? new ArrayBuffer(0)).equals(Buffer.from(content)), name).toBe(
        true,
      );
    }
  });

  test('校准的模型记着特征的名称，数目相符', async () => {
    const { fusion } = await trainModels(toyTraining, () => {});
    for (const { ranking, scope, decision } of [fusion.mapped, fusion.unmapped]) {
      expect(ranking.features).toEqual([...RANKING_FEATURES]);
      expect(scope.features).toEqual([...SCOPE_FEATURES]);
      expect(decision.features).toEqual([...DECISION_FEATURES]);
      for (const { features, mean, deviation, weights } of [ranking, scope, decision])
        expect([mean.length, deviation.length, weights.length]).toEqual(Array(3).fill(features.length));
    }
    expect(fusionFits(fusion)).toBe(true);
    const { mapped } = fusion;
    const renamed = { ...mapped.scope, features: [...mapped.scope.features].reverse() };
    expect(fusionFits({ ...fusion, mapped: { ...mapped, scope: renamed } })).toBe(false);
    expect(fusion.topics.weights).toHaveLength(TOPIC_FEATURES.length);
    expect(fusionFits({ ...fusion, topics: { ...fusion.topics, features: [] } })).toBe(false);
    const { topics: _, ...older } = fusion;
    expect(fusionFits(older), '从前训练的没有主题一节').toBe(false);
  });

  test('进度从头到尾，份额不超出零到一', async () => {
    const told: [string, number][] = [];
    await trainModels(toyTraining, (what, share) => told.push([what, share]));
    const stages = [...new Set(told.map(([what]) => what))];
    expect(stages).toHaveLength(3);
    for (const stage of stages) expect(told.filter(([what]) => what === stage).at(-1)?.[1], stage).toBe(1);
    expect(told.every(([, share]) => share >= 0 && share <= 1)).toBe(true);
  });
});
