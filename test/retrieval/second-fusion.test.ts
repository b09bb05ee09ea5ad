import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../src/retrieval/candidates.ts';
import type { LogisticModel } from '../../src/retrieval/logistic.ts';
import {
  rankAgain,
  SECOND_DECISION,
  SECOND_RANKING,
  SECOND_SCOPE,
  secondFusionFits,
  secondRankingFeatures,
} from '../../src/retrieval/second-fusion.ts';
import { secondEvidence } from '../../src/retrieval/second-opinion.ts';
import { vectorTable } from '../../src/retrieval/vector-table.ts';

function candidate(entry: string, ...topics: string[]): Candidate {
  return {
    entry,
    own: true,
    topics: topics.map((id) => ({ id, share: 0.5, targets: [] })),
    mass: 0.5,
    topicCosine: 0.5,
    topicLexical: 0,
    passageCosine: 0,
    passageLexical: 0,
    passageMeaning: 0,
  };
}
const model = (features: readonly string[], ...weights: number[]): LogisticModel => ({
  features,
  mean: weights.map(() => 0),
  deviation: weights.map(() => 1),
  weights,
  bias: 0,
});
const embedder = { id: 'toy', dimensions: 2, embed: async () => [] };
const region = {
  code: 'a',
  name: '甲县',
  parents: [],
  aliases: [],
  districts: [],
  documents: [],
  contacts: [],
};
const vectors = {
  embedder,
  topics: vectorTable(
    ['near', 'far', 'outside:x'],
    [Float32Array.of(1, 0), Float32Array.of(-1, 0), Float32Array.of(0, 1)],
    2,
  ),
  passages: new Map([
    [
      'a',
      vectorTable(
        ['d/q1#1', 'd/q1#2', 'd/q2#1'],
        [Float32Array.of(0, 1), Float32Array.of(1, 0), Float32Array.of(0, 1)],
        2,
      ),
    ],
    ['b', vectorTable(['e/q1#1'], [Float32Array.of(1, 0)], 2)],
  ]),
};
const candidates = [candidate('d/q1', 'far', 'near'), candidate('d/q2', 'far'), candidate('e/q1')];
const asked = Float32Array.of(1, 0);

describe('第二个模型怎样说', () => {
  const evidence = secondEvidence(vectors, asked, candidates, region);

  test('每个条目取最像的主题和最像的段落，以平均为零', () => {
    expect(evidence.topic[0]).toBeCloseTo(1 / Math.sqrt(2 / 3), 6);
    expect(evidence.topic[1]).toBeCloseTo(-1 / Math.sqrt(2 / 3), 6);
    expect(evidence.passage[0]).toBeCloseTo(Math.SQRT2, 6);
    expect(evidence.passage[1]).toBeCloseTo(-Math.SQRT1_2, 6);
  });

  test('没有主题、没有本地段落的不加不减', () => {
    expect(evidence.topic[2]).toBe(0);
    expect(evidence.passage[2]).toBe(0);
  });

  test('后备地区的段落也算', () => {
    const { passage } = secondEvidence(vectors, asked, candidates, { ...region, fallback: 'b' });
    expect(passage[2]).toBeGreaterThan(0);
  });

  test('范围内外各有多像', () => {
    expect(evidence).toMatchObject({ inside: 1, outside: 0 });
  });
});

describe('合起来', () => {
  const ranked = candidates.map((c, i) => ({ candidate: c, logit: 2 - i }));
  const evidence = { topic: [-1, 2, 0], passage: [0, 1, 0], inside: 0.5, outside: 0.1 };

  test('特征的次序', () => {
    expect(secondRankingFeatures(ranked, evidence)[0]).toEqual([2, -1, -3, 0, -1]);
    expect(secondRankingFeatures(ranked, evidence)[1]).toEqual([1, 2, 0, 1, 0]);
  });

  test('权重是零就照旧，不是零它就有发言权', () => {
    const entries = (weight: number) =>
      rankAgain({ ranking: model(SECOND_RANKING, 1, weight, 0, 0, 0) }, ranked, evidence).map(
        ({ candidate: { entry } }) => entry,
      );
    expect(entries(0)).toEqual(['d/q1', 'd/q2', 'e/q1']);
    expect(entries(1)).toEqual(['d/q2', 'd/q1', 'e/q1']);
  });

  test('特征对不上的权重不认', () => {
    const models = {
      ranking: model(SECOND_RANKING, 1, 1, 1, 1, 1),
      scope: model(SECOND_SCOPE, 1, 1, 1, 1),
      decision: model(SECOND_DECISION, 1, 1, 1, 1, 1, 1),
    };
    const fusion = { embedder: 'toy', mapped: models, unmapped: models };
    expect(secondFusionFits(fusion)).toBe(true);
    for (const part of ['ranking', 'scope', 'decision'] as const) {
      const other = { ...models, [part]: model(['logit'], 1) };
      expect(secondFusionFits({ ...fusion, unmapped: other }), part).toBe(false);
    }
  });
});
