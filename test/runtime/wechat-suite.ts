import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { delivery, element, event, type Mode, readReply, settings, text } from '../channels/wechat/server.ts';
import { expectProblem } from '../support/problems.ts';
import type { Running } from './running.ts';
import type { Runtime } from './runtimes.ts';

/** An official account in each of the modes. */
const accounts: readonly { readonly name: string; readonly mode: Mode }[] = [
  { name: 'plain', mode: 'plain' },
  { name: 'both', mode: 'compatible' },
  { name: 'safe', mode: 'safe' },
];

/** What a file of accounts holds, as JSON. */
export const accountsJson = JSON.stringify({
  accounts: accounts.map(({ name, mode }) => ({
    name,
    mode,
    appId: settings.WECHAT_APP_ID,
    token: settings.WECHAT_TOKEN,
    encodingAesKey: settings.WECHAT_ENCODING_AES_KEY,
    region: 'huaian',
  })),
});

/** The official accounts, checked over the network against one runtime with the real index. */
export function describeWechat(runtime: Runtime): void {
  describe(`${runtime.name}：公众号`, () => {
    let server: Running;
    const send = (request: Request) => {
      const { pathname, search } = new URL(request.url);
      return fetch(new URL(pathname + search, server.address), request);
    };

    beforeAll(async () => {
      server = await runtime.start();
    }, 180_000);
    afterAll(async () => {
      await server?.stop();
    });

    test.each(accounts)('$mode 模式：问一句答一句，再来一次答复相同', async ({ name, mode }) => {
      const options = { path: `/wechat/${name}`, mode };
      const message = text('没在集中缴费期交，等待期多久', { FromUserName: `o-${name}` });
      const [first, again] = [
        await readReply(await send(delivery(message, options))),
        await readReply(await send(delivery(message, options))),
      ];
      expect(element(first, 'Content')).toContain('设置固定待遇等待期');
      expect(element(first, 'ToUserName')).toBe(`o-${name}`);
      expect(element(again, 'Content')).toBe(element(first, 'Content'));
    });

    test('菜单、关注、图片', async () => {
      const options = { path: '/wechat/safe' };
      for (const fields of [
        event('subscribe', { EventKey: 'qrscene_huaian' }),
        event('CLICK', { EventKey: 'payment' }),
        event('CLICK', { EventKey: 'contacts' }),
        text('', { MsgType: 'image' }),
      ]) {
        const reply = await readReply(await send(delivery(fields, options)));
        expect(element(reply, 'Content')).toMatch(/\p{Script=Han}/u);
      }
    });

    test('签名不对、AppId 不对、太大的拒绝', async () => {
      const path = '/wechat/safe';
      const refused = (options: Parameters<typeof delivery>[1]) =>
        send(delivery(text('你好'), { path, ...options }));
      await expectProblem(await refused({ token: 'other' }), 401, 'unsigned');
      await expectProblem(await refused({ appId: 'other' }), 401, 'unsigned');
      await expectProblem(await refused({ body: 'a'.repeat(65 * 1024) }), 400, 'invalid-request');
    });

    test('日志里没有问题、密钥和发信的人', () => {
      expect(server.output()).not.toMatch(/等待期|o-plain/);
      expect(server.output()).not.toContain(settings.WECHAT_ENCODING_AES_KEY.slice(0, 20));
    });
  });
}
