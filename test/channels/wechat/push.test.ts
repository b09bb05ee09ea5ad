import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { simulatedApi } from '../../../scripts/wechat/simulated-api.ts';
import { createApp } from '../../../src/app.ts';
import { utf8Length } from '../../../src/channels/wechat/cut-text.ts';
import { longestText } from '../../../src/channels/wechat/reply-text.ts';
import { restParts } from '../../../src/channels/wechat/rest-parts.ts';
import { texts } from '../../../src/channels/wechat/texts.ts';
import type { Answer } from '../../../src/dialogue/answer.ts';
import { answer, testAccount } from './account.ts';
import { delivery, event, person, settings, text } from './server.ts';

const realTimeout = setTimeout;
const tokenPath = '/cgi-bin/stable_token';
const sendPath = '/cgi-bin/message/custom/send';
const sentence = '未在集中缴费期内缴费的，设置固定待遇等待期。';
const verified = { WECHAT_APP_SECRET: 'appSecret2026', WECHAT_VERIFIED: 'on' };

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Lets what does not wait for a timer run: cryptography ends on another thread. */
const settle = () => new Promise((resolve) => realTimeout(resolve, 3));

async function pass(milliseconds: number) {
  for (let past = 0; past < milliseconds; past += 100) {
    await settle();
    await vi.advanceTimersByTimeAsync(100);
  }
  await settle();
}

async function until<T>(promise: Promise<T>): Promise<T> {
  let isOver = false;
  const over = promise.finally(() => {
    isOver = true;
  });
  for (let steps = 0; !isOver && steps < 100; steps += 1) await pass(100);
  expect(isOver).toBe(true);
  return over;
}

/** Lets time pass until so many things are there. */
async function arrive(things: readonly unknown[], count = 1) {
  for (let steps = 0; things.length < count && steps < 100; steps += 1) await pass(100);
  await pass(100);
  expect(things).toHaveLength(count);
}

/** An account that WeChat has verified, its interface, what it logs, and an answer that comes when it is told to. */
function verifiedAccount(more: Readonly<Record<string, string>> = verified) {
  const api = simulatedApi({ appId: settings.WECHAT_APP_ID, appSecret: verified.WECHAT_APP_SECRET });
  vi.stubGlobal('fetch', (request: Request) => api.app.request(request));
  const logged: string[] = [];
  vi.spyOn(console, 'error').mockImplementation((line) => logged.push(String(line)));
  let waiting: { give: (given: Answer) => void; fail: (error: Error) => void } | null = null;
  const account = testAccount({
    settings: more,
    assistant: { ask: () => new Promise((give, fail) => (waiting = { give, fail })) },
  });
  const ready = async () => {
    for (let steps = 0; waiting === null && steps < 100; steps += 1) await pass(100);
    if (waiting === null) throw new Error('nothing was asked');
    const now = waiting;
    waiting = null;
    return now;
  };
  return { ...account, api, logged, ready };
}

