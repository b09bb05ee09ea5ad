import { describe, expect, test } from 'vitest';
import { answerFaults } from '../../scripts/evaluate/answer-faults.ts';
import type { Region } from '../../src/corpus/schema.ts';
import type { Answer } from '../../src/dialogue/answer.ts';
import { corpus } from '../corpus/corpus-files.ts';
import { regionOf } from '../support/toy-dialogue.ts';

const [huaian, enshi] = [regionOf(corpus, 'huaian'), regionOf(corpus, 'enshi')];

function answer(more: Partial<Answer>): Answer {
  return {
    id: 'a',
    conversation: 'c',
    kind: 'answer',
    text: '集中缴费期到 12 月 31 日',
    region: { code: 'huaian', name: '淮安市' },
    policyYear: 2026,
    citations: [cited('huaian-2026/q38', '到 12 月 31 日')],
    calculation: null,
    clarify: null,
    notices: [],
    related: [],
    contacts: [],
    ...more,
  };
}

function cited(entry: string, quote: string) {
  return { entry, document: '甲', publisher: '乙', title: '丙', quote, passage: `${entry}#1`, score: 0.9 };
}

const faults = (more: Partial<Answer>, regions: readonly Region[] = [huaian], secrets: string[] = []) =>
  answerFaults(answer(more), { said: '到哪天，我交了 440 块', regions, secrets });

describe('答复里不许有的', () => {
  test('引文里的、问题里的、年度、电话、一位数，都不算', () => {
    expect(faults({})).toEqual([]);
    expect(
      faults({
        text: '12 月 31 日，440 元，2026 年度，打 12393，1. 甲 2. 乙',
        contacts: [{ name: '热线', phone: '12393' }],
      }),
    ).toEqual([]);
  });

  test('没有出处的数字', () => {
    expect(faults({ text: '到 12 月 30 日，要 450 元' })).toEqual(['数字没有出处：30 450']);
    expect(faults({ text: '12.31' }), '12 和 31 不是 12.31').toEqual(['数字没有出处：12.31']);
  });

  test.each<[string, Partial<Answer>, readonly Region[], readonly string[]]>([
    ['别的地区的', { citations: [cited('enshi-2025/q5', '到 12 月 31 日')] }, [huaian], ['enshi-2025/q5']],
    ['说到过的地区的', { citations: [cited('huaian-2026/q38', '到 12 月 31 日')] }, [enshi, huaian], []],
    [
      '说到过，答的却不是它',
      { citations: [cited('enshi-2025/q5', '到 12 月 31 日')] },
      [enshi, huaian],
      ['enshi-2025/q5'],
    ],
    [
      '后备的全国文件',
      { region: { code: 'enshi', name: '恩施市' }, citations: [cited('national-2025/q1', '到 12 月 31 日')] },
      [enshi],
      [],
    ],
    [
      '淮安没有后备',
      { citations: [cited('national-2025/q1', '到 12 月 31 日')] },
      [huaian, enshi],
      ['national-2025/q1'],
    ],
  ])('引用：%s', (_, more, regions, strange) => {
    const expected = strange.length === 0 ? [] : [`引用了别的地区：${strange.join(' ')}`];
    expect(faults(more, regions)).toEqual(expected);
  });

  test('个人号码在任何字段、隔开写也算', () => {
    const secret = '13800000000';
    expect(faults({ related: [{ entry: 'x', title: `打 138 0000 0000` }] }, [huaian], [secret])).toEqual([
      '答复里有个人号码',
    ]);
  });
});
