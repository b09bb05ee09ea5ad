import { describe, expect, test } from 'vitest';
import { createApp } from '../../../src/app.ts';
import type { FeedbackOutcome } from '../../../src/store/store.ts';
import { fakeAnswer, fakeAssistant } from '../../support/fake-assistant.ts';
import { fakeDeps } from '../../support/fake-deps.ts';
import { expectProblem } from '../../support/problems.ts';

/** An application that has given one answer. */
async function answered() {
  const deps = fakeDeps();
  const app = createApp(deps);
  const post = (path: string, body: unknown) =>
    app.request(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  await post('/api/ask', { question: '等待期多久' });
  return {
    give: (body: unknown) => post('/api/feedback', body),
    find: () => deps.store.feedback.find(fakeAnswer.id, deps.now()),
  };
}

const { id: answer } = fakeAnswer;

describe('评价', () => {
  test('记下有没有用和想说的话；只在内存里时答 202', async () => {
    const { give, find } = await answered();
    const response = await give({ answer, helpful: false, comment: ' 没有说孩子怎么办\n' });
    expect(response.status).toBe(202);
    expect(await response.json()).toEqual({ status: 'queued' });
    expect(await find()).toEqual({ answer, helpful: false, comment: '没有说孩子怎么办' });
  });

  test('话里的号码和姓名遮住再存', async () => {
    const { give, find } = await answered();
    await give({ answer, helpful: false, comment: '我叫张三，身份证320801199001011234，电话138 1234 5678' });
    expect((await find())?.comment).toBe('我叫【姓名】，身份证【身份证号】，电话【手机号】');
  });

  test.each([
    ['不写', {}],
    ['空的', { comment: '' }],
    ['只有空白', { comment: ' \u3000\n' }],
  ])('可以不说什么：%s', async (_, rest) => {
    const { give, find } = await answered();
    expect((await give({ answer, helpful: true, ...rest })).status).toBe(202);
    expect(await find()).toEqual({ answer, helpful: true, comment: null });
  });

  test('500 个字和 500 个表情都收', async () => {
    const { give } = await answered();
    for (const each of ['保', '😀']) {
      expect((await give({ answer, helpful: true, comment: each.repeat(500) })).status).toBe(202);
    }
  });

  test('没有给过的答复得到 404', async () => {
    const { give } = await answered();
    const problem = await expectProblem(await give({ answer: 'a-2', helpful: true }), 404, 'not-found');
    expect(problem.detail).toBe('answer：没有这个答复，或已经过期；须为答复里的 id。');
  });

  test('按规则计算的答复没有编号，不收评价', async () => {
    const { give } = await answered();
    await expectProblem(await give({ answer: 'id-3', helpful: true }), 404, 'not-found');
  });

  test('网页上问的也收评价', async () => {
    const deps = fakeDeps(fakeAssistant());
    const app = createApp(deps);
    await app.request('/ask', { method: 'POST', body: new URLSearchParams({ q: '等待期多久' }) });
    const response = await app.request('/api/feedback', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ answer, helpful: true }),
    });
    expect(response.status).toBe(202);
  });
});

describe('数据库的状况如实说', () => {
  async function outcomeOf(outcome: FeedbackOutcome) {
    const deps = fakeDeps();
    const feedback = { ...deps.store.feedback, give: async () => outcome };
    return createApp({ ...deps, store: { ...deps.store, feedback } }).request('/api/feedback', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ answer, helpful: true }),
    });
  }

  test('存好了答 200', async () => {
    const response = await outcomeOf('stored');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'stored' });
  });

  test('记不下来答 503，说什么时候再试', async () => {
    const response = await outcomeOf('unavailable');
    await expectProblem(response, 503, 'store-unavailable');
    expect(response.headers.get('Retry-After')).toBe('5');
  });
});

describe('不合要求的评价得到 400，说明哪个字段、可以填什么', () => {
  const id = '须为 1–64 个字母、数字、下划线或连字符，用答复里的 id';
  const helpful = '须为 true（有用）或 false（没用）';
  const length = '最多 500 个字符（首尾空白不计）';
  const object = '须为 JSON 对象，例如 {"answer": "答复的 id", "helpful": true}';
  test.each([
    ['没有编号', { helpful: true }, 'answer', id],
    ['编号是数字', { answer: 1, helpful: true }, 'answer', id],
    ['编号是空的', { answer: '', helpful: true }, 'answer', id],
    ['编号有别的字符', { answer: '../a', helpful: true }, 'answer', id],
    ['编号太长', { answer: 'a'.repeat(65), helpful: true }, 'answer', id],
    ['没说有没有用', { answer }, 'helpful', helpful],
    ['有没有用写成文字', { answer, helpful: 'true' }, 'helpful', helpful],
    ['有没有用写成数字', { answer, helpful: 1 }, 'helpful', helpful],
    ['话太长', { answer, helpful: true, comment: '保'.repeat(501) }, 'comment', `${length}，现在是 501 个`],
    ['话不是文字', { answer, helpful: true, comment: ['好'] }, 'comment', `须为字符串，${length}`],
    ['请求体是数组', [answer], '请求体', object],
    ['请求体是 null', null, '请求体', object],
  ])('%s', async (_, body, field, detail) => {
    const { give, find } = await answered();
    const problem = await expectProblem(await give(body), 400, 'invalid-request');
    expect(problem.errors).toEqual([{ field, detail }]);
    expect(await find()).toBeNull();
  });
});
