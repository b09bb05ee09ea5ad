import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.ts';
import type { Embedder } from '../../src/retrieval/embedder.ts';
import {
  buildPassageIndexes,
  buildTopicIndex,
  OUTSIDE,
  questionGroups,
} from '../../src/retrieval/indexes.ts';
import { matchAll } from '../../src/retrieval/lexical.ts';
import { toyFiles } from '../support/toy-corpus.ts';

const corpus = loadCorpus(toyFiles);
/** One direction for texts with 东, another for texts with 北, a third for the rest. */
const compass: Embedder = {
  id: 'compass',
  dimensions: 3,
  embed: async (texts) =>
    texts.map((text) =>
      text.includes('东')
        ? Float32Array.of(1, 0, 0)
        : text.includes('北')
          ? Float32Array.of(0, 1, 0)
          : Float32Array.of(0, 0, 1),
    ),
};
const plain = (text: string) => text.replace(/\s/g, '');

describe('问题的分组', () => {
  test('主题在前，标题是第一个问法；超范围的各成一组，加记号', () => {
    const groups = questionGroups(corpus);
    expect(groups.map(({ id }) => id)).toEqual(['deadline', 'amount', 'newborn', `${OUTSIDE}weather`]);
    expect(groups[0]?.questions[0]).toBe('什么时候缴费');
    expect(groups[0]?.questions).toHaveLength(15);
    expect(groups[3]?.questions).toContain('明天会下雨吗');
  });
});

describe('主题索引', () => {
  test('一组一条，向量在各问法正中', async () => {
    const index = await buildTopicIndex(
      [
        { id: 'east', questions: ['东边', '往东'] },
        { id: 'corner', questions: ['东边', '北边'] },
      ],
      plain,
      compass,
    );
    const matches = await matchAll(index, '东边', Float32Array.of(1, 0, 0));
    expect(new Map(matches.map(({ id, cosine }) => [id, cosine]))).toEqual(
      new Map([
        ['east', expect.closeTo(1, 5)],
        ['corner', expect.closeTo(Math.SQRT1_2, 5)],
      ]),
    );
  });

  test('每个问法的词都找得到', async () => {
    const index = await buildTopicIndex([{ id: 'east', questions: ['东边', '日出之处'] }], plain, compass);
    for (const words of ['东边', '日出', '之处'])
      expect((await matchAll(index, words, Float32Array.of(1, 0, 0)))[0]?.lexical, words).toBeGreaterThan(0);
    // No word runs from one phrasing into the next.
    expect((await matchAll(index, '边日', Float32Array.of(1, 0, 0)))[0]?.lexical).toBe(0);
  });
});

describe('段落索引', () => {
  const indexes = buildPassageIndexes(corpus, plain, compass);
  const found = async (code: string, words: string) => {
    const index = (await indexes).get(code);
    if (!index) throw new Error(`没有 ${code}`);
    return matchAll(index, words, Float32Array.of(0, 0, 1));
  };

  test('每个地区一份，只有自己文件的段落', async () => {
    expect([...(await indexes).keys()]).toEqual(['qingshan', 'lvshui', 'national']);
    for (const [code, document] of [
      ['qingshan', 'qingshan-2026'],
      ['lvshui', 'lvshui-2026'],
      ['national', 'national-2025'],
    ] as const) {
      const own = [...corpus.passages.keys()].filter((id) => id.startsWith(`${document}/`));
      expect((await found(code, '缴费')).map(({ id }) => id).sort()).toEqual(own.sort());
    }
  });

  test('段落连同条目的标题：标题里的词也找得到', async () => {
    const matches = await found('qingshan', '什么时候');
    expect(matches.filter(({ lexical }) => lexical > 0).map(({ id }) => id)).toEqual(['qingshan-2026/q1#1']);
  });

  test('同一条目的每一段都带标题', async () => {
    const matches = await found('qingshan', '哪些人');
    expect(
      matches
        .filter(({ lexical }) => lexical > 0)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['qingshan-2026/q3#1', 'qingshan-2026/q3#2']);
  });
});
