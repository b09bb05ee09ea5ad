import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Citation } from '../../src/dialogue/answer.ts';
import { guardAnswer, unsourcedNumbers } from '../../src/dialogue/guard.ts';
import { hanNumber } from '../../src/dialogue/reading/numerals/han-number.ts';

const citation: Citation = {
  entry: 'huaian-2026/q38',
  passage: 'huaian-2026/q38#1',
  document: '全民参保百问百答',
  publisher: '淮安市医疗保障局',
  title: '集中缴费期后还能缴费吗？待遇享受期有区别吗？',
  quote:
    '待遇享受期为 2026 年 1 月 1 日至 2026 年 12 月 31 日，设置固定待遇等待期 2 个月；住院封顶线240000元，起付线 1,200 元，降低20万元以下部分，比例 70.0%，出生后九十天内',
  score: 0.9,
};
const NUMERAL = /[\d.,九十万]/u;
const plain: Answer = {
  id: 'a',
  conversation: 'c',
  kind: 'answer',
  text: '',
  region: { code: 'huaian', name: '淮安市' },
  policyYear: 2026,
  citations: [citation],
  calculation: null,
  clarify: null,
  notices: [],
  related: [],
  contacts: [],
};
const stray = (text: string, more: Partial<Answer> = {}, question = '') =>
  unsourcedNumbers({ ...plain, ...more, text }, question);

describe('有出处的数字放行', () => {
  it.each([
    ['引文里的', '等待期2个月，到12月31日'],
    ['全角', '等待期２个月'],
    ['千分位和多余的零', '起付线1200元，报70%，封顶240,000.00元'],
    ['政策年度', '这是2026年的规定'],
    ['引文自己的中文数字', '出生后九十天内参保'],
    ['同一数值的中文写法', '二十万元以下，封顶二十四万元，百分之七十'],
    ['出处行的序号', '——《全民参保百问百答》第三十八问'],
    ['序号写成数字', '第38问'],
    ['带序号的标题', '三十八、集中缴费期后还能缴费吗？'],
    ['名称里的数字', '一级医院、二档、两病、三甲、一站式、五险一金'],
    ['话里的数字', '一年一次，一个人，十分重要，千万不要，万一生病，老百姓，第一'],
  ])('%s', (_, text) => {
    expect(stray(text)).toEqual([]);
  });

  it('问题里的', () => {
    expect(stray('您说的是3000元', {}, '住院花了3000元')).toEqual([]);
  });

  it('计算里的', () => {
    const calculation = {
      rule: 'inpatient',
      title: '住院报销',
      inputs: { eligibleCost: { label: '合规费用', value: '12000.00', unit: '元', text: '12000 元' } },
      steps: [
        {
          label: '减起付线',
          expression: '12000 − 600',
          amount: '11400.00',
          unit: '元',
          text: '11400 元',
          entry: 'huaian-2026/q60',
        },
      ],
      result: { label: '报销', value: '8550.00', unit: '元', text: '8550 元' },
      figures: [],
      assumptions: ['没有其他报销'],
    };
    expect(stray('12000减600是11400元，报8550元', { calculation })).toEqual([]);
    expect(stray('见60', { calculation }), '条目编号不是出处').toEqual(['60']);
  });

  it('电话里的', () => {
    expect(stray('请打0517-83901234', { contacts: [{ name: '医保局', phone: '0517-83901234' }] })).toEqual(
      [],
    );
  });

  it('选项的编号', () => {
    const clarify = {
      slot: 'tier',
      question: '您交的是哪一档？',
      options: [
        { label: '一档', value: '1' },
        { label: '二档', value: '2' },
      ],
    };
    expect(stray('您交的是哪一档？\n1、一档\n2、二档', { kind: 'clarify', clarify })).toEqual([]);
    expect(stray('您交的是哪一档？\n1、一档\n2、二档\n3、三档', { kind: 'clarify', clarify })).toEqual(['3']);
  });
});

describe('没有出处的数字拦下', () => {
  it.each([
    ['编出来的金额', '自付750元', ['750']],
    ['一位数', '等待期3个月', ['3']],
    ['小数', '报70.5%', ['70.5']],
    ['别的年份', '2025年的规定', ['2025']],
    ['长数的一截', '封顶2400元', ['2400']],
    ['中文数字', '出生后六十天内，三十万元，五成', ['六十', '三十万', '五']],
    ['中文百分数', '报百分之八十', ['百分之八十']],
    ['三个月、十年', '三个月后，断保两年，十年', ['三', '十']],
    ['别的序号', '第三十九问', ['三十九']],
    ['读不成数的约数', '六七十天', ['六七十']],
  ])('%s', (_, text, expected) => {
    expect(stray(text)).toEqual(expected);
  });
});

describe('放行或换成兜底的回答', () => {
  const fallback = () => ({ ...plain, kind: 'handoff' as const, text: '请向医保局咨询。' });

  it('没有问题：原样返回', () => {
    const answer = { ...plain, text: '等待期2个月' };
    expect(guardAnswer(answer, '', fallback)).toEqual({ answer, violations: [] });
  });

  it('有问题：换掉，并说出是哪些数', () => {
    expect(guardAnswer({ ...plain, text: '等待期5个月' }, '', fallback)).toEqual({
      answer: fallback(),
      violations: ['5'],
    });
  });

  it('引文的任何一段都能通过', () => {
    const characters = [...citation.quote];
    fc.assert(
      fc.property(fc.nat(characters.length), fc.nat(characters.length), (a, b) => {
        // cut between characters that are not inside one number
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const inside = (i: number) =>
          NUMERAL.test(characters[i - 1] ?? '') && NUMERAL.test(characters[i] ?? '');
        fc.pre(!inside(from) && !inside(to));
        expect(stray(characters.slice(from, to).join(''))).toEqual([]);
      }),
    );
  });
});

describe('中文数字的值', () => {
  it.each([
    ['三十八', 38],
    ['十', 10],
    ['一百', 100],
    ['一百零五', 105],
    ['二十万', 200_000],
    ['两千三百', 2300],
    ['一亿二千万', 120_000_000],
    ['六七十', null],
    ['百', null],
    ['', null],
  ])('%s', (text, value) => {
    expect(hanNumber(text)).toBe(value);
  });
});
