import { describe, expect, test } from 'vitest';
import { aspectEvidence, buildAspectProfiles } from '../../src/retrieval/aspect-profiles.ts';
import { ASPECT_COUNT, aspectsOf } from '../../src/retrieval/aspects.ts';

const groups = [
  { id: 'amount', questions: ['要交多少钱', '多少钱一年', '收几块钱', '标准多少'] },
  { id: 'where', questions: ['在哪里交', '去哪交', '到哪个窗口', '什么地方办'] },
];
const profiles = buildAspectProfiles(groups, (text) => text);

describe('问的是什么、替谁问', () => {
  test('每个方面有或没有', () => {
    const found = aspectsOf('孩子在外地上学，能不能报，报多少');
    expect(found).toHaveLength(ASPECT_COUNT);
    expect(found.filter(Boolean).length).toBeGreaterThan(3);
    expect(aspectsOf('').some(Boolean)).toBe(false);
  });

  test('同一问连问几遍，回答不变', () => {
    expect(aspectsOf('多少钱')).toEqual(aspectsOf('多少钱'));
  });

  test.each([
    ['报多少', 'amount', 'where'],
    ['哪里可以办', 'where', 'amount'],
  ])('「%s」合 %s，不合 %s', (text, right, wrong) => {
    const suits = aspectEvidence(profiles, text);
    expect(suits(right)).toBeGreaterThan(suits(wrong));
  });

  test('不认得的主题，不偏不倚', () => {
    expect(aspectEvidence(profiles, '多少钱')('newer')).toBe(0);
  });

  test('问法再少，也没有无限大的证据', () => {
    const { groups: only } = buildAspectProfiles([{ id: 'one', questions: ['多少'] }], (text) => text);
    const values = Object.values(only).flatMap(({ none, changes }) => [none, ...changes]);
    expect(values).toHaveLength(1 + ASPECT_COUNT);
    expect(values.every(Number.isFinite)).toBe(true);
  });
});
