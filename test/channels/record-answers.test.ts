import { describe, expect, test } from 'vitest';
import { recordAnswers } from '../../src/channels/record-answers.ts';
import type { Answer } from '../../src/dialogue/answer.ts';
import type { AnswerRecord } from '../../src/store/store.ts';
import { fakeAnswer, fakeAssistant } from '../support/fake-assistant.ts';
import { fakeDeps } from '../support/fake-deps.ts';

/** What is kept of one answer. */
async function recorded(question: string, answer: Partial<Answer> = {}, settings = {}) {
  const given: Answer = { ...fakeAnswer, ...answer };
  const deps = fakeDeps(fakeAssistant({ ask: async () => given }), settings);
  const kept: AnswerRecord[] = [];
  const feedback = {
    ...deps.store.feedback,
    remember: async (record: AnswerRecord) => {
      kept.push(record);
    },
  };
  const kinds: string[] = [];
  const assistant = recordAnswers({ ...deps, store: { ...deps.store, feedback } }, ({ kind }) =>
    kinds.push(kind),
  );
  expect(await assistant.ask({ question })).toBe(given);
  expect(kinds).toEqual([given.kind]);
  return kept;
}

describe('记下答复，好认评价', () => {
  const record = { id: 'a-1', kind: 'answer', region: 'huaian', source: 'huaian-2026/q38', question: null };

  test('编号、种类、地区、所引的条目；不记问题', async () => {
    expect(await recorded('等待期多久')).toEqual([record]);
  });

  test('没有地区、没有引文的也记', async () => {
    expect(await recorded('你好', { kind: 'greeting', region: null, citations: [] })).toEqual([
      { ...record, kind: 'greeting', region: null, source: null },
    ]);
  });

  test('计算的记规则', async () => {
    const calculation = { rule: 'inpatient' } as Answer['calculation'];
    expect(await recorded('花了一万报多少', { kind: 'calculation', calculation })).toEqual([
      { ...record, kind: 'calculation', source: 'inpatient' },
    ]);
  });

  test('STORE_QUESTIONS=on 记遮住号码的问题', async () => {
    const [kept] = await recorded('我身份证320801199001011234，怎么缴费', {}, { STORE_QUESTIONS: 'on' });
    expect(kept?.question).toBe('我身份证【身份证号】，怎么缴费');
  });
});
