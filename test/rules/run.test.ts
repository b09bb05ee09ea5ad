import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/rules/facts.ts';
import { yuan } from '../../src/rules/money.ts';
import { outcomesByOption, runRule } from '../../src/rules/run.ts';
import { toyDay, toyRule, toySet } from './toy-rule.ts';

const run = (facts: Facts) => runRule(toyRule, toySet, facts, toyDay);

describe('缺什么由规则自己说出来', () => {
  it('先缺的先问，算到哪里留到哪里', () => {
    expect(run({})).toMatchObject({ kind: 'missing', fact: 'eligibleCost', worked: { steps: [] } });
    expect(run({ eligibleCost: yuan(1100) })).toMatchObject({
      kind: 'missing',
      fact: 'hospitalLevel',
      worked: { steps: [{ label: '减起付线', amount: '1000.00' }] },
    });
  });

  it('给了别的条件才用得着的，到时候才问', () => {
    const facts: Facts = { eligibleCost: yuan(1100), hospitalLevel: '1', diseaseCount: 2 };
    expect(run(facts)).toMatchObject({ kind: 'missing', fact: 'tcmHospital' });
    expect(run({ ...facts, tcmHospital: false }).kind).toBe('result');
  });

  it('条件够了就有得数、步骤、前提和用到的条款', () => {
    const outcome = run({ eligibleCost: yuan(1100), hospitalLevel: '2' });
    if (outcome.kind !== 'result') throw new Error(outcome.kind);
    const { figures, steps, assumptions, used } = outcome.sheet;
    expect(figures[0]).toEqual({ label: '报销', value: '600.00', unit: '元' });
    expect(steps.map(({ expression }) => expression)).toEqual(['1100 − 100', '1000 × 60%']);
    expect(assumptions).toEqual(['按本年度第一次看病计算']);
    expect(used.map(({ id }) => id)).toEqual(['deductible', 'rate.level2']);
  });

  it('文件没有写明的没有得数', () => {
    expect(run({ eligibleCost: yuan(1100), hospitalLevel: '3' })).toEqual({
      kind: 'unknown',
      what: '三级医院的小病报销',
      entries: ['qingshan-2026/q3'],
    });
  });

  it('规则用了没有写明的参数，是规则的错', () => {
    const empty = { ...toySet, parameters: new Map() };
    expect(() => runRule(toyRule, empty, { eligibleCost: yuan(1) }, toyDay)).toThrow(RangeError);
  });

  it('两次算出来的一样', () => {
    const facts: Facts = { eligibleCost: yuan(333.33), hospitalLevel: '1' };
    expect(JSON.stringify(run(facts))).toBe(JSON.stringify(run(facts)));
  });
});

describe('每个选项各算一次', () => {
  it('每个选项各算各的，还缺别的条件的说缺哪个', () => {
    const levels = new Map([
      ['1', '1'],
      ['2', '2'],
      ['3', '3'],
    ] as const);
    const outcomes = outcomesByOption(
      toyRule,
      toySet,
      { eligibleCost: yuan(1100) },
      toyDay,
      'hospitalLevel',
      levels,
    );
    expect([...outcomes].map(([option, { kind }]) => [option, kind])).toEqual([
      ['1', 'result'],
      ['2', 'result'],
      ['3', 'unknown'],
    ]);
    const further = { eligibleCost: yuan(1100), diseaseCount: 1 };
    const more = outcomesByOption(toyRule, toySet, further, toyDay, 'hospitalLevel', levels);
    expect(more.get('1')).toMatchObject({ kind: 'missing', fact: 'tcmHospital' });
    expect(more.get('3')).toMatchObject({ kind: 'unknown' });
  });
});
