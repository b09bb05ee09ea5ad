import { describe, expect, test } from 'vitest';
import type { Candidate, QuestionEvidence } from '../../src/retrieval/candidates.ts';
import {
  DECISION_FEATURES,
  decisionFeatures,
  RANKING_FEATURES,
  rank,
  rankingFeatures,
  SCOPE_FEATURES,
  scopeFeatures,
} from '../../src/retrieval/fusion.ts';
import type { LogisticModel } from '../../src/retrieval/logistic.ts';

const question: QuestionEvidence = {
  outsideMass: 0.2,
  unansweredMass: 0.1,
  outsideCosine: 0.3,
  insideCosine: 0.7,
  outsideClass: 'weather',
  outsideTerms: 1,
  unaccounted: 0.4,
  outsideLogit: -1.5,
  length: 9,
};

function candidate(entry: string, more: Partial<Candidate> = {}): Candidate {
  return {
    entry,
    own: true,
    topics: [],
    mass: 0,
    topicCosine: 0,
    topicLexical: 0,
    passageCosine: 0,
    passageLexical: 0,
    passageMeaning: 0,
    ...more,
  };
}

/** A model that looks at the named ranking features alone. */
function looksAt(weights: Partial<Record<(typeof RANKING_FEATURES)[number], number>>): LogisticModel {
  return {
    features: RANKING_FEATURES,
    mean: RANKING_FEATURES.map(() => 0),
    deviation: RANKING_FEATURES.map(() => 1),
    weights: RANKING_FEATURES.map((name) => weights[name] ?? 0),
    bias: 0,
  };
}

const named = (names: readonly string[], values: readonly number[]) => {
  expect(values).toHaveLength(names.length);
  return Object.fromEntries(names.map((name, i) => [name, values[i]]));
};
const ranking = (candidates: readonly Candidate[]) =>
  rankingFeatures(candidates, question).map((values) => named(RANKING_FEATURES, values));

describe('排序的特征', () => {
  test('与名称一一对应', () => {
    const [only] = ranking([
      candidate('d/q1', {
        mass: 0.4,
        topicCosine: 0.6,
        topicLexical: 0.5,
        passageCosine: 0.3,
        passageLexical: 0.1,
        passageMeaning: 0.7,
      }),
    ]);
    expect(only).toEqual({
      own: 1,
      mass: 0.4,
      logMass: expect.closeTo(Math.log(0.401), 9),
      margin: 0.4,
      topicCosine: 0.6,
      topicLexical: 0.5,
      passageCosine: 0.3,
      passageLexical: 0.1,
      passageMeaning: 0.7,
      outsideMass: 0.2,
      outsideLogit: -1.5,
      logLength: expect.closeTo(Math.log(10), 9),
    });
  });

  test('领先：最好的领先第二，其余落后最好', () => {
    const masses = [0.1, 0.6, 0.25];
    const margins = ranking(masses.map((mass, i) => candidate(`d/q${i}`, { mass }))).map((f) => f['margin']);
    expect(margins).toEqual([expect.closeTo(-0.5, 9), expect.closeTo(0.35, 9), expect.closeTo(-0.35, 9)]);
  });

  test('并列第一的都没有领先', () => {
    const tied = [candidate('d/q1', { mass: 0.5 }), candidate('d/q2', { mass: 0.5 })];
    expect(ranking(tied).map((f) => f['margin'])).toEqual([0, 0]);
  });

  test('份额为零也是有限的数', () => {
    expect(Number.isFinite(ranking([candidate('d/q1')])[0]?.['logMass'])).toBe(true);
  });
});

