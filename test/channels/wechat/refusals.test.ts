import { describe, expect, test } from 'vitest';
import type { ProblemKind } from '../../../src/channels/problem.ts';
import { expectProblem } from '../../support/problems.ts';
import { testAccount } from './account.ts';
import {
  contentOf,
  type DeliveryOptions,
  encryptRaw,
  messageXml,
  noon,
  pad,
  seal,
  settings,
  sha1,
  text,
} from './server.ts';

const path = (changes: Readonly<Record<string, string>> = {}) => {
  const [timestamp, nonce] = [`${noon}`, 'n'];
  const query = {
    signature: sha1(settings.WECHAT_TOKEN, timestamp, nonce),
    timestamp,
    nonce,
    echostr: '5299',
  };
  return `/wechat?${new URLSearchParams({ ...query, ...changes })}`;
};

describe('验证网址', () => {
  test('签名相符：原样答 echostr，纯文本', async () => {
    const response = await testAccount().request(path({ echostr: '<b>52 99</b>' }));
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toMatch(/^text\/plain/);
    expect(await response.text()).toBe('<b>52 99</b>');
  });

  test.each([
    ['签名错一个字', { signature: sha1(settings.WECHAT_TOKEN, `${noon}`, 'm') }],
    ['没有签名', { signature: '' }],
    ['签名是大写', { signature: sha1(settings.WECHAT_TOKEN, `${noon}`, 'n').toUpperCase() }],
    ['nonce 换了', { nonce: 'other' }],
    [
      '时间早了六分钟',
      { timestamp: `${noon - 360}`, signature: sha1(settings.WECHAT_TOKEN, `${noon - 360}`, 'n') },
    ],
    [
      '时间晚了六分钟',
      { timestamp: `${noon + 360}`, signature: sha1(settings.WECHAT_TOKEN, `${noon + 360}`, 'n') },
    ],
    ['时间不是数', { timestamp: 'now', signature: sha1(settings.WECHAT_TOKEN, 'now', 'n') }],
  ])('拒绝：%s', async (_, changes) => {
    await expectProblem(await testAccount().request(path(changes)), 401, 'unsigned');
  });

  test('差不到五分钟的时间可以', async () => {
    const timestamp = `${noon - 299}`;
    const signature = sha1(settings.WECHAT_TOKEN, timestamp, 'n');
    expect((await testAccount().request(path({ timestamp, signature }))).status).toBe(200);
  });
});

const doctype = '<!DOCTYPE xml [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
const clear = messageXml(text('怎么缴费'));

const refusals: readonly (readonly [string, DeliveryOptions, number, ProblemKind])[] = [
  ['签名用的是别的 token', { token: 'someoneElse' }, 401, 'unsigned'],
  ['明文，签名用的是别的 token', { token: 'someoneElse', mode: 'plain' }, 401, 'unsigned'],
  ['安全模式收到明文', { mode: 'plain' }, 401, 'unsigned'],
  ['别的 AppId', { appId: 'wx0000000000000000' }, 401, 'unsigned'],
  ['六分钟以前', { timestamp: noon - 360 }, 401, 'unsigned'],
  ['六分钟以后', { timestamp: noon + 360 }, 401, 'unsigned'],
  ['时间不是数', { timestamp: 'NaN' }, 401, 'unsigned'],
  ['nonce 里有别的', { nonce: "' OR 1=1" }, 401, 'unsigned'],
  ['填充不对', { encrypted: encryptRaw(Buffer.alloc(64, 0)) }, 400, 'invalid-request'],
  ['base64 断了', { encrypted: seal(clear).slice(0, -1) }, 400, 'invalid-request'],
  ['里面不是 XML', { encrypted: seal('怎么缴费') }, 400, 'invalid-request'],
  ['里面有 DOCTYPE', { encrypted: seal(doctype + clear) }, 400, 'invalid-request'],
  ['里面是一半', { encrypted: encryptRaw(pad(contentOf(clear).subarray(0, 40))) }, 400, 'invalid-request'],
  ['外面有 DOCTYPE', { body: `${doctype}<xml><Encrypt>&a;</Encrypt></xml>` }, 400, 'invalid-request'],
  ['外面有实体', { body: '<xml><Encrypt>&lt;</Encrypt></xml>' }, 400, 'invalid-request'],
  ['不是 XML', { body: '{"question":"怎么缴费"}' }, 400, 'invalid-request'],
  ['空的', { body: '' }, 400, 'invalid-request'],
  ['65 kB', { body: `<xml><A>${'a'.repeat(65 * 1024)}</A></xml>` }, 400, 'invalid-request'],
  ['内容类型是 JSON', { contentType: 'application/json' }, 400, 'invalid-request'],
  ['内容类型是表单', { contentType: 'application/x-www-form-urlencoded' }, 400, 'invalid-request'],
  ['内容类型只是像', { contentType: 'text/xmlx' }, 400, 'invalid-request'],
];

describe('拒绝的来信，不问、不存', () => {
  test.each(refusals)('%s', async (_, options, status, kind) => {
    const account = testAccount();
    const response = await account.send(text('怎么缴费'), options);
    const { detail } = await expectProblem(response, status, kind);
    expect(detail).not.toContain(settings.WECHAT_TOKEN);
    expect(account.assistant.asked).toEqual([]);
  });

  test.each([
    ['谁发的', { FromUserName: '' }],
    ['发给谁', { ToUserName: '' }],
    ['什么时候', { CreateTime: '昨天' }],
    ['哪一条', { MsgId: '' }],
    ['哪一种', { MsgType: '' }],
  ])('没有写明%s', async (_, fields) => {
    const account = testAccount();
    await expectProblem(await account.send(text('怎么缴费', fields)), 400, 'invalid-request');
    expect(account.assistant.asked).toEqual([]);
  });

  test('不是 UTF-8', async () => {
    const headers = { 'Content-Type': 'text/xml' };
    const body = new Uint8Array([0x3c, 0xff]);
    const request = new Request(`https://yibao.test${path()}`, { method: 'POST', headers, body });
    await expectProblem(await testAccount().request(request), 400, 'invalid-request');
  });

  test('没有这个公众号', async () => {
    await expectProblem(await testAccount().send(text('你好'), { path: '/wechat/other' }), 404, 'not-found');
  });

  test('别的方法', async () => {
    const request = new Request('https://yibao.test/wechat', { method: 'PUT', body: '' });
    await expectProblem(await testAccount().request(request), 405, 'method-not-allowed');
  });
});
