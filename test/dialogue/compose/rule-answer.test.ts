import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare } from '../../../src/corpus/bare.ts';
import { entryText } from '../../../src/corpus/entry-text.ts';
import { dateInChina } from '../../../src/corpus/validity.ts';
import { regionParameters } from '../../../src/dialogue/calculate/region-parameters.ts';
import { answerRule } from '../../../src/dialogue/compose/rule-answer.ts';
import { unsourcedNumbers } from '../../../src/dialogue/guard.ts';
import { commonRegion } from '../../../src/dialogue/place/common-region.ts';
import { findRule, rules } from '../../../src/rules/registry.ts';
import { validateFacts } from '../../../src/rules/validate-facts.ts';
import { corpus } from '../../corpus/corpus-files.ts';
import { arbitraryInputs } from '../../rules/arbitrary-facts.ts';

const regions = [...corpus.regions.values()];

/** Puts inputs to a rule as the channels do. */
function ask(id: string, code: string, inputs: Record<string, unknown>, today = '2026-06-01') {
  const [rule, region] = [findRule(id), corpus.regions.get(code)];
  if (!rule || !region) throw new Error(`${id} ${code}`);
  const parameters = regionParameters(region, corpus, today);
  const checked = validateFacts(rule, parameters, inputs);
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  const context = { corpus, common: commonRegion(corpus), today, id: 'a', conversation: 'c' };
  return answerRule({ rule, region, parameters, facts: checked.facts }, context);
}

describe('算出来的答复', () => {
  const { answer } = ask('inpatient', 'huaian', { hospitalLevel: '3', eligibleCost: 12000 });

  it('先说得数，再说条件、算式、前提和出处', () => {
    expect(answer.kind).toBe('calculation');
    expect(answer.text.split('\n').slice(0, 4)).toEqual([
      '住院报销：报销 7215 元，个人负担 4785 元。',
      '（按淮安市2026年度的文件）',
      '按您说的：医院等级 三级；合规费用 12000 元',
      '怎么算的：',
    ]);
    expect(answer.text).toMatch(/\(12000 − 900\) × 65% = 7215 元/);
    expect(answer.text).toContain('来源：《全民参保百问百答》（淮安市医疗保障局，2026年度）第六十问');
    for (const assumption of answer.calculation?.assumptions ?? []) expect(answer.text).toContain(assumption);
  });

  it('地区、年度和每条用到的原文都在', () => {
    expect(answer).toMatchObject({ region: { code: 'huaian', name: '淮安市' }, policyYear: 2026 });
    expect(answer.citations.length).toBeGreaterThan(0);
    for (const { entry, passage, quote, score } of answer.citations) {
      const whole = corpus.entries.get(entry);
      expect(bare(whole ? entryText(whole) : '')).toContain(bare(quote));
      expect(corpus.passages.get(passage)?.entry).toBe(entry);
      expect(score).toBe(1);
    }
  });

  it('在有效期内没有提醒，年度过去了提醒核实，还没到也提醒', () => {
    expect(answer.notices).toEqual([]);
    const level = { hospitalLevel: '3', eligibleCost: 12000 };
    const later = ask('inpatient', 'huaian', level, '2027-01-01').answer;
    expect(later.notices).toEqual([expect.stringMatching(/2026年度的文件，年度已经过去/)]);
    expect(later.text).toContain(`提示：${later.notices[0]}`);
    const before = ask('inpatient', 'huaian', level, '2025-12-31').answer;
    expect(before.notices).toEqual([expect.stringMatching(/还没有到执行的时候/)]);
  });
});

describe('缺条件的答复', () => {
  const { answer } = ask('inpatient', 'huaian', { eligibleCost: 12000 });

  it('问一个条件，各选项的得数都列出，不替人选', () => {
    expect(answer).toMatchObject({ kind: 'clarify', calculation: null, clarify: { slot: 'hospitalLevel' } });
    expect(answer.text).toMatch(
      /^在几级医院看的.*\n1、一级.*：报销 9945 元\n2、二级：报销 8550 元\n3、三级：报销 7215 元$/mu,
    );
    expect(answer.citations.length).toBeGreaterThan(1);
  });

  it('选项多得编不了号的，得数相同的写在一起，一个不少', () => {
    const { answer: many } = ask('critical-illness', 'huaian', { ownShareThisYear: 80000 });
    const lines = many.text.split('\n').filter((line) => line.startsWith('· '));
    const options = many.clarify?.options ?? [];
    expect(options.length).toBeGreaterThan(6);
    expect(lines.map((line) => line.split('：').at(-1))).toEqual(['报销 37400 元', '报销 47250 元']);
    for (const { label } of options) expect(many.text).toContain(label);
  });
});

describe('没有得数的选项', () => {
  it('文字和选项里都说为什么', () => {
    const { answer } = ask('premium', 'enshi', {}, '2025-06-01');
    expect(answer.text).toContain('· 低保边缘家庭成员：还要看年龄');
    const edge = answer.clarify?.options.find(({ value }) => value === 'low-income-edge');
    expect(edge).toEqual({ value: 'low-income-edge', label: '低保边缘家庭成员', note: '还要看年龄' });
    expect(ask('premium', 'huaian', {}).answer.text).toContain(
      '· 原建档立卡低收入人口：算不出来，个人缴多少',
    );
  });

  it.each(regions.map(({ code }) => code))('%s：每类人都有得数或者原因', (code) => {
    const options = ask('premium', code, { tier: '一档' }).answer.clarify?.options ?? [];
    for (const { label, figure, note } of options) expect(figure?.text ?? note, label).toMatch(/\S/u);
  });
});

