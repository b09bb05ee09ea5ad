import { describe, expect, test } from 'vitest';
import { buildVocabularies, createUnaccounted } from '../../src/retrieval/accounted-words.ts';
import type { WordVectors } from '../../src/retrieval/word-vectors.ts';

/** 住院 and 开刀 point one way, 牡丹 another, 怎么 is in every question. */
const words: WordVectors = {
  id: 'hand',
  words: ['住院', '开刀', '牡丹', '怎么'],
  dimensions: 2,
  rows: Int8Array.of(100, 0, 96, 28, 0, 50, 10, 10),
  scales: Float32Array.of(1, 1, 1, 1),
};
const importance = Uint8Array.of(200, 100, 200, 10);
const groups = [{ id: 'inpatient', questions: ['住院怎么报', '怎么住院'] }];
const vocabularies = buildVocabularies(groups, (text) => text, words, importance);
const unaccounted = createUnaccounted(words, importance, vocabularies);

describe('没有说过的词', () => {
  test('主题的词：要紧的，不重复', () => {
    expect(vocabularies).toEqual({ inpatient: [0] });
  });

  test.each([
    ['住院怎么报', 0],
    ['开刀怎么报', 0.04],
    ['牡丹怎么看', 1],
    ['牡丹住院', 0.5],
    ['牡丹开刀', (200 + 100 * 0.04) / 300],
  ])('「%s」里有 %f 是这个主题没有说过的', (question, share) => {
    expect(unaccounted(question, 'inpatient')).toBeCloseTo(share, 2);
  });

  test.each([
    ['怎么', 'inpatient'],
    ['', 'inpatient'],
    ['住院', undefined],
    ['住院', 'new-topic'],
  ])('「%s」对 %s 没有可说的', (question, topic) => {
    expect(unaccounted(question, topic)).toBe(0.5);
  });
});
