import { describe, expect, test } from 'vitest';
import { type WrittenFacts, writtenFacts } from '../../../src/dialogue/calculate/written-facts.ts';
import { type Conversation, newConversation } from '../../../src/dialogue/conversation/conversation.ts';
import { asked, spoken, underWay } from '../../support/told-before.ts';
import { understandQuestion } from '../../support/understand-question.ts';

/** What an utterance is: its kind, and the value chosen or the facts told. */
function turn(text: string, before: Conversation): readonly [string, unknown?] {
  const { turn: read } = understandQuestion(text, { given: 'huaian', before });
  switch (read.kind) {
    case 'chosen':
      return ['chosen', read.value];
    case 'told':
      return ['told', { ...writtenFacts(read.facts), ...vague(read.inexact) }];
    default:
      return [read.kind];
  }
}

const vague = (inexact: readonly { readonly fact: string; readonly said: string }[]): WrittenFacts =>
  Object.fromEntries(inexact.map(({ fact, said }) => [`${fact}?`, said]));

const level = asked('hospitalLevel', '一级及以下（镇卫生院、社区、村卫生室）', '二级', '三级');
const stay = { eligibleCost: '10000.00', hospitalLevel: '3' };

describe('什么都没说过', () => {
  test.each(['二级', '1', '算了', '不知道', '淮安的', '住院合规一万报多少'])('%s 是新问题', (text) => {
    expect(turn(text, newConversation)).toEqual(['new']);
  });
});

describe('问了几级医院', () => {
  const before = underWay('inpatient', { eligibleCost: '10000.00' }, { pending: level });
  test.each<[text: string, kind: string, value?: unknown]>([
    ['2', 'chosen', '2'],
    ['第二个', 'chosen', '2'],
    ['最后一个', 'chosen', '3'],
    ['选1', 'chosen', '1'],
    ['镇卫生院', 'told', { hospitalLevel: '1' }],
    ['9', 'unclear'],
    ['二级以上', 'unclear'],
    ['不知道', 'unsure'],
    ['不晓得是几级', 'unsure'],
    ['搞不清楚', 'unsure'],
    ['算了', 'cancel'],
    ['不问了', 'cancel'],
    ['三级医院，合规是8000', 'told', { hospitalLevel: '3', eligibleCost: '8000.00' }],
    ['起付线是什么意思', 'new'],
    ['微信上面能不能缴费', 'new'],
    ['异地就医备案怎么办', 'new'],
  ])('%s → %s %j', (text, ...expected) => {
    expect(turn(text, before)).toEqual(expected);
  });
});

describe('问了别的一项', () => {
  test.each<[slot: string, rule: string, text: string, kind: string, value?: unknown]>([
    ['eligibleCost', 'inpatient', '8000', 'told', { eligibleCost: '8000.00' }],
    ['eligibleCost', 'inpatient', '一万二', 'told', { eligibleCost: '12000.00' }],
    ['eligibleCost', 'inpatient', '1.2万', 'told', { eligibleCost: '12000.00' }],
    ['totalCost', 'inpatient', '总费用两万', 'told', { totalCost: '20000.00' }],
    ['paymentDate', 'coverage', '2026年3月5号', 'told', { paymentDate: '2026-03-05' }],
    ['paymentDate', 'coverage', '3月5号', 'told', { paymentDate: '2026-03-05' }],
    ['birthDate', 'newborn', '8月20号', 'told', { birthDate: '2026-08-20' }],
    ['brokenYears', 'waiting-period', '两年', 'told', { brokenYears: 2 }],
    ['brokenYears', 'waiting-period', '3', 'told', { brokenYears: 3 }],
    ['age', 'premium', '66', 'told', { age: 66 }],
    ['age', 'premium', '七十二岁了', 'told', { age: 72 }],
    ['age', 'premium', '记不得', 'unsure'],
    ['familyDoctorContract', 'outpatient', '签了', 'chosen', 'true'],
    ['familyDoctorContract', 'outpatient', '没得', 'chosen', 'false'],
    ['ownShareThisYear', 'critical-illness', '没有', 'told', { ownShareThisYear: '0.00' }],
  ])('%s（%s）：%s → %s %j', (slot, rule, text, ...expected) => {
    expect(turn(text, underWay(rule, {}, { pending: asked(slot) }))).toEqual(expected);
  });
});

