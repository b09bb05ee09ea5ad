import { describe, expect, test } from 'vitest';
import { menu } from '../../../scripts/wechat/menu.ts';
import { simulatedApi } from '../../../scripts/wechat/simulated-api.ts';
import { accountCalls } from '../../../src/channels/wechat/access-token.ts';
import type { WechatAccount } from '../../../src/channels/wechat/account.ts';
import { readAccounts } from '../../../src/channels/wechat/accounts.ts';
import type { MenuItem } from '../../../src/channels/wechat/menu.ts';
import { menuRequest } from '../../../src/channels/wechat/menu-request.ts';
import { readConfig } from '../../../src/config.ts';
import { settings } from './server.ts';

const secret = 'appSecret2026';
const tokenPath = '/cgi-bin/stable_token';
const createPath = '/cgi-bin/menu/create';
const start = Date.parse('2026-06-01T12:00:00+08:00');

/** An account, WeChat's interface, and a clock. */
function setUp(changes: Partial<WechatAccount> = {}) {
  const [read] = readAccounts(readConfig({ ...settings, WECHAT_APP_SECRET: secret }), undefined, ['huaian']);
  if (!read) throw new Error('no account');
  const api = simulatedApi({ appId: settings.WECHAT_APP_ID, appSecret: secret });
  const wechat = {
    base: 'https://api.weixin.test/',
    send: async (request: Request) => api.app.request(request),
  };
  let time = start;
  const now = () => new Date(time);
  const account = { ...read, ...changes };
  return {
    api,
    wechat,
    now,
    pass: (seconds: number) => {
      time += seconds * 1000;
    },
    run: (action: Parameters<typeof menu>[1]) => menu(account, action, wechat, now),
    calls: accountCalls({ appId: account.appId, appSecret: secret }, wechat, now),
  };
}

describe('菜单', () => {
  test('发布标准菜单，看得到，删得掉', async () => {
    const { run, api } = setUp();
    expect(await run('show')).toBe('公众号没有菜单');
    expect(await run('publish')).toBe('菜单发布了：问一问 | 办事（算一算、缴费指南） | 人工电话');
    expect(api.menu()).toEqual({
      button: [
        { type: 'click', name: '问一问', key: 'ask' },
        {
          name: '办事',
          sub_button: [
            { type: 'click', name: '算一算', key: 'calculate' },
            { type: 'click', name: '缴费指南', key: 'payment' },
          ],
        },
        { type: 'click', name: '人工电话', key: 'contacts' },
      ],
    });
    expect(JSON.parse(await run('show'))).toEqual(api.menu());
    expect(await run('delete')).toBe('菜单删掉了');
    expect(api.menu()).toBeNull();
  });

  test('公众号自己的菜单', async () => {
    const own: readonly MenuItem[] = [{ name: '网页', url: 'https://yibao.example.gov.cn/' }];
    const { run, api } = setUp({ menu: own });
    await run('publish');
    expect(api.menu()).toEqual({
      button: [{ type: 'view', name: '网页', url: 'https://yibao.example.gov.cn/' }],
    });
  });

  test('--dry-run 不联网，没有 AppSecret 也行', async () => {
    const { run, api } = setUp({ appSecret: null });
    expect(JSON.parse(await run('dry-run'))).toMatchObject({ button: [{ name: '问一问' }, {}, {}] });
    expect(api.calls).toEqual([]);
    await expect(run('publish')).rejects.toThrow(/WECHAT_APP_SECRET/);
  });

  test('按钮的名称太长：说出是哪一个', () => {
    const inner = (name: string): readonly MenuItem[] => [{ name: '办事', items: [{ name, key: 'ask' }] }];
    expect(() => menuRequest([{ name: '一二三四五六', key: 'ask' }])).toThrow(/「一二三四五六」.*5 个汉字/);
    expect(() => menuRequest(inner('字'.repeat(21)))).toThrow(/20 个汉字/);
    expect(() => menuRequest(inner('字'.repeat(20)))).not.toThrow();
  });
});

