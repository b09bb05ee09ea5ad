import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAccounts } from '../../../src/channels/wechat/accounts.ts';
import { menuItemSchema, standardMenu } from '../../../src/channels/wechat/menu.ts';
import { readConfig } from '../../../src/config.ts';
import { readAccountsFile } from '../../../src/node/accounts-file.ts';
import { fakeAnswer } from '../../support/fake-assistant.ts';
import { testAccount } from './account.ts';
import { event, settings, text } from './server.ts';

const regions = ['huaian', 'dianjiang'];
const { WECHAT_REGION: _, ...withoutRegion } = settings;
const read = (env: Readonly<Record<string, string>>, file?: unknown) =>
  readAccounts(readConfig(env), file, regions);

const dianjiang = {
  name: 'dianjiang',
  appId: 'wxDianjiang',
  token: 'dianjiangToken',
  encodingAesKey: 'q'.repeat(43),
  region: 'dianjiang',
  mode: 'plain',
  welcome: '欢迎关注垫江医保。',
  transfer: true,
  verified: true,
  menu: [{ name: '问一问', key: 'ask' }],
};

describe('公众号的设置', () => {
  test('什么都不设：没有公众号', () => {
    expect(read({})).toEqual([]);
  });

  test('三项设好就有 /wechat，默认安全模式', () => {
    expect(read(settings)).toMatchObject([
      {
        name: null,
        appId: settings.WECHAT_APP_ID,
        region: 'huaian',
        mode: 'safe',
        transfer: false,
        menu: null,
      },
    ]);
  });

  test('没有定地区时用 DEFAULT_REGION，再没有就问', () => {
    expect(read({ ...withoutRegion, DEFAULT_REGION: 'dianjiang' })[0]?.region).toBe('dianjiang');
    expect(read(withoutRegion)[0]?.region).toBeNull();
  });

  test('认证与否照设置，不看有没有 AppSecret', () => {
    expect(read({ ...settings, WECHAT_APP_SECRET: 'x' })[0]?.verified).toBe(false);
    expect(read({ ...settings, WECHAT_VERIFIED: 'on' })[0]?.verified).toBe(true);
  });

  test.each([
    ['少了 Token', { WECHAT_TOKEN: undefined }, /WECHAT_TOKEN：没有填/],
    ['Token 有空格', { WECHAT_TOKEN: 'secret token' }, /WECHAT_TOKEN：3 到 32 个字母或数字/],
    ['密钥少一个字', { WECHAT_ENCODING_AES_KEY: 's'.repeat(42) }, /WECHAT_ENCODING_AES_KEY：43 个字符/],
    ['AppID 是空的', { WECHAT_APP_ID: '' }, /WECHAT_APP_ID：公众号的 AppID/],
    ['没有这个地区', { WECHAT_REGION: 'mars' }, /WECHAT_REGION：没有地区 mars，可用的是 huaian、dianjiang/],
    ['模式写错', { WECHAT_MODE: 'aes' }, /plain[\s\S]*WECHAT_MODE/],
    ['网址不完整', { PUBLIC_URL: 'yibao.example' }, /写完整的网址[\s\S]*PUBLIC_URL/],
    ['网址不是网页', { PUBLIC_URL: 'ftp://a.example' }, /写完整的网址[\s\S]*PUBLIC_URL/],
  ])('%s：说出是哪一项、该怎么写，不写出值', (_name, changes, message) => {
    const env = Object.fromEntries(
      Object.entries({ ...settings, ...changes }).filter(([, value]) => value !== undefined),
    ) as Record<string, string>;
    const run = () => read(env);
    expect(run).toThrow(message);
    expect(run).not.toThrow(/secret token|ssss|yibaoToken/);
  });
});

describe('更多公众号', () => {
  test('各有各的地址、签名、地区、欢迎语', async () => {
    const account = testAccount({ parts: { wechatAccounts: { accounts: [dianjiang] } } });
    const to = { path: '/wechat/dianjiang', token: 'dianjiangToken', mode: 'plain' } as const;
    expect(await account.say(event('subscribe'), to)).toMatch(/^欢迎关注垫江医保。\n/);
    expect(await account.say(text('怎么缴费'), to)).toBe(fakeAnswer.text);
    expect(account.assistant.asked).toMatchObject([{ region: 'dianjiang' }]);
    expect((await account.send(text('怎么缴费'), { ...to, token: settings.WECHAT_TOKEN })).status).toBe(401);
    expect(await account.say(text('怎么缴费'))).toBe(fakeAnswer.text);
  });

  test.each([
    ['没有 token', { ...dianjiang, token: undefined }, /accounts\.0\.token/],
    ['写错的字段', { ...dianjiang, tokn: 'x' }, /accounts\.0[\s\S]*tokn/],
    ['名字里有斜线', { ...dianjiang, name: 'a/b' }, /accounts\.0\.name：小写字母/],
    ['没有这个地区', { ...dianjiang, region: 'mars' }, /dianjiang：没有地区 mars/],
    ['菜单太多', { ...dianjiang, menu: Array(4).fill({ name: '问', key: 'ask' }) }, /accounts\.0\.menu/],
    ['菜单的键不认识', { ...dianjiang, menu: [{ name: '问', key: 'x' }] }, /accounts\.0\.menu\.0/],
  ])('%s：说出哪个字段，不写出密钥', (_name, account, message) => {
    const run = () => read({}, { accounts: [account] });
    expect(run).toThrow(message);
    expect(run).toThrow(/WECHAT_ACCOUNTS/);
    expect(run).not.toThrow(/qqqq|dianjiangToken/);
  });

  test('同名两次', () => {
    expect(() => read({}, { accounts: [dianjiang, dianjiang] })).toThrow(/name 写了两次/);
  });

  test('标准菜单合乎自己的格式', () => {
    expect(standardMenu.map((item) => menuItemSchema.parse(item))).toEqual(standardMenu);
  });
});

describe('公众号的文件', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wechat-'));
  const write = (content: string) => {
    const path = join(folder, 'accounts.yaml');
    writeFileSync(path, content);
    return path;
  };

  test('YAML 和 JSON 都行', () => {
    expect(readAccountsFile(undefined)).toBeUndefined();
    expect(readAccountsFile(write('accounts:\n  - name: a\n'))).toEqual({ accounts: [{ name: 'a' }] });
    expect(readAccountsFile(write('{"accounts": []}'))).toEqual({ accounts: [] });
  });

  test.each([
    ['语法不对', 'accounts:\n  - token: "mySecret\n', /第 \d+ 行/],
    ['别名', 'a: &x [mySecret]\naccounts: *x\n', /别名/],
  ])('%s：说出在哪里，不写出内容', (_name, content, message) => {
    const run = () => readAccountsFile(write(content));
    expect(run).toThrow(message);
    expect(run).toThrow(/WECHAT_ACCOUNTS/);
    expect(run).not.toThrow(/mySecret/);
  });

  test('没有这个文件', () => {
    expect(() => readAccountsFile('/nowhere/accounts.yaml')).toThrow(/WECHAT_ACCOUNTS：读不到文件/);
  });
});