describe('算过一次，改一改', () => {
  test.each<[text: string, kind: string, value?: unknown]>([
    ['那二级呢', 'told', { hospitalLevel: '2' }],
    ['要是在一级医院呢', 'told', { hospitalLevel: '1' }],
    ['不是，是8000', 'told', { eligibleCost: '8000.00' }],
    ['写错了，应该是九千六', 'told', { eligibleCost: '9600.00' }],
    ['合规的只有五千', 'told', { eligibleCost: '5000.00' }],
    ['总费用是两万', 'told', { totalCost: '20000.00' }],
    ['里面自费500', 'told', { selfPaidCost: '500.00' }],
    ['那门诊呢', 'told', {}],
    ['算了', 'cancel'],
    ['再算一遍', 'again'],
    ['我是恩施的', 'moved'],
    ['那垫江呢', 'moved'],
    ['起付线是什么意思', 'new'],
    ['异地备案怎么办', 'new'],
    ['我家四口人一年一共交多少钱', 'new'],
    ['谢谢', 'new'],
  ])('%s → %s %j', (text, ...expected) => {
    expect(turn(text, underWay('inpatient', stay))).toEqual(expected);
  });

  test.each<[rule: string, facts: WrittenFacts, text: string, kind: string, value?: unknown]>([
    ['premium', { personCategory: 'ordinary' }, '要是低保呢', 'told', { personCategory: 'minimum-living' }],
    ['premium', { tier: '1' }, '二档呢', 'told', { tier: '2' }],
    ['coverage', { paymentDate: '2026-03-01' }, '不对，是4月2号', 'told', { paymentDate: '2026-04-02' }],
    // 没说哪一年的，还是刚才说的那一年。
    ['coverage', { paymentDate: '2024-03-01' }, '要是5月6号呢', 'told', { paymentDate: '2024-05-06' }],
    ['coverage', { paymentDate: '2024-03-01' }, '2026年5月6号呢', 'told', { paymentDate: '2026-05-06' }],
    ['coverage', { paymentDate: '2026-03-01' }, '能用到哪天为止', 'again'],
    [
      'waiting-period',
      { enrolmentHistory: 'broken', brokenYears: 2 },
      '三年的话',
      'told',
      { brokenYears: 3 },
    ],
    ['inpatient', { eligibleCost: '1.00' }, '我孩子在上海住的呢', 'told', {}],
  ])('%s %j：%s → %s %j', (rule, facts, text, ...expected) => {
    expect(turn(text, underWay(rule, facts as Record<string, string | number>))).toEqual(expected);
  });
});

describe('引过一段，没在算', () => {
  const quoted = spoken({ question: '断了再交要等多久', asides: 1 });
  test.each<[text: string, kind: string, value?: unknown]>([
    ['我是恩施的', 'moved'],
    ['恩施的呢', 'moved'],
    ['眉县', 'moved'],
    ['两年', 'told', {}],
    ['断了两年', 'told', { brokenYears: 2, enrolmentHistory: 'broken' }],
    ['算了', 'cancel'],
    ['那要什么材料', 'new'],
    ['住院合规一万报多少', 'new'],
  ])('%s → %s %j', (text, ...expected) => {
    expect(turn(text, quoted)).toEqual(expected);
  });
});

describe('问了是哪个地方、是不是想问', () => {
  const region = spoken({
    question: '要等多久',
    pending: {
      ...asked('region'),
      options: [
        { label: '淮安市', value: 'huaian' },
        { label: '恩施市', value: 'enshi' },
      ],
    },
  });
  test.each<[text: string, kind: string, value?: unknown]>([
    ['1', 'chosen', 'huaian'],
    ['恩施市', 'chosen', 'enshi'],
    // 说出地方，和选了它一样。
    ['恩施', 'moved'],
    ['我是恩施的', 'moved'],
    ['第三个', 'unclear'],
    ['不知道', 'unsure'],
    ['不问了', 'cancel'],
    ['新生儿怎么参保', 'new'],
  ])('%s → %s %j', (text, ...expected) => {
    expect(turn(text, region)).toEqual(expected);
  });
});