describe('微信不接受时，说出怎么办；不写出密钥', () => {
  test.each([
    ['AppID 写错', { appId: 'wxOther' }, null, /40013.*AppID 不对/],
    ['AppSecret 写错', { appSecret: 'otherSecret' }, null, /40125.*AppSecret 不对/],
    [
      'IP 不在白名单',
      {},
      [tokenPath, 40164, 'invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist rid: 66f0-1a2b'],
      /40164.*203\.0\.113\.7 不在白名单/,
    ],
    ['次数用完', {}, [createPath, 45009, 'reach max api daily quota limit'], /45009.*用完/],
    ['没有权限', {}, [createPath, 48001, 'api unauthorized'], /48001.*没有这个接口的权限/],
    ['没见过的', {}, [createPath, 99999, '?'], /99999.*全局返回码/],
  ] as const)('%s', async (_, changes, refusal, message) => {
    const { run, api } = setUp(changes);
    if (refusal) api.refuse(refusal[0], { errcode: refusal[1], errmsg: refusal[2] });
    const said = await run('publish').catch((error: Error) => error.message);
    expect(said).toMatch(message);
    expect(said).not.toMatch(/appSecret2026|otherSecret|token-/);
  });

  test.each([
    ['断网', () => Promise.reject(new TypeError('fetch failed https://x/?access_token=token-1'))],
    ['网关坏了', async () => new Response('<html>', { status: 502 })],
    ['不是 JSON', async () => new Response('<html>access_token=token-1')],
    ['不是对象', async () => Response.json([1])],
    ['没有 token', async () => Response.json({ expires_in: 7200 })],
  ])('连不上：%s', async (_, send) => {
    const { wechat, now } = setUp();
    const [account] = readAccounts(readConfig({ ...settings, WECHAT_APP_SECRET: secret }), undefined, [
      'huaian',
    ]);
    if (!account) throw new Error('no account');
    const said = await menu(account, 'publish', { ...wechat, send }, now).catch(
      (error: Error) => error.message,
    );
    expect(said).toMatch(/连不上微信的接口/);
    expect(said).not.toMatch(/token-1|access_token/);
  });
});

describe('access_token', () => {
  const show = { path: '/cgi-bin/menu/delete' };

  test('两小时内只要一次，快到期就换；几处同时用也只要一次', async () => {
    const { calls, api, pass } = setUp();
    await Promise.all([calls.call(show), calls.call(show), calls.call(show)]);
    pass(6800);
    await calls.call(show);
    expect(api.calls.filter((path) => path === tokenPath)).toHaveLength(1);
    expect(calls.isPrepared()).toBe(true);
    pass(200);
    expect(calls.isPrepared()).toBe(false);
    await calls.call(show);
    expect(api.calls.filter((path) => path === tokenPath)).toHaveLength(2);
    expect(api.calls).not.toContain(`${tokenPath}!`);
  });

  test.each([40001, 40014, 42001])('被拒（%i）：强制换一次再试，只试一次', async (errcode) => {
    const { calls, api } = setUp();
    api.refuse(show.path, { errcode, errmsg: 'no' });
    expect(await calls.call(show)).toMatchObject({ kind: 'done' });
    expect(api.calls).toEqual([tokenPath, show.path, `${tokenPath}!`, show.path]);
    api.refuse(show.path, { errcode, errmsg: 'no' }, 9);
    expect(await calls.call(show)).toEqual({ kind: 'refused', code: errcode, message: 'no' });
    expect(api.calls.slice(4)).toEqual([show.path, `${tokenPath}!`, show.path]);
  });

  test('别的错不换', async () => {
    const { calls, api } = setUp();
    api.refuse(show.path, { errcode: 45009, errmsg: 'quota' });
    expect(await calls.call(show)).toMatchObject({ kind: 'refused', code: 45009 });
    expect(api.calls).toEqual([tokenPath, show.path]);
  });
});
