import { beforeAll, describe, expect, test } from 'vitest';
import { type LexiconTrial, type LineEffect, lexiconEffect } from '../../scripts/evaluate/lexicon-effect.ts';
import type { AskedQuestion } from '../../scripts/evaluate/matching.ts';
import { lexiconPage } from '../../scripts/evaluate/report-lexicon.ts';
import { openIndex } from '../../src/corpus/artefact.ts';
import { buildIndex } from '../../src/corpus/build-index.ts';
import type { LexiconLine } from '../../src/corpus/schema.ts';
import { parseGazetteer } from '../../src/dialogue/place/gazetteer.ts';
import { readFrom, toySources } from '../support/toy-corpus.ts';

const helps: LexiconLine = { term: '什么时候缴费', kind: 'dialect', variants: ['辰光'] };
const hurts: LexiconLine = { term: '今天天气怎么样', kind: 'homophone', variants: ['缴费截止到哪天'] };
const english: LexiconLine = { term: '新生儿参保手续', kind: 'english', variants: ['newborn'] };
const learnt: LexiconLine = { term: '婴儿', kind: 'synonym', variants: ['刚生的孩子'] };
const outside: LexiconLine = { term: '闲聊', kind: 'outside', variants: ['彩票', '一天几次'] };
const dead: LexiconLine = { term: '缴费', kind: 'misspelling', variants: ['教肺'] };
const lexicon = [helps, hurts, english, learnt, outside, dead];

const question = (id: string, q: string, gold: readonly string[]): AskedQuestion => ({
  id,
  set: 'toy',
  q,
  gold: [...gold],
  given: 'qingshan',
});
const asked = [
  question('1', '今年多少辰光', ['qingshan-2026/q1']),
  question('2', '缴费截止到哪天', ['qingshan-2026/q1']),
  question('3', 'newborn', ['national-2025/q2']),
  question('4', '彩票在哪里买', []),
  question('5', '今年多少钱一个人', ['qingshan-2026/q2']),
];
const texts = {
  phrasings: ['刚生的孩子参保', '刚生的孩子上保险', '多少钱'],
  outOfScope: ['药一天几次', '买彩票'],
  passages: ['每人 400 元。'],
};

let effects: readonly LineEffect[] = [];
const effectOf = (line: LexiconLine) => effects.find((effect) => effect.line === line);

beforeAll(async () => {
  const files = await buildIndex(await toySources());
  const pinyin = JSON.parse(files.get('pinyin.json') as string) as LexiconTrial['pinyin'];
  const index = await openIndex(readFrom(files));
  const gazetteer = parseGazetteer('');
  effects = await lexiconEffect({ index, lexicon, pinyin, gazetteer, asked, texts });
});

describe('词表逐行去掉再匹配', () => {
  test('每行一个结果，照词表的次序', () => {
    expect(effects.map(({ line }) => line)).toEqual(lexicon);
  });

  test('帮上忙的：有它对，没它错', () => {
    expect(effectOf(helps)?.inside).toEqual({ touched: 1, right: 1, rightWithout: 0, moved: null });
  });

  test('帮倒忙的：有它错，没它对', () => {
    expect(effectOf(hurts)?.inside).toEqual({ touched: 1, right: 0, rightWithout: 1, moved: null });
  });

  test('英文的：没有它，整句先读不出来', () => {
    expect(effectOf(english)?.inside).toMatchObject({ touched: 1, right: 1, rightWithout: 0 });
  });

  test('文件不管的事：只碰到不该答的题，概率照旧数', () => {
    expect(effectOf(outside)?.inside.touched).toBe(0);
    expect(effectOf(outside)?.outside.touched).toBe(1);
    expect(effectOf(outside)?.outside.moved).toBeTypeOf('number');
  });

  test('数语料里用着几处；没有碰到题的不等于没用', () => {
    expect(effectOf(learnt)).toMatchObject({
      inside: { touched: 0, moved: null },
      use: { phrasings: 2, outOfScope: 0, passages: 0 },
    });
    expect(effectOf(outside)?.use.outOfScope).toBe(2);
  });

  test('哪里都没用着的', () => {
    expect(effectOf(dead)).toMatchObject({
      inside: { touched: 0 },
      outside: { touched: 0 },
      use: { phrasings: 0, outOfScope: 0, passages: 0 },
    });
  });
});

describe('写成一页', () => {
  const partOf = (title: RegExp) =>
    lexiconPage(effects)
      .split('\n## ')
      .find((part) => title.test(part)) ?? '';

  test('碰到题的，离了它错得多的在前，帮倒忙的在最后', () => {
    const part = partOf(/^碰到评测题的 4 行/u);
    expect(part).toMatch(/辰光.*\| 1 \| 1 \/ 0 \| — \|.*缴费截止到哪天.*\| 1 \| 0 \/ 1 \| — \|/su);
  });

  test('没碰到题的，分用着的和闲着的', () => {
    expect(partOf(/^评测题没碰到、语料里用着的 1 行/u)).toContain(
      '| 婴儿 ← 刚生的孩子 | 另一种叫法 | 2 | 0 | 0 |',
    );
    expect(partOf(/^评测题和语料都没碰到的 1 行/u)).toContain('- 别的错字（1）：缴费 ← 教肺');
  });

  test('按种类合计', () => {
    expect(partOf(/^按种类合计/u)).toContain('| 同音的错字 | 1 | 1 | 0 | 1 | 0 / 1 | 0 | 0 / 0 |');
  });
});
