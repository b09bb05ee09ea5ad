import { describe, expect, it } from 'vitest';
import { exchangeTexts } from '../../../src/channels/web/exchange-texts.ts';
import { webPages } from '../../../src/channels/web/pages.tsx';
import type { Answer } from '../../../src/dialogue/answer.ts';
import { calculated } from './calculations.ts';
import { answers, webDeps } from './fake.ts';

type Fields = Readonly<Record<string, string>>;

async function depsWithAnswer() {
  const deps = webDeps();
  const record = { id: 'a-1', kind: 'answer' as const, region: 'huaian', source: null, question: null };
  await deps.store.feedback.remember(record, deps.now());
  return deps;
}

async function judge(fields: Fields, { fragment = true, deps = depsWithAnswer() } = {}) {
  const known = await deps;
  const headers = fragment ? { 'X-Fragment': '1' } : {};
  const body = new URLSearchParams(fields);
  const response = await webPages(known).request('/feedback', { method: 'POST', body, headers });
  const stored = await known.store.feedback.find('a-1', known.now());
  return { status: response.status, html: await response.text(), stored, headers: response.headers };
}

describe('有用、没用', () => {
  it.each([
    ['原文', answers.answer, true],
    ['计算', calculated(), true],
    ['转人工', answers.handoff, true],
    ['反问', answers.region, false],
    ['寒暄', answers.greeting, false],
  ])('%s：可以评价 %s', async (_, answer, asked) => {
    const body = new URLSearchParams({ q: '问' });
    const html = await (
      await webPages(webDeps(answer as Answer)).request('/ask', { method: 'POST', body })
    ).text();
    expect(html.includes('action="/feedback"')).toBe(asked);
    if (asked) expect(html).toContain('<input type="hidden" name="answer" value="a-1"/>');
  });

  it('有用：记下，道谢', async () => {
    const { status, html, stored } = await judge({ answer: 'a-1', helpful: 'yes' });
    expect([status, html]).toEqual([200, `<p class="feedback" role="status">${exchangeTexts.thanks}</p>`]);
    expect(stored).toEqual({ answer: 'a-1', helpful: true, comment: null });
  });

  it('没用：记下，道谢，再请人写哪里不对，不写也行', async () => {
    const { html, stored } = await judge({ answer: 'a-1', helpful: 'no' });
    expect(stored).toEqual({ answer: 'a-1', helpful: false, comment: null });
    expect(html).toContain(exchangeTexts.thanksForCriticism);
    expect(html).toContain('<textarea id="comment-a-1" name="comment"');
    expect(html).not.toContain('required');
  });

  it('写的话遮住号码再存，太长的截短', async () => {
    const comment = `没说孩子怎么办，打13812345678${'长'.repeat(600)}`;
    const { html, stored } = await judge({ answer: 'a-1', helpful: 'no', comment });
    expect(html).toContain(exchangeTexts.thanksForComment);
    expect(stored?.comment).toMatch(/^没说孩子怎么办/);
    expect(stored?.comment).not.toContain('13812345678');
    expect(Array.from(stored?.comment ?? '')).toHaveLength(500);
  });

  it('不开脚本：回一整页，有回去的路', async () => {
    const { html, headers } = await judge({ answer: 'a-1', helpful: 'no' }, { fragment: false });
    expect(html).toContain('<title>');
    expect(html).toContain('<form method="post" action="/feedback"');
    expect(html).toContain('href="/"');
    expect(headers.get('Cache-Control')).toBe('no-store');
  });

  it.each([
    ['没有这个答复', { answer: 'a-9', helpful: 'yes' }, 404, exchangeTexts.feedbackUnknown],
    ['没说有没有用', { answer: 'a-1' }, 400, exchangeTexts.feedbackUnread],
    ['编号不像编号', { answer: '"><b>', helpful: 'yes' }, 400, exchangeTexts.feedbackUnread],
  ])('%s：说明，不存', async (_, fields: Fields, status, message) => {
    const judged = await judge(fields);
    expect(judged).toMatchObject({ status });
    expect(judged.html).toContain(message);
    expect(judged.stored).toBeNull();
  });

  it('数据库写不进：说明，请过一会儿再点', async () => {
    const deps = await depsWithAnswer();
    const feedback = { ...deps.store.feedback, give: async () => 'unavailable' as const };
    const failing = Promise.resolve({ ...deps, store: { ...deps.store, feedback } });
    const { status, html } = await judge({ answer: 'a-1', helpful: 'yes' }, { deps: failing });
    expect([status, html]).toEqual([503, expect.stringContaining(exchangeTexts.feedbackUnavailable)]);
  });

  it('直接打开评价的网址，回到首页', async () => {
    const response = await webPages(webDeps()).request('/feedback');
    expect([response.status, response.headers.get('Location')]).toEqual([303, '/']);
  });
});