describe('原文差错的提醒', () => {
  it('写给读那一条的人的话，计算里不说，前提里说', () => {
    const late = ask('waiting-period', 'huaian', { paymentDate: '2026-03-01' }).answer;
    expect(late.text).not.toContain('本问');
    expect(late.text.match(/至少/gu)).toHaveLength(1);
    const broken = { paymentDate: '2025-11-15', enrolmentHistory: '中间断过' };
    const both = ask('coverage', 'huaian', broken).answer;
    expect(both.text).not.toContain('本问');
    expect(both.text).toContain('也有写“至少” 2 个月的');
    expect(both.notices.join()).toContain('第三十七问写集中缴费期缴费的');
  });
});

describe('没有写明的答复', () => {
  it('不给数，列出当地相近的条目和电话', () => {
    const { answer } = ask('inpatient', 'enshi', {});
    expect(answer).toMatchObject({ kind: 'handoff', calculation: null, citations: [] });
    expect(answer.notices).toEqual([answer.text.split('\n')[0]]);
    expect(answer.text).toMatch(/^恩施市已收录的文件没有给出“住院报销”所需的数字，算不出来/);
    expect(answer.related.length).toBeGreaterThan(0);
    for (const { entry } of answer.related) expect(entry).toMatch(/^enshi-2025\//);
    expect(answer.contacts.some(({ phone }) => phone !== null)).toBe(true);
  });

  it('条件超出文件写明的范围，说明缺的是什么', () => {
    const { answer } = ask('inpatient', 'huaian', {
      hospitalLevel: '3',
      eligibleCost: 12000,
      offsiteFiling: 'emergency',
    });
    expect(answer.kind).toBe('handoff');
    expect(answer.text).toContain('异地急诊抢救');
  });
});

describe('数字没有出处的答复', () => {
  it('不发出去，改成不给数的，并报出那个数', () => {
    const [rule, region] = [findRule('inpatient'), corpus.regions.get('huaian')];
    if (!rule || !region) throw new Error('inpatient');
    const parameters = regionParameters(region, corpus, '2026-06-01');
    const checked = validateFacts(rule, parameters, { hospitalLevel: '3', eligibleCost: 12000 });
    if (!checked.ok) throw new Error('facts');
    const { answer, violations } = answerRule(
      { rule, region: { ...region, name: '77 号县' }, parameters, facts: checked.facts },
      { corpus, common: null, today: '2026-06-01', id: 'a', conversation: 'c' },
    );
    expect(violations).toEqual(['77']);
    expect(answer).toMatchObject({ kind: 'handoff', calculation: null });
    expect(answer.text).not.toContain('7215');
  });
});

describe.each(regions.map((region) => [region.name, region.code] as const))('%s：任意条件', (_, code) => {
  it.each(rules.map(({ id }) => id))('%s 不出错，数字都有出处，只用本地的文件', (id) => {
    const [rule, region] = [findRule(id), corpus.regions.get(code)];
    if (!rule || !region) throw new Error(id);
    const parameters = regionParameters(region, corpus, '2026-06-01');
    fc.assert(
      fc.property(arbitraryInputs(rule, parameters), (inputs) => {
        const { answer, violations } = ask(id, code, inputs);
        expect(violations).toEqual([]);
        for (const { entry } of [...answer.citations, ...answer.related])
          expect(region.documents).toContain(entry.split('/')[0]);
        for (const step of answer.calculation?.steps ?? [])
          expect(answer.citations.map(({ entry }) => entry)).toContain(step.entry);
        if (answer.kind !== 'handoff') expect(unsourcedNumbers(answer, JSON.stringify(inputs))).toEqual([]);
        expect(answer.text).not.toMatch(/undefined|NaN|null|\[object|AMB|−-/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('用哪一份文件', () => {
  const region = (documents: readonly string[]) =>
    ({ ...regions[0], documents: [...documents] }) as (typeof regions)[0];
  const yearly = (year: number) => {
    const document = corpus.documents.get('huaian-2026');
    if (!document) throw new Error('huaian-2026');
    return {
      ...document,
      id: `x-${year}`,
      policyYear: year,
      inForce: { from: `${year}-01-01`, to: `${year}-12-31` },
    };
  };
  const held = (...years: number[]) => ({
    ...corpus,
    documents: new Map(years.map((year) => [`x-${year}`, yearly(year)])),
  });
  it.each([
    ['今天有效的', [2025, 2026, 2027], '2026-06-01', 'x-2026'],
    ['都过去了用最近的', [2024, 2025], '2026-06-01', 'x-2025'],
    ['有过去的就不用没到的', [2025, 2027], '2026-06-01', 'x-2025'],
    ['元旦换成新的', [2026, 2027], dateInChina(new Date('2026-12-31T16:00:00Z')), 'x-2027'],
    ['没有文件', [], '2026-06-01', ''],
  ])('%s', (_, years, today, expected) => {
    const set = regionParameters(region(years.map((year) => `x-${year}`)), held(...years), today);
    expect(set).toMatchObject({ document: expected, parameters: new Map() });
  });
});
