import { expect, test } from 'vitest';
import { lintTopics, reportTopicFaults } from '../../scripts/corpus/lint-topics.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import type { Embedder } from '../../src/retrieval/embedder.ts';
import { toyFiles } from '../support/toy-corpus.ts';

const corpus = loadCorpus(toyFiles);
const [first, second] = corpus.topics;
if (!first || !second) throw new Error('要两个主题');
/** Every text lies in the direction of its first character's parity: many coincide. */
const parity: Embedder = {
  id: 'parity',
  dimensions: 2,
  embed: async (texts) =>
    texts.map((text) =>
      (text.codePointAt(0) ?? 0) % 2 === 0 ? Float32Array.of(1, 0) : Float32Array.of(0, 1),
    ),
};
const asking = (question: string, other: string) => ({
  ...corpus,
  topics: [
    { ...first, phrasings: [question] },
    { ...second, phrasings: [other] },
  ],
});

test.each([
  ['去哪里办手续', '去哪里办手续'],
  ['请问去哪里办手续呢', '去哪里办手续'],
  ['去哪里办手续？', '去哪里办 手续'],
])('「%s」和「%s」是同一句', async (question, other) => {
  const { repeated } = await lintTopics(asking(question, other), parity);
  expect(repeated.map(({ groups }) => groups)).toEqual([[first.id, second.id]]);
});

test('不同的话不算，同一主题里说两遍也不算', async () => {
  expect((await lintTopics(asking('去哪里办手续', '要带什么去'), parity)).repeated).toEqual([]);
  const twice = { ...corpus, topics: [{ ...first, phrasings: ['去哪办', '去哪办吗'] }, second] };
  expect((await lintTopics(twice, parity)).repeated).toEqual([]);
});

test('方向相同而没有共同答案的，提醒一声；有共同答案的不提', async () => {
  const same: Embedder = { ...parity, embed: async (texts) => texts.map(() => Float32Array.of(1, 0)) };
  const pairs = async (topics: typeof corpus.topics) =>
    (await lintTopics({ ...corpus, topics, outOfScope: [] }, same)).confusable.map(({ groups }) => groups);
  const apart = { ...second, answers: { 'lvshui-2026': ['lvshui-2026/q2'] } };
  const here = { ...first, answers: { 'qingshan-2026': ['qingshan-2026/q1'] } };
  expect(await pairs([here, apart])).toEqual([[first.id, second.id]]);
  expect(await pairs([here, { ...apart, answers: here.answers }])).toEqual([]);
});

test('说得出找到了什么', async () => {
  const text = reportTopicFaults(await lintTopics(asking('去哪里办手续', '去哪里办手续'), parity));
  expect(text).toContain('同一句问法在几个主题里：1');
  expect(text).toContain(`${first.id} ${second.id}：去哪里办手续`);
});