describe('答得慢，公众号已认证', () => {
  test('四秒半时答 success，查到了就发给他；再来的也是 success，不会收到两份', async () => {
    const { say, api, ready } = verifiedAccount();
    const message = text('怎么缴费');
    expect(await until(say(message))).toBe('success');
    const again = say(message);
    (await ready()).give(answer({ text: '查到了。' }));
    expect(await until(again)).toBe('success');
    await arrive(api.sent);
    expect(api.sent).toEqual([{ touser: person, content: '查到了。' }]);
    expect(api.calls).toEqual([tokenPath, sendPath]);
  });

  test('答得快的照旧直接答，不发', async () => {
    const { say, api, ready } = verifiedAccount();
    const said = say(text('怎么缴费'));
    (await ready()).give(answer({ text: '查到了。' }));
    expect(await until(said)).toBe('查到了。');
    await pass(3000);
    expect(api.sent).toEqual([]);
  });

  test('查到的放不下：接着发', async () => {
    const { say, api, ready } = verifiedAccount();
    expect(await until(say(text('怎么缴费')))).toBe('success');
    (await ready()).give(answer({ text: sentence.repeat(60) }));
    await arrive(api.sent, 2);
    expect(api.sent[0]?.content).toContain(texts.whole);
  });

  test.each([
    ['没有认证', { WECHAT_APP_SECRET: 'appSecret2026' }],
    ['没有 AppSecret', { WECHAT_VERIFIED: 'on' }],
  ])('%s：给链接，不碰微信的接口', async (_, more) => {
    const { say, api, ready } = verifiedAccount(more);
    expect(await until(say(text('怎么缴费')))).toMatch(/\/a\//);
    (await ready()).give(answer({ text: '查到了。' }));
    await pass(2000);
    expect(api.calls).toEqual([]);
  });

  test('拿不到 access_token：给链接；一分钟内不再要', async () => {
    const { say, api, ready, logged } = verifiedAccount();
    api.refuse(tokenPath, { errcode: 40164, errmsg: 'invalid ip 203.0.113.7, not in whitelist' }, 9);
    expect(await until(say(text('怎么缴费')))).toMatch(/\/a\//);
    await ready();
    expect(await until(say(text('还要多久')))).toMatch(/\/a\//);
    expect(api.calls).toEqual([tokenPath]);
    expect(logged).toHaveLength(1);
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({
      event: 'wechat-refused',
      code: 40164,
      reason: expect.stringContaining('203.0.113.7'),
    });
  });

  test.each([
    [45015, 'response out of time limit'],
    [45047, 'out of response count limit'],
  ])('微信不收（%i）：记下，下一句话时给链接，只给一次；日志里没有人和话', async (errcode, errmsg) => {
    const { say, request, api, ready, logged } = verifiedAccount();
    api.refuse(sendPath, { errcode, errmsg: `${errmsg} rid: 1` });
    expect(await until(say(text('怎么缴费')))).toBe('success');
    (await ready()).give(answer({ text: '查到了。' }));
    await arrive(logged);
    expect(logged[0]).toContain(String(errcode));
    expect(logged[0]).not.toMatch(new RegExp(`${person}|查到了|怎么缴费|token-|${settings.WECHAT_TOKEN}`));

    const next = say(text('谢谢'));
    (await ready()).give(answer({ text: '不客气。' }));
    const [missed, link = '', ...rest] = (await until(next)).split('\n');
    expect(missed).toBe(texts.missed);
    expect(rest).toEqual(['', '不客气。']);
    expect(await (await request(link)).text()).toContain('查到了。');

    const last = say(text('好'));
    (await ready()).give(answer({ text: '再见。' }));
    expect(await until(last)).toBe('再见。');
  });

  test('access_token 被别人换掉：强制换新一次，照样发到', async () => {
    const { say, api, ready } = verifiedAccount();
    expect(await until(say(text('怎么缴费')))).toBe('success');
    api.expireTokens();
    (await ready()).give(answer({ text: '查到了。' }));
    await arrive(api.sent);
    expect(api.calls).toEqual([tokenPath, sendPath, `${tokenPath}!`, sendPath]);
  });

  test('没有查成：告诉他再发一次；记下，不写内容', async () => {
    const { say, api, ready, logged } = verifiedAccount();
    expect(await until(say(text('怎么缴费')))).toBe('success');
    (await ready()).fail(new SyntaxError('unexpected token 张三'));
    await arrive(api.sent);
    expect(api.sent).toEqual([{ touser: person, content: texts.failed }]);
    expect(logged).toHaveLength(1);
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({ event: 'wechat-late-failure', requestId: 'id-1' });
    expect(logged[0]).toContain('SyntaxError at ');
    expect(logged[0]).not.toContain('张三');
  });

  test('没有认证的，答复以后才没有查成，也记下', async () => {
    const { say, ready, logged } = verifiedAccount({});
    expect(await until(say(text('怎么缴费')))).toMatch(/\/a\//);
    (await ready()).fail(new Error('张三'));
    await arrive(logged);
    expect(logged[0]).not.toContain('张三');
  });

  test('按钮慢了也发；关注等不问的事照旧', async () => {
    const { say, api, ready } = verifiedAccount();
    expect(await until(say(event('CLICK', { EventKey: 'payment' })))).toBe('success');
    (await ready()).give(answer({ text: '查到了。' }));
    await arrive(api.sent);
    expect(await until(say(event('unsubscribe')))).toBe('success');
  });
});

describe('放不下的答复，公众号已认证', () => {
  async function askLong(sentences: number) {
    const account = verifiedAccount();
    const said = account.say(text('怎么缴费'));
    const numbered = Array.from({ length: sentences }, (_, at) => `第${at}条：${sentence}`);
    (await account.ready()).give(answer({ text: numbered.join('') }));
    return { ...account, numbered, said: await until(said) };
  }

  test('先答放得下的和链接，一秒以后把其余的发去，一句不少', async () => {
    const { said, api, numbered } = await askLong(60);
    expect(said).toContain(texts.whole);
    expect(api.sent).toEqual([]);
    await arrive(api.sent, 2);
    const all = [said, ...api.sent.map(({ content }) => content)].join('');
    for (const each of numbered) expect(all).toContain(each);
  });

  test('再长也只发三条，最后一条有链接', async () => {
    const { api } = await askLong(600);
    await arrive(api.sent, 3);
    for (const { content } of api.sent) expect(utf8Length(content)).toBeLessThanOrEqual(longestText);
    expect(api.sent.at(-1)?.content).toMatch(/\nhttps:\/\/yibao\.test\/a\/\S+$/);
  });

  test('第一条不收，后面的不发：答复里已有链接', async () => {
    const account = verifiedAccount();
    account.api.refuse(sendPath, { errcode: 45047, errmsg: 'out of response count limit' });
    const said = account.say(text('怎么缴费'));
    (await account.ready()).give(answer({ text: sentence.repeat(600) }));
    expect(await until(said)).toContain(texts.whole);
    await arrive(account.logged);
    expect(account.api.sent).toEqual([]);
    expect(account.api.calls).toEqual([tokenPath, sendPath]);
  });

  test('在 Workers 上：答复以后还要做的，都请运行环境等着', async () => {
    const { deps, api, ready } = verifiedAccount();
    const kept: Promise<unknown>[] = [];
    const context = {
      waitUntil: (work: Promise<unknown>) => kept.push(work),
      passThroughOnException() {},
      props: {},
    };
    const response = createApp(deps).request(delivery(text('怎么缴费')), undefined, {}, context);
    const { give } = await ready();
    give(answer({ text: sentence.repeat(60) }));
    expect((await until(Promise.resolve(response))).status).toBe(200);
    expect(api.sent).toEqual([]);
    await until(Promise.all(kept));
    expect(api.sent).toHaveLength(1);
    expect(kept.length).toBeGreaterThan(1);
  });

  test('再来的一次答复相同，不再发', async () => {
    const account = verifiedAccount();
    const message = text('怎么缴费');
    const first = account.say(message);
    (await account.ready()).give(answer({ text: sentence.repeat(60) }));
    const said = await until(first);
    expect(await until(account.say(message))).toBe(said);
    await arrive(account.api.sent);
    await pass(2500);
    expect(account.api.sent).toHaveLength(1);
  });
});

describe('分成几条', () => {
  test.each([
    ['没有剩下的', '', 0],
    ['一句', '一句。', 1],
    ['三条整', `${'一'.repeat(600)}。`.repeat(3), 3],
    ['一个句号也没有', '一'.repeat(5000), 3],
    ['全是数字', '1'.repeat(9000), 3],
  ])('%s', (_, rest, count) => {
    const parts = restParts(rest, 'https://yibao.test/a/x');
    expect(parts).toHaveLength(count);
    for (const part of parts) expect(utf8Length(part)).toBeLessThanOrEqual(longestText);
  });
});
