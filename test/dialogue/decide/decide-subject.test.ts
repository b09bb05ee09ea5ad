import { describe, expect, test } from 'vitest';
import { type Conversation, newConversation } from '../../../src/dialogue/conversation/conversation.ts';
import { decideOnSubject } from '../../../src/dialogue/decide/decide-subject.ts';
import type { Decision } from '../../../src/dialogue/decide/decision.ts';
import { corpus } from '../../corpus/corpus-files.ts';
import { asked, spoken } from '../../support/told-before.ts';
import { passagesOfEntry } from '../../support/toy-dialogue.ts';
import { TODAY, understandQuestion } from '../../support/understand-question.ts';

/** What was found before anything is worked out: one entry, quoted. */
const found = (entry: string): Decision => ({
  kind: 'answer',
  quoted: [{ entry, probability: 0.6, whole: true, passages: passagesOfEntry(corpus, entry) }],
  related: [],
});
const silent: Decision = { kind: 'silent', related: [] };

interface Case {
  readonly given?: string | undefined;
  readonly quoted?: Decision;
  readonly before?: Conversation;
}

function decided(
  question: string,
  { given, quoted = silent, before = newConversation }: Case = {},
): Decision {
  const understanding = understandQuestion(question, { given, before });
  return decideOnSubject(understanding, before, quoted, { corpus, today: TODAY });
}

/** The kind, and of a calculation its rule and outcome. */
function brief(decision: Decision): string {
  if (decision.kind !== 'rule') return decision.kind;
  const { question, calculated } = decision.case;
  return `${question.rule.id} ${calculated.kind}${decision.beside === undefined ? '' : ' 带原文'}`;
}

describe('说了情况要个数的，不管找到什么都算', () => {
  test.each<[question: string, given: string, outcome: string]>([
    ['二级医院住院合规一万三，报多少', 'huaian', 'inpatient calculation'],
    ['住院合规一万三，报多少', 'huaian', 'inpatient clarify'],
    ['二级医院住院合规一万三，报多少', 'enshi', 'inpatient inapplicable'],
    ['我家四口都是普通居民，一共交多少', 'meixian', 'family-total calculation'],
    ['三级医院，合规九千六，报多少', 'huaian', 'inpatient calculation'],
    ['合规九百，报多少', 'huaian', 'ask-care'],
    ['三级医院，合规九百，报多少', 'huaian', 'ask-care'],
    ['乙类药先自付多少', 'huaian', 'inpatient unknown'],
    ['低保边缘户，孙女念四年级，自己交多少', 'enshi', 'premium calculation'],
    ['低保边缘户，儿子读高三，自己交多少', 'enshi', 'premium clarify'],
    ['低保边缘户，孙女念四年级，我自己交多少', 'enshi', 'premium clarify'],
    ['娃娃上小学，二档，三级医院住院合规七千，报多少', 'dianjiang', 'inpatient calculation'],
    ['爷爷当过兵，今年六十九，种田的，便宜那档补多少', 'dianjiang', 'premium calculation'],
    ['我们屋评了因病致贫，低的那档减多少', 'dianjiang', 'premium calculation'],
    ['3月5号交的费，4月20号二级医院住院合规8000，报多少', 'huaian', 'coverage calculation'],
  ])('%s（%s）→ %s', (question, given, outcome) => {
    for (const quoted of [silent, found('huaian-2026/q1')])
      expect(brief(decided(question, { given, quoted }))).toBe(outcome);
  });

  test('没说几岁的学生按未成年人算，说明白，不编一个岁数', () => {
    const decision = decided('低保边缘户，孙女念四年级，自己交多少', { given: 'enshi' });
    if (decision.kind !== 'rule' || decision.case.calculated.kind !== 'calculation')
      throw new Error('没有算');
    const { result, inputs } = decision.case.calculated.calculation;
    expect(result.value).toBe('100.00');
    expect(Object.keys(inputs)).toEqual(['personCategory']);
    expect(decision.case.said).toEqual(['没有说几周岁；“念四年级”不论是几周岁，结果都一样']);
  });

  test.each([
    ['女儿读初一，二档，二级医院住院合规6300，报多少', '4800.00'],
    ['女儿读初一，我二档，二级医院住院合规6300，报多少', '4500.00'],
    ['读高三的儿子，19岁，二档，二级医院住院合规6300，报多少', '4500.00'],
  ])('%s → %s', (question, value) => {
    const decision = decided(question, { given: 'dianjiang' });
    expect(decision).toMatchObject({ case: { calculated: { calculation: { result: { value } } } } });
  });

  test('没说是住院的大钱，按住院算，并说明', () => {
    const decision = decided('三级医院，合规九千六，报多少', { given: 'huaian' });
    expect(decision.kind === 'rule' && decision.case.said.join()).toContain('按住院计算');
  });
});

describe('不知道是哪里的', () => {
  test.each<[question: string, outcome: string]>([
    ['二级医院住院合规一万三，报多少', 'ask-region'],
    ['合规九千六，报多少', 'ask-region'],
    ['起付线什么意思', 'answer'],
    ['断了两年要等几个月', 'answer'],
  ])('%s → %s', (question, outcome) => {
    expect(brief(decided(question, { quoted: found('national-2025/q1') }))).toBe(outcome);
  });
});

describe('也可能是问规定的', () => {
  const question = '断了两年要等几个月';

  test('找到的说的就是这件事：算出来，原文也引', () => {
    expect(brief(decided(question, { given: 'huaian', quoted: found('huaian-2026/q38') }))).toBe(
      'waiting-period calculation 带原文',
    );
  });

  test('找到的说的是别的事：只引原文', () => {
    const quoted = found('huaian-2026/q1');
    expect(decided(question, { given: 'huaian', quoted })).toBe(quoted);
  });

  test('什么都没找到：算得出就算', () => {
    expect(brief(decided(question, { given: 'huaian' }))).toBe('waiting-period calculation');
  });

  test('缺条件、又找到了原文：引原文，不反问', () => {
    const quoted = found('huaian-2026/q60');
    expect(decided('住院花了两万多，能报多少', { given: 'huaian', quoted })).toBe(quoted);
  });
});

describe('问规定、问办法的，找到什么是什么', () => {
  test.each(['异地备案怎么办', '起付线什么意思', '新生儿怎么参保', '要带什么材料'])('%s', (question) => {
    for (const quoted of [silent, found('huaian-2026/q78')])
      expect(decided(question, { given: 'huaian', quoted })).toBe(quoted);
  });
});

describe('反问了，没听清或者不知道，再问一遍', () => {
  const options = ['huaian-2026/q38', 'none'].map((value) => ({ label: value, value }));
  test.each<[slot: string, pending: Conversation['pending'], again: Decision]>([
    ['region', asked('region', '淮安', '恩施'), { kind: 'ask-region', again: true }],
    ['careKind', asked('careKind', '住院', '普通门诊'), { kind: 'ask-care', again: true }],
    [
      'entry',
      { ...asked('entry'), options },
      { kind: 'offer', entries: ['huaian-2026/q38', 'none'], again: true },
    ],
  ])('%s', (_, pending, again) => {
    const before = spoken({ question: '报多少', pending });
    for (const reply of ['第9个', '不知道'])
      expect(decided(reply, { given: 'huaian', before }), reply).toEqual(again);
  });
});
