import { describe, expect, it } from 'vitest';
import { calculate } from '../../src/rules/calculation.ts';
import type { Fen } from '../../src/rules/money.ts';
import { readable } from '../../src/rules/readable.ts';
import { validateFacts } from '../../src/rules/validate-facts.ts';
import { toyDay, toyRule, toySet } from './toy-rule.ts';

/** Runs the toy rule on inputs as a request gives them. */
function run(inputs: Record<string, unknown>, set = toySet) {
  const checked = validateFacts(toyRule, set, inputs);
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  return calculate(toyRule, set, checked.facts, toyDay);
}

describe('算出来的', () => {
  it('条件带单位和读法，结果和其余得数分开', () => {
    expect(
      run({ eligibleCost: 1100, hospitalLevel: 2, tcmHospital: 'true', diseaseCount: '1', age: 7 }),
    ).toEqual({
      kind: 'calculation',
      used: [expect.objectContaining({ id: 'deductible' }), expect.objectContaining({ id: 'rate.level2' })],
      calculation: {
        rule: 'toy',
        title: '小病报销',
        inputs: {
          hospitalLevel: { label: '医院等级', value: '2', unit: null, text: '二级' },
          eligibleCost: { label: '合规费用', value: '1100.00', unit: '元', text: '1100 元' },
          tcmHospital: { label: '中医医院', value: 'true', unit: null, text: '是' },
          diseaseCount: { label: '两病病种数', value: '1', unit: '种', text: '1 种' },
          age: { label: '年龄', value: '7', unit: '周岁', text: '7 周岁' },
        },
        steps: [
          {
            label: '减起付线',
            expression: '1100 − 100',
            amount: '1000.00',
            unit: '元',
            text: '1000 元',
            entry: 'qingshan-2026/q3',
          },
          {
            label: '报销',
            expression: '1000 × 60%',
            amount: '600.00',
            unit: '元',
            text: '600 元',
            entry: 'qingshan-2026/q3',
          },
        ],
        result: { label: '报销', value: '600.00', unit: '元', text: '600 元' },
        figures: [{ label: '等待', amount: '3', unit: '个月', text: '至少 3 个月', atLeast: true }],
        assumptions: ['按本年度第一次看病计算'],
      },
    });
  });

  it('日期、人员类别、家庭成员也照实写回', () => {
    const outcome = run({
      eligibleCost: '100.5',
      hospitalLevel: '1',
      paymentDate: '2026-03-05',
      personCategory: 'ordinary+subsistence',
      members: [
        { personCategory: 'subsistence', tier: '2', age: 61, count: 2 },
        { personCategory: 'ordinary' },
      ],
    });
    if (outcome.kind !== 'calculation') throw new Error(outcome.kind);
    expect(outcome.calculation.inputs).toMatchObject({
      paymentDate: { value: '2026-03-05', text: '2026年3月5日' },
      personCategory: { value: 'ordinary+subsistence', text: '普通居民，同时是低保对象' },
      members: { value: '3', unit: '人', text: '低保对象（二档，61 周岁） 2 人、普通居民 1 人' },
    });
  });

  it('没有得数是规则的错', () => {
    const silent = { ...toyRule, *evaluate() {} } as unknown as typeof toyRule;
    expect(() => calculate(silent, toySet, {}, toyDay)).toThrow('规则 toy 没有得数');
  });
});

describe('缺条件', () => {
  it('问一个，选项带各自的得数；没有写明的选项说为什么没有得数', () => {
    const outcome = run({ eligibleCost: 1100 });
    expect(outcome).toMatchObject({
      kind: 'clarify',
      slot: 'hospitalLevel',
      question: expect.stringMatching(/几级医院/),
      options: [
        { value: '1', figure: { label: '报销', amount: '800.00', text: '800 元' } },
        { value: '2', figure: { label: '报销', amount: '600.00', text: '600 元' } },
        { value: '3', label: '三级', note: '算不出来，三级医院的小病报销' },
      ],
    });
    if (outcome.kind !== 'clarify') throw new Error(outcome.kind);
    expect(outcome.options[2]).not.toHaveProperty('figure');
    expect(outcome.used.map(({ id }) => id)).toEqual(['deductible', 'rate.level1', 'rate.level2']);
  });

  it('还缺别的时选项没有得数，说还要看什么', () => {
    const outcome = run({ eligibleCost: 1100, diseaseCount: 2 });
    expect(outcome).toMatchObject({ kind: 'clarify', slot: 'hospitalLevel', used: [] });
    const notes = outcome.kind === 'clarify' ? outcome.options.map(({ note }) => note) : [];
    expect(notes).toEqual(['还要看中医医院', '还要看中医医院', '算不出来，三级医院的小病报销']);
  });

  it('每个选项都还缺别的，就不逐个说', () => {
    const two = {
      ...toyRule,
      options: () => ['1', '2'].map((value) => ({ value, label: `${value} 级` })),
    };
    const outcome = calculate(two, toySet, { eligibleCost: 110_000 as Fen, diseaseCount: 2 }, toyDay);
    expect(outcome).toMatchObject({ kind: 'clarify', slot: 'hospitalLevel' });
    for (const option of outcome.kind === 'clarify' ? outcome.options : [])
      expect(option).not.toHaveProperty('note');
  });

  it('是非题的两个选项各算各的', () => {
    const outcome = run({ eligibleCost: 1100, hospitalLevel: 1, diseaseCount: 2 });
    expect(outcome).toMatchObject({
      slot: 'tcmHospital',
      options: [
        { label: '是', value: 'true', figure: { amount: '800.00' } },
        { label: '否', value: 'false', figure: { amount: '800.00' } },
      ],
    });
  });

  it('金额没有选项', () => {
    expect(run({})).toMatchObject({ kind: 'clarify', slot: 'eligibleCost', options: [], used: [] });
  });

  it('规则不认自己的选项，是规则的错', () => {
    const odd = { ...toyRule, options: () => [{ label: '四级', value: '4' }] };
    const checked = validateFacts(toyRule, toySet, { eligibleCost: 1100 });
    if (!checked.ok) throw new Error('facts');
    expect(() => calculate(odd, toySet, checked.facts, toyDay)).toThrow('hospitalLevel=4');
  });
});

describe('不写明的不算', () => {
  it('规则说没有写明', () => {
    expect(run({ eligibleCost: 1100, hospitalLevel: 3 })).toMatchObject({
      kind: 'unknown',
      what: '三级医院的小病报销',
    });
  });

  it('地区的文件没有给出所需的数字', () => {
    expect(run({ eligibleCost: 1100 }, { ...toySet, parameters: new Map() })).toEqual({
      kind: 'inapplicable',
    });
  });
});

describe('得数的读法', () => {
  it.each([
    ['7215.00', '元', false, '7215 元'],
    ['7215.50', '元', false, '7215.50 元'],
    ['0.00', '元', true, '至少 0 元'],
    ['2026-03-05', '日期', false, '2026年3月5日'],
    ['65', '%', true, '至少 65%'],
    ['64.37', '%', false, '64.37%'],
    ['3或4', '个月', true, '至少 3或4 个月'],
    ['不能', '', false, '不能'],
  ])('%s %s', (value, unit, atLeast, text) => {
    expect(readable(value, unit, atLeast)).toBe(text);
  });
});
