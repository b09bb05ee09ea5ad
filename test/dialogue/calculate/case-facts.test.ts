import { describe, expect, test } from 'vitest';
import { caseFacts, mergeFacts } from '../../../src/dialogue/calculate/case-facts.ts';
import { regionParameters } from '../../../src/dialogue/calculate/region-parameters.ts';
import { type WrittenFacts, writtenFacts } from '../../../src/dialogue/calculate/written-facts.ts';
import type { Inexact } from '../../../src/dialogue/reading/case-reading.ts';
import type { Facts } from '../../../src/rules/facts.ts';
import { findRule } from '../../../src/rules/registry.ts';
import { corpus } from '../../corpus/corpus-files.ts';
import { regionOf } from '../../support/toy-dialogue.ts';
import { TODAY, understandQuestion } from '../../support/understand-question.ts';

/** The facts that words tell. */
const told = (text: string): Facts => understandQuestion(text, { given: 'dianjiang' }).told.reading.facts;

describe('后说的盖住先说的', () => {
  test.each<[what: string, before: WrittenFacts, text: string, after: WrittenFacts]>([
    ['第一次说', {}, '二级医院住院合规9000', { hospitalLevel: '2', eligibleCost: '9000.00' }],
    ['改一项', { hospitalLevel: '2', tier: '1' }, '三级医院的', { hospitalLevel: '3', tier: '1' }],
    ['添一项', { hospitalLevel: '2' }, '一档', { hospitalLevel: '2', tier: '1' }],
    [
      '说了合规的，总的和自费的就不用了',
      { totalCost: '9000.00', selfPaidCost: '800.00' },
      '合规8000元',
      { eligibleCost: '8000.00' },
    ],
    ['说了总的，合规的就不用了', { eligibleCost: '8000.00' }, '总费用9000元', { totalCost: '9000.00' }],
    [
      '总的和自费的一起说',
      { eligibleCost: '8000.00' },
      '总费用9000元，自费500元',
      { totalCost: '9000.00', selfPaidCost: '500.00' },
    ],
    [
      '只添自费的，先说的是总数',
      { eligibleCost: '8000.00' },
      '里面自费500元',
      { totalCost: '8000.00', selfPaidCost: '500.00' },
    ],
    [
      '自费改一改，总的还在',
      { totalCost: '9000.00', selfPaidCost: '500.00' },
      '自费700元',
      { totalCost: '9000.00', selfPaidCost: '700.00' },
    ],
    [
      '没断过的没有断几年',
      { enrolmentHistory: 'broken', brokenYears: 3 },
      '从来没交过',
      { enrolmentHistory: 'first' },
    ],
    [
      '换了断几年，还是断过',
      { enrolmentHistory: 'broken', brokenYears: 3 },
      '断了两年',
      { enrolmentHistory: 'broken', brokenYears: 2 },
    ],
    [
      '全家换一档，一个个记的档次就不用了',
      { members: [{ personCategory: 'ordinary', tier: '2', count: 4 }], tier: '2' },
      '一档',
      { members: [{ personCategory: 'ordinary', count: 4 }], tier: '1' },
    ],
    ['什么都没说', { tier: '1' }, '起付线', { tier: '1' }],
  ])('%s：%j ＋「%s」→ %j', (_, before, text, after) => {
    expect(mergeFacts(before, told(text))).toEqual(after);
  });

  test('后说的排在后面：不说名字的改动就是改它', () => {
    const merged = mergeFacts({ selfPaidCost: '500.00', totalCost: '9000.00' }, told('自费700元'));
    expect(Object.keys(merged).at(-1)).toBe('selfPaidCost');
  });
});

describe('哪些能拿来算', () => {
  const facts = (id: string, code: string, written: WrittenFacts, inexact: readonly Inexact[] = []) => {
    const rule = findRule(id);
    if (rule === undefined) throw new Error(id);
    const set = regionParameters(regionOf(corpus, code), corpus, TODAY);
    const checked = caseFacts(rule, set, written, inexact, { year: 2026, month: 11, day: 24 });
    return { ...checked, facts: writtenFacts(checked.facts) };
  };
  const none = { open: [], settled: [] };

  test.each<[what: string, id: string, code: string, written: WrittenFacts, used: WrittenFacts]>([
    [
      '规则用得上的',
      'inpatient',
      'dianjiang',
      { hospitalLevel: '2', tier: '1', eligibleCost: '9000.00' },
      { hospitalLevel: '2', tier: '1', eligibleCost: '9000.00' },
    ],
    ['规则不问的不要', 'inpatient', 'dianjiang', { tier: '1', brokenYears: 2 }, { tier: '1' }],
    ['这个地方不分档', 'inpatient', 'huaian', { hospitalLevel: '2', tier: '1' }, { hospitalLevel: '2' }],
    [
      '这个地方没有的人员类别',
      'premium',
      'huaian',
      { personCategory: 'no-such', paymentDate: '2026-03-01' },
      { paymentDate: '2026-03-01' },
    ],
    ['写坏了的', 'inpatient', 'huaian', { hospitalLevel: '7', eligibleCost: '-1' }, {}],
    ['没有规则认识的名字', 'inpatient', 'huaian', { shoeSize: 42 }, {}],
  ])('%s', (_, id, code, written, used) => {
    expect(facts(id, code, written)).toEqual({ facts: used, ...none });
  });

  const vague = (fact: Inexact['fact'], between: Inexact['between']): Inexact => ({
    fact,
    said: '大概',
    between,
  });

  test('说得不准而两头结果一样的，就按它算，并说明', () => {
    const about = vague('paymentDate', [
      { year: 2025, month: 11, day: 1 },
      { year: 2025, month: 11, day: 30 },
    ]);
    const found = facts('coverage', 'huaian', { enrolmentHistory: 'continuous' }, [about]);
    expect(found).toMatchObject({ facts: { paymentDate: '2025-11-01' }, open: [], settled: [about] });
  });

  test.each<[what: string, inexact: Inexact]>([
    [
      '两头结果不一样的',
      vague('paymentDate', [
        { year: 2026, month: 3, day: 1 },
        { year: 2026, month: 3, day: 31 },
      ]),
    ],
    ['不知道两头是多少的', vague('paymentDate', null)],
  ])('%s，要再问', (_, inexact) => {
    expect(facts('coverage', 'huaian', {}, [inexact])).toEqual({ facts: {}, open: [inexact], settled: [] });
  });

  test('说准了的，说不准的就不算数；别的规则的也不算数', () => {
    const date = vague('paymentDate', null);
    expect(facts('coverage', 'huaian', { paymentDate: '2026-03-01' }, [date])).toMatchObject(none);
    expect(facts('inpatient', 'huaian', {}, [date])).toMatchObject(none);
    const cost = vague('totalCost', null);
    expect(facts('inpatient', 'huaian', { eligibleCost: '9000.00' }, [cost])).toMatchObject(none);
    expect(facts('inpatient', 'huaian', {}, [cost])).toMatchObject({ open: [cost] });
  });
});
