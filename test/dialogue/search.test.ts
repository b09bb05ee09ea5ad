import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../src/corpus/model.ts';
import type { SearchHit } from '../../src/dialogue/assistant.ts';
import { highlights, mergeHits, searchedRegions, searchHits } from '../../src/dialogue/search.ts';
import { matched, ranked, toyCorpus } from '../support/toy-dialogue.ts';

const marked = (text: string, query: string) =>
  highlights(text, query).map(([start, end]) => text.slice(start, end));

describe('标出相同的词', () => {
  test.each([
    ['集中缴费期为 9 月', '缴费期', ['缴费期']],
    ['缴费，再缴费', '怎么缴费', ['缴费', '缴费']],
    ['住院费的比例', '住院、比例', ['住院', '比例']],
    ['新生儿登记', '老人缴费', []],
    ['可用APP办理', 'app 办理', ['APP办理']],
    ['', '缴费', []],
    ['缴费', '', []],
  ])('「%s」里找「%s」', (text, query, expected) => {
    expect(marked(text, query)).toEqual(expected);
  });

  test('从小到大，不重叠，不越界，标出的两字都在问题里', () => {
    const words = fc
      .array(fc.constantFrom(...'住院报销缴费甲乙，。 a'), { maxLength: 30 })
      .map((c) => c.join(''));
    fc.assert(
      fc.property(words, words, (text, query) => {
        let last = 0;
        for (const [start, end] of highlights(text, query)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end - start).toBeGreaterThanOrEqual(2);
          expect(end).toBeLessThanOrEqual(text.length);
          for (let i = start; i + 2 <= end; i++) {
            const pair = text.slice(i, i + 2);
            const before = text.slice(i - 1, i + 1);
            const after = text.slice(i + 1, i + 3);
            const bare = query.replace(/[\s，。]+/g, '');
            expect([pair, before, after].some((two) => bare.includes(two))).toBe(true);
          }
          last = end;
        }
      }),
    );
  });
});

describe('一个地区的结果', () => {
  const list = [ranked('qingshan-2026/q3', 0.81234567), ranked('qingshan-2026/q1', 0.4)];

  test('按条目的把握排，写明文件和年度', () => {
    const [first] = searchHits(matched([ranked('qingshan-2026/q1', 0.81234567)]), '缴费期', toyCorpus, 5);
    expect(first).toEqual({
      entry: 'qingshan-2026/q1',
      passage: 'qingshan-2026/q1#1',
      document: '青山县居民医保问答',
      publisher: '青山县医疗保障局',
      policyYear: 2026,
      title: '什么时候缴费？',
      text: '集中缴费期为 2025 年 9 月 1 日至 2025 年 12 月 31 日。',
      score: 0.8123,
      highlights: [[2, 5]],
    });
  });

  test('一个条目里更合适的段落在前', () => {
    const near = [
      { id: 'qingshan-2026/q3#1', cosine: 0.2, lexical: 0, meaning: 0 },
      { id: 'qingshan-2026/q3#2', cosine: 0.7, lexical: 0, meaning: 0 },
    ];
    const hits = searchHits(matched(list, near), '低保', toyCorpus, 5);
    expect(hits.map(({ passage }) => passage)).toEqual([
      'qingshan-2026/q3#2',
      'qingshan-2026/q3#1',
      'qingshan-2026/q1#1',
    ]);
  });

  test('一个条目最多两段', () => {
    const passages = new Map(toyCorpus.passages);
    for (const n of [3, 4, 5]) {
      const id = `qingshan-2026/q3#${n}`;
      passages.set(id, {
        id,
        entry: 'qingshan-2026/q3',
        text: '略',
        quotes: ['略'],
        headings: [],
        kind: 'text',
      });
    }
    const corpus: Corpus = { ...toyCorpus, passages };
    const hits = searchHits(matched(list), '低保', corpus, 9);
    expect(hits.filter(({ entry }) => entry === 'qingshan-2026/q3')).toHaveLength(2);
    expect(hits.at(-1)?.entry).toBe('qingshan-2026/q1');
  });

  test.each([0, 1, 2, 3])('最多 %i 条', (limit) => {
    expect(searchHits(matched(list), '低保', toyCorpus, limit)).toHaveLength(limit);
  });

  test('什么都没匹配上就没有结果', () => {
    expect(searchHits(matched([]), '低保', toyCorpus, 5)).toEqual([]);
  });
});

describe('几个地区的结果合在一起', () => {
  const hit = (passage: string, score: number): SearchHit => ({
    entry: passage.split('#')[0] as string,
    passage,
    document: '问答',
    publisher: '医保局',
    policyYear: 2026,
    title: '标题',
    text: '文字',
    score,
    highlights: [],
  });

  test('把握大的在前，同一段只留把握最大的一次，最多若干条', () => {
    const lists = [
      [hit('a/q1#1', 0.5), hit('n/q1#1', 0.4)],
      [hit('b/q1#1', 0.9), hit('n/q1#1', 0.7)],
    ];
    const order = (limit: number) => mergeHits(lists, limit).map(({ passage, score }) => [passage, score]);
    expect(order(9)).toEqual([
      ['b/q1#1', 0.9],
      ['n/q1#1', 0.7],
      ['a/q1#1', 0.5],
    ]);
    expect(order(2)).toHaveLength(2);
  });

  test('一样的按地区的先后', () => {
    expect(mergeHits([[hit('a/q1#1', 0.5)], [hit('b/q1#1', 0.5)]], 2).map(({ passage }) => passage)).toEqual([
      'a/q1#1',
      'b/q1#1',
    ]);
  });
});

describe('查哪些地区', () => {
  test.each([
    [undefined, ['qingshan', 'lvshui', 'national']],
    ['lvshui', ['lvshui']],
    ['nowhere', []],
  ])('%s', (code, expected) => {
    expect(searchedRegions(toyCorpus, code).map((region) => region.code)).toEqual(expected);
  });
});
