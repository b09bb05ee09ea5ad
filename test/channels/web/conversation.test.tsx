import { describe, expect, it } from 'vitest';
import { exchangeTexts } from '../../../src/channels/web/exchange-texts.ts';
import { webPages } from '../../../src/channels/web/pages.tsx';
import type { Question } from '../../../src/dialogue/assistant.ts';
import { answers, webDeps } from './fake.ts';

type Fields = Readonly<Record<string, string>>;

function post(deps: ReturnType<typeof webDeps>, fields: Fields) {
  const body = new URLSearchParams(fields);
  return webPages(deps).request('/ask', { method: 'POST', body, headers: { 'X-Fragment': '1' } });
}

/** Answers in the conversation it is given, or in a new one where it does not know it. */
const knowing = (known: string) =>
  webDeps(({ conversation }: Question) => ({
    ...answers.answer,
    conversation: conversation === known ? known : 'c-new',
  }));

describe('接着说', () => {
  it('填的金额、日期不靠脚本也说成话', async () => {
    const deps = knowing('c-1');
    await post(deps, { conversation: 'c-1', reply: '', slot: 'eligibleCost', free: '12000' });
    await post(deps, { conversation: 'c-1', reply: '', slot: 'paymentDate', free: '2026-03-05' });
    expect(deps.asked.map(({ question }) => question)).toEqual(['12000元', '2026年3月5日']);
  });

  it('点了“不清楚”，框里填了什么都不算', async () => {
    const deps = knowing('c-1');
    await post(deps, { conversation: 'c-1', reply: '', slot: 'eligibleCost', free: '12', q: '不清楚' });
    expect(deps.asked[0]?.question).toBe('不清楚');
  });

  it('什么都没填就确定，请先写', async () => {
    const deps = knowing('c-1');
    const response = await post(deps, { conversation: 'c-1', reply: '', slot: 'eligibleCost', free: '' });
    expect([response.status, deps.asked]).toEqual([400, []]);
  });

  it('选地区说的是地区的名字，代码也带着', async () => {
    const deps = knowing('c-1');
    const html = await (
      await post(deps, { conversation: 'c-1', reply: '住院报多少', region: 'dianjiang' })
    ).text();
    expect(deps.asked).toEqual([{ question: '垫江县', region: 'dianjiang', conversation: 'c-1' }]);
    expect(html).toContain('</span>垫江县</p>');
  });
});

describe('隔得太久，会话已经忘了', () => {
  it('选了地区的，把原来的问题再问一次', async () => {
    const deps = knowing('别的');
    const html = await (
      await post(deps, { conversation: 'c-1', reply: '住院报多少', region: 'dianjiang' })
    ).text();
    expect(deps.asked.at(-1)).toEqual({ question: '住院报多少', region: 'dianjiang' });
    expect(html).toContain('</span>住院报多少</p>');
    expect(html).not.toContain(exchangeTexts.forgotten);
  });

  it('选了别的，说明前面的话不记得了', async () => {
    const html = await (await post(knowing('别的'), { conversation: 'c-1', reply: '', q: '二档' })).text();
    expect(html).toContain(exchangeTexts.forgotten);
  });

  it('自己打的新问题不用说明', async () => {
    const html = await (await post(knowing('别的'), { conversation: 'c-1', q: '晚交要等多久' })).text();
    expect(html).not.toContain(exchangeTexts.forgotten);
  });

  it('备着的问题里的号码也先遮住', async () => {
    const deps = knowing('别的');
    const reply = '我手机13812345678，住院报多少';
    await post(deps, { conversation: 'c-1', reply, region: 'huaian' });
    expect(deps.asked.at(-1)?.question).not.toContain('13812345678');
  });
});

describe('答的地区和选的不一样', () => {
  it.each([
    ['dianjiang', true],
    ['huaian', false],
    ['', false],
  ])('选的是「%s」，说明：%s', async (region, told) => {
    const html = await (await post(webDeps(), { q: '淮安晚交要等多久', region })).text();
    expect(html.includes('您选的是垫江县，这里答的是淮安市的规定。')).toBe(told);
  });
});
