import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { afterEach, describe, expect, it } from 'vitest';
import { readArguments } from '../../scripts/wechat/arguments.ts';
import { chat } from '../../scripts/wechat/chat.ts';
import { checksOf, runChecks } from '../../scripts/wechat/checks.ts';
import { chooseAccount } from '../../scripts/wechat/choose-account.ts';
import { type Correspondent, correspondent } from '../../scripts/wechat/correspondent.ts';
import type { Mode } from '../../scripts/wechat/letter.ts';
import { createApp } from '../../src/app.ts';
import { readAccounts } from '../../src/channels/wechat/accounts.ts';
import { texts } from '../../src/channels/wechat/texts.ts';
import { readConfig } from '../../src/config.ts';
import { settings } from '../channels/wechat/server.ts';
import { fakeAnswer, fakeAssistant } from '../support/fake-assistant.ts';
import { fakeDeps } from '../support/fake-deps.ts';

const servers: ServerType[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
});

/** An application on a port of its own. */
async function listen(fetch: Hono['fetch']): Promise<string> {
  const server = serve({ fetch, hostname: '127.0.0.1', port: 0 });
  servers.push(server);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}/wechat`;
}

/** Says the question back, so that two questions have two answers. */
const echoing = fakeAssistant({ ask: async ({ question }) => ({ ...fakeAnswer, text: `答：${question}` }) });
const deps = (mode: Mode) => fakeDeps(echoing, { ...settings, WECHAT_MODE: mode });

function write(url: string, mode: Mode): Correspondent {
  const [account] = readAccounts(readConfig(settings), undefined, ['huaian']);
  if (!account) throw new Error('no account');
  return correspondent(url, account, { mode, user: 'oSimulated', now: deps(mode).now });
}

async function check(wechat: Correspondent, mode: Mode) {
  const lines: string[] = [];
  const failed = await runChecks(checksOf(wechat, mode, 1), (line) => lines.push(line));
  return { failed, lines };
}

describe('扮作微信检查一个服务', () => {
  it.each(['plain', 'compatible', 'safe'] as const)('好的服务（%s）每项都对', async (mode) => {
    const wechat = write(await listen(createApp(deps(mode)).fetch), mode);
    const { failed, lines } = await check(wechat, mode);
    expect(lines.filter((line) => !line.startsWith('✓'))).toEqual([]);
    expect(failed).toBe(0);
    expect(lines.length).toBeGreaterThan(20);
  });

  it('什么都答 success 的服务：该答的、该拒绝的都不对', async () => {
    const careless = new Hono().all('*', (c) => c.text('success'));
    const { failed, lines } = await check(write(await listen(careless.fetch), 'safe'), 'safe');
    const right = lines.filter((line) => line.startsWith('✓'));
    expect(right).toEqual(['✓ 没见过的事件：success']);
    expect(failed).toBe(lines.length - 1);
  });

  it('模式与后台选的不同：看得出', async () => {
    const wechat = write(await listen(createApp(deps('safe')).fetch), 'plain');
    const { lines } = await check(wechat, 'plain');
    expect(lines.join('\n')).toMatch(/✗ .*应答 200，答了 401/);
  });

  it('没有服务：每项都说连不上，不中断', async () => {
    const { failed, lines } = await check(write('http://127.0.0.1:9/wechat', 'safe'), 'safe');
    expect(failed).toBe(lines.length);
  });
});

describe('聊天', () => {
  it('打字、关注、菜单、语音、图片', async () => {
    const wechat = write(await listen(createApp(deps('safe')).fetch), 'safe');
    const [input, output] = [new PassThrough(), new PassThrough()];
    let shown = '';
    output.setEncoding('utf8').on('data', (text: string) => {
      shown += text;
    });
    input.end('怎么缴费\n\n/subscribe dianjiang\n/click ask\n/voice 等多久\n/image\n/unsubscribe\n/other\n');
    await chat(wechat, input, output);
    expect(shown).toContain('答：怎么缴费');
    expect(shown).toContain(texts.welcome('垫江县'));
    expect(shown).toContain(texts.ask);
    expect(shown).toContain('答：等多久');
    expect(shown).toContain('图片里的字我还看不了');
    expect(shown).toContain('（没有答复）');
    expect(shown).toContain('没有这个命令');
  });

  it('连不上也不退出', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    input.end('一\n二\n');
    await chat(write('http://127.0.0.1:9/wechat', 'safe'), input, output);
    expect(`${output.read()}`.match(/连不上/g)).toHaveLength(2);
  });
});

describe('命令行的写法', () => {
  const read = (line: string) => readArguments(line.split(' ').filter((word) => word !== ''));

  it('菜单', () => {
    expect(read('menu')).toEqual({ command: 'menu', account: undefined, action: 'publish' });
    expect(read('menu --account east --show')).toMatchObject({ account: 'east', action: 'show' });
  });

  it('模拟', () => {
    expect(read('simulate --url http://127.0.0.1:3000/wechat --mode plain --user o1 --fast')).toEqual({
      command: 'simulate',
      account: undefined,
      url: 'http://127.0.0.1:3000/wechat',
      mode: 'plain',
      user: 'o1',
      chat: false,
      fast: true,
      api: undefined,
    });
    expect(read('simulate --chat --api 3999')).toMatchObject({ chat: true, api: 3999 });
  });

  it.each([
    ['menu --show --delete', /只能写一个/],
    ['menu more', /more/],
    ['publish', /没有 publish/],
    ['simulate --mode aes', /--mode：不能是 aes/],
    ['simulate --url ftp://x', /--url/],
    ['simulate --user 张三', /--user/],
    ['simulate --what', /--what/],
  ])('%s：说出哪里不对', (line, message) => {
    expect(() => read(line)).toThrow(message);
  });

  it('选公众号：没写就是 /wechat 的那个，或者唯一的一个', () => {
    const east = { name: 'east', appId: 'wxEast', token: 'eastToken', encodingAesKey: 'x'.repeat(43) };
    const file = { accounts: [east] };
    const both = readAccounts(readConfig(settings), file, ['huaian']);
    expect(chooseAccount(both, undefined).name).toBeNull();
    expect(chooseAccount(both, 'east').name).toBe('east');
    expect(chooseAccount(both.slice(1), undefined).name).toBe('east');
    expect(() => chooseAccount(both, 'west')).toThrow(/须是 east/);
    expect(() => chooseAccount([], undefined)).toThrow(/WECHAT_APP_ID/);
  });
});

it('打印菜单不联网；没有设公众号时说出来', () => {
  const run = (env: NodeJS.ProcessEnv) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/wechat.ts', 'menu', '--dry-run'], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
  const printed = run(settings);
  expect(printed.status).toBe(0);
  expect(JSON.parse(printed.stdout)).toHaveProperty('button');
  const without = run({ WECHAT_APP_ID: '' });
  expect(without.status).toBe(1);
  expect(without.stderr).toMatch(/WECHAT_APP_ID/);
});
