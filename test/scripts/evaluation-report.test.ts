import { describe, expect, test } from 'vitest';
import type { Judgement } from '../../scripts/evaluate/judge.ts';
import type { TestQuestion } from '../../scripts/evaluate/question-set.ts';
import { answeredOrNot, calibrationError } from '../../scripts/evaluate/report.ts';

const question = (kind: TestQuestion['kind'], gold: readonly string[]): TestQuestion => ({
  id: 'x',
  region: 'huaian',
  kind,
  q: '？',
  gold: [...gold],
  must: [],
  mustNot: [],
  missing: [],
  pii: [],
});

/** A question that `a` answers, or nobody, and what was said to it. */
function judged(
  of: 'faq' | 'out',
  kind: Judgement['kind'],
  score = 0,
  first: string | null = 'a',
): Judgement {
  return {
    question: question(of, of === 'faq' ? ['a'] : []),
    kind,
    ok: true,
    answered: kind === 'answer' || kind === 'calculation',
    rank: null,
    score,
    leaks: [],
    echoes: false,
    figures: true,
    first,
  };
}

describe('答与不答', () => {
  const mixed = [
    judged('faq', 'answer', 0.95),
    judged('faq', 'calculation', 1),
    judged('faq', 'answer', 0.78),
    judged('faq', 'clarify'),
    judged('out', 'answer', 0.82),
    judged('out', 'handoff'),
    judged('out', 'handoff'),
    judged('out', 'clarify'),
  ];

  test('现在答了多少，再严些答多少，反问多少', () => {
    const [, now, at80, at85, , asked] = answeredOrNot(mixed).split('\n');
    expect(now).toContain('可答的答了 0.750，不该答的答了 0.250');
    expect(at80).toContain('0.8 才答：可答的答了 0.500，不该答的答了 0.250');
    expect(at85).toContain('可答的答了 0.500，不该答的答了 0.000');
    expect(asked).toContain('可答的 0.250，不该答的 0.250');
  });

  test('只有一种题的，没有可比的', () => {
    expect(answeredOrNot(mixed.filter((j) => j.question.kind === 'faq'))).toBe('');
  });
});

describe('期望校准误差', () => {
  test('说几成就对几成，没有误差', () => {
    const tenths = Array.from({ length: 10 }, (_, i) => judged('faq', 'answer', 0.8, i < 8 ? 'a' : 'b'));
    expect(calibrationError(tenths)).toBeCloseTo(0, 6);
  });

  test('说九成五，只对一半：差四成五；不该答的答了算错', () => {
    const half = [judged('faq', 'answer', 0.95), judged('out', 'answer', 0.95)];
    expect(calibrationError(half)).toBeCloseTo(0.45, 6);
  });

  test('只看引用原文的：算出来的、反问的、没答的不算', () => {
    const others = [
      judged('faq', 'calculation', 1, 'b'),
      judged('faq', 'clarify', 0, null),
      judged('out', 'handoff'),
    ];
    expect(calibrationError([...others, judged('faq', 'answer', 1)])).toBe(0);
  });
});
