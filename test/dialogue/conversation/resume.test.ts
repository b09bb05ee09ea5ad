import { describe, expect, test } from 'vitest';
import type { Conversation } from '../../../src/dialogue/conversation/conversation.ts';
import { followUp, questionAgain } from '../../../src/dialogue/conversation/resume.ts';
import { corpus } from '../../corpus/corpus-files.ts';
import { asked, spoken, underWay } from '../../support/told-before.ts';
import { understandQuestion } from '../../support/understand-question.ts';

const regions = {
  ...asked('region'),
  options: [...corpus.regions.values()].map(({ name, code }) => ({ label: name, value: code })),
};

const again = (text: string, before: Conversation) =>
  questionAgain(understandQuestion(text, { given: 'huaian', before }), before, corpus.regions);

describe('先前的问题再问一遍', () => {
  test.each<[what: string, text: string, before: Conversation, question: string, code: string]>([
    ['换个地方', '恩施的呢', spoken({ question: '等待期多久', asides: 1 }), '等待期多久', 'enshi'],
    ['选了地方', '4', spoken({ question: '等待期多久', pending: regions }), '等待期多久', 'dianjiang'],
    ['说了地方', '我是眉县的', spoken({ question: '等待期多久', pending: regions }), '等待期多久', 'meixian'],
  ])('%s：%s', (_, text, before, question, given) => {
    expect(again(text, before)).toMatchObject({
      question,
      options: { given, before: { region: { code: given, sent: given }, pending: null } },
    });
  });

  test('引过一段以后补的情况，接在先前的问题后面，能算才算', () => {
    const before = spoken({ question: '断了再交等多久', asides: 1 });
    expect(again('断了两年', before)).toMatchObject({
      question: '断了再交等多久。断了两年',
      options: { before: { rule: null, pending: null } },
      onlyIfFigure: true,
    });
  });

  test('还没说地方就接着补的，也接在后面', () => {
    expect(again('住院的', spoken({ question: '报多少', pending: regions }))?.question).toBe(
      '报多少，住院的',
    );
  });

  test.each<[what: string, text: string, before: Conversation]>([
    ['从来没问过什么', '恩施的', spoken({})],
    ['在算着：换个地方接着算', '恩施的呢', underWay('premium', { personCategory: 'ordinary' })],
    ['自己是个问题', '异地备案怎么办', spoken({ question: '等待期多久', asides: 1 })],
    ['说不清是哪个地方', '第九个', spoken({ question: '等待期多久', pending: regions })],
    ['选的是别的', '1', spoken({ question: '等待期多久', pending: asked('hospitalLevel', '一级') })],
    ['选了一条', '1', spoken({ question: '等待期多久', pending: asked('entry', '要等多久？') })],
  ])('%s：不用', (_, text, before) => {
    expect(again(text, before)).toBeNull();
  });
});

describe('半句话，连着先前的问题一起找', () => {
  const searched = (text: string, before: Conversation) =>
    followUp(understandQuestion(text, { given: 'huaian', before }), before).text;
  const quoted = spoken({ question: '住院起付线怎么规定', asides: 1 });

  test.each(['那牙科呢', '要是老乡呢', '那特殊病呢', '换成中药咧'])('%s', (text) => {
    expect(searched(text, quoted)).toBe(`住院起付线怎么规定 ${text}`);
  });

  test.each<[what: string, text: string, before: Conversation]>([
    ['问得完整的', '那门诊怎么报呢', quoted],
    ['问多少的', '那要交多少呢', quoted],
    ['不是半句话', '新生儿参保', quoted],
    ['先前没问过', '那学生呢', spoken({})],
    ['正在算', '那药店呢', underWay('inpatient', { eligibleCost: '1.00' })],
  ])('%s：%s 单独找', (_, text, before) => {
    expect(searched(text, before)).toBe(text);
  });
});
