import { describe, expect, test } from 'vitest';
import { compose } from '../../../src/dialogue/compose.ts';
import {
  type Conversation,
  newConversation,
  readConversation,
} from '../../../src/dialogue/conversation/conversation.ts';
import { remember } from '../../../src/dialogue/conversation/remember.ts';
import { newCase } from '../../../src/dialogue/decide/decide-case.ts';
import type { Decision } from '../../../src/dialogue/decide/decision.ts';
import type { Understanding } from '../../../src/dialogue/understand.ts';
import { corpus } from '../../corpus/corpus-files.ts';
import { asked, spoken, underWay } from '../../support/told-before.ts';
import { regionOf } from '../../support/toy-dialogue.ts';
import { TODAY, understandQuestion } from '../../support/understand-question.ts';

const huaian = regionOf(corpus, 'huaian');
const context = { corpus, common: regionOf(corpus, 'national'), today: TODAY, id: 'a', conversation: 'c' };

interface Happened {
  readonly before?: Conversation;
  readonly given?: string;
  readonly decided: Decision | ((understanding: Understanding) => Decision);
}

/** What is remembered after something was said and decided on. */
function rememberedAfter(
  text: string,
  { before = newConversation, given = 'huaian', decided }: Happened,
): Conversation {
  const understanding = understandQuestion(text, { given, before });
  const decision = typeof decided === 'function' ? decided(understanding) : decided;
  return remember(before, understanding, decision, compose(decision, understanding, context), given);
}

const silent: Decision = { kind: 'silent', related: [] };
const working = (rule: string) => (understanding: Understanding) =>
  newCase(rule, understanding, { region: huaian, corpus, today: TODAY });

describe('算了一次', () => {
  test('记下规则和条件，照请求的写法', () => {
    const kept = rememberedAfter('二级医院住院合规九千报多少', { decided: working('inpatient') });
    expect(kept).toMatchObject({
      rule: { id: 'inpatient', facts: { hospitalLevel: '2', eligibleCost: '9000.00' }, said: [], open: [] },
      pending: null,
      question: '二级医院住院合规九千报多少',
      asides: 0,
    });
    expect(readConversation(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  test('缺条件的，记下问了什么、有哪些选项', () => {
    const { pending } = rememberedAfter('住院合规九千报多少', { decided: working('inpatient') });
    expect(pending?.slot).toBe('hospitalLevel');
    expect(pending?.options.map(({ value }) => value)).toEqual(['1', '2', '3']);
  });

  test('说不准的，记下是怎么说的', () => {
    const { rule } = rememberedAfter('二级医院住院花了小两万报多少', { decided: working('inpatient') });
    expect(rule?.open).toEqual([{ fact: 'totalCost', said: '小两万' }]);
  });
});

describe('问题', () => {
  test('新的问题记下来，号码先遮住', () => {
    const { question } = rememberedAfter('我身份证110101190001010000，断缴了怎么办', { decided: silent });
    expect(question).toBe('我身份证【身份证号】，断缴了怎么办');
  });

  test('回答、改动不是问题，记着的还是原来的', () => {
    const before = underWay('inpatient', { eligibleCost: '9000.00' }, { question: '报多少' });
    expect(rememberedAfter('那三级呢', { before, decided: working('inpatient') }).question).toBe('报多少');
  });
});

describe('地区：自己说的才记', () => {
  test.each<[text: string, before: Conversation, region: Conversation['region']]>([
    ['我是恩施的', newConversation, { code: 'enshi', sent: 'huaian' }],
    ['断缴了怎么办', newConversation, null],
    [
      '断缴了怎么办',
      spoken({ region: { code: 'enshi', sent: 'huaian' } }),
      { code: 'enshi', sent: 'huaian' },
    ],
    ['垫江呢', spoken({ region: { code: 'enshi', sent: 'huaian' } }), { code: 'dianjiang', sent: 'huaian' }],
  ])('%s', (text, before, region) => {
    expect(rememberedAfter(text, { before, decided: silent }).region).toEqual(region);
  });
});

describe('在算着，岔开去', () => {
  const before = underWay(
    'inpatient',
    { eligibleCost: '9000.00' },
    { pending: asked('hospitalLevel', '一级') },
  );

  test.each<[what: string, text: string, decided: Decision]>([
    ['道谢', '谢谢', { kind: 'greeting', smalltalk: 'thanks' }],
    ['看不懂的', '🙂', { kind: 'unreadable' }],
  ])('%s：什么都不变', (_, text, decided) => {
    expect(rememberedAfter(text, { before, decided })).toEqual(before);
  });

  test('问一两句别的，还接得回来；再多就不接了', () => {
    let kept = before;
    for (const asides of [1, 2]) {
      kept = rememberedAfter('起付线是什么意思', { before: kept, decided: silent });
      expect(kept).toMatchObject({ rule: before.rule, pending: before.pending, asides });
    }
    kept = rememberedAfter('起付线是什么意思', { before: kept, decided: silent });
    expect(kept).toMatchObject({ rule: null, pending: null, asides: 3 });
  });

  test.each<Decision>([
    { kind: 'ask-region', again: false },
    { kind: 'ask-care', again: false },
    { kind: 'offer', entries: ['huaian-2026/q38'], again: false },
  ])('反问别的（$kind）：不再接着算', (decided) => {
    const kept = rememberedAfter('报多少钱啊到底', { before, decided });
    expect(kept).toMatchObject({ rule: null, asides: 0 });
    expect(kept.pending?.options.length).toBeGreaterThan(1);
  });

  test('不问了：都忘掉，只记得是哪里的', () => {
    const region = { code: 'enshi', sent: null };
    const kept = rememberedAfter('算了', { before: { ...before, region }, decided: { kind: 'cancelled' } });
    expect(kept).toEqual({ ...newConversation, region });
  });
});