describe('排序', () => {
  test('对数几率高的在前', () => {
    const ranked = rank(
      looksAt({ passageCosine: 1 }),
      [
        candidate('d/q1', { passageCosine: 0.2 }),
        candidate('d/q2', { passageCosine: 0.9 }),
        candidate('d/q3', { passageCosine: 0.5 }),
      ],
      question,
    );
    expect(ranked.map(({ candidate: c }) => c.entry)).toEqual(['d/q2', 'd/q3', 'd/q1']);
    expect(ranked[0]?.logit).toBeCloseTo(0.9, 9);
  });

  test('一样的按编号排，与给的次序无关', () => {
    const tied = ['d/q3', 'd/q1', 'd/q2', 'c/q9'].map((entry) => candidate(entry));
    for (const list of [tied, [...tied].reverse()]) {
      const ranked = rank(looksAt({ mass: 1 }), list, question);
      expect(ranked.map(({ candidate: c }) => c.entry)).toEqual(['c/q9', 'd/q1', 'd/q2', 'd/q3']);
    }
  });

  test('不改动传入的候选', () => {
    const list = [candidate('d/q2'), candidate('d/q1')];
    rank(looksAt({ mass: 1 }), list, question);
    expect(list.map(({ entry }) => entry)).toEqual(['d/q2', 'd/q1']);
  });

  test('没有候选就没有名次', () => {
    expect(rank(looksAt({ mass: 1 }), [], question)).toEqual([]);
  });
});

describe('范围的特征', () => {
  test('与名称一一对应，字面和词义看最好的一条', () => {
    const candidates = [
      candidate('d/q1', { topicLexical: 0.2, passageLexical: 0.6, passageMeaning: 0.3 }),
      candidate('d/q2', { topicLexical: 0.5, passageLexical: 0.1, passageMeaning: 0.8 }),
    ];
    expect(named(SCOPE_FEATURES, scopeFeatures(candidates, question))).toEqual({
      insideCosine: 0.7,
      outsideCosine: 0.3,
      insideLead: expect.closeTo(0.4, 9),
      outsideMass: 0.2,
      outsideOdds: expect.closeTo(Math.log(0.201 / 0.801), 9),
      unansweredMass: 0.1,
      foreignOdds: expect.closeTo(Math.log(0.301 / 0.701), 9),
      outsideLogit: -1.5,
      outsideTerms: 1,
      unaccounted: 0.4,
      topicLexical: 0.5,
      passageLexical: 0.6,
      passageMeaning: 0.8,
      logLength: expect.closeTo(Math.log(10), 9),
    });
  });

  test.each([
    [0, 0],
    [1, 0],
    [0.6, 0.4],
    [0.7, 0.3 + 1e-12],
  ])('份额到了头（%d 和 %d）也是有限的数', (outsideMass, unansweredMass) => {
    const values = scopeFeatures([], { ...question, outsideMass, unansweredMass });
    expect(values.every(Number.isFinite)).toBe(true);
  });
});

describe('定夺的特征', () => {
  const best = candidate('d/q1', { mass: 0.7, topicCosine: 0.8, topicLexical: 0.4, passageMeaning: 0.6 });
  const next = candidate('d/q2', { mass: 0.1, passageCosine: 0.9, passageMeaning: 0.9 });

  test('与名称一一对应，看的是最好的一条', () => {
    const values = decisionFeatures(
      [
        { candidate: best, logit: 2 },
        { candidate: next, logit: -1 },
      ],
      question,
    );
    expect(named(DECISION_FEATURES, values)).toEqual({
      rankingLogit: 2,
      lead: 3,
      mass: 0.7,
      topicCosine: 0.8,
      topicLexical: 0.4,
      passageCosine: 0,
      passageLexical: 0,
      passageMeaning: 0.6,
      insideCosine: question.insideCosine,
      logLength: expect.closeTo(Math.log(10), 9),
    });
  });

  test('只有一条候选也算得出', () => {
    const values = decisionFeatures([{ candidate: best, logit: 2 }], question);
    expect(values).toHaveLength(DECISION_FEATURES.length);
    for (const value of values) expect(Number.isFinite(value)).toBe(true);
  });

  test('没有候选不能定夺', () => {
    expect(() => decisionFeatures([], question)).toThrow(RangeError);
  });
});
