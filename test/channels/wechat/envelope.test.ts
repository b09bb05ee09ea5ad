import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importEnvelopeKey, openEnvelope, sealEnvelope } from '../../../src/channels/wechat/envelope.ts';
import { sameText, sign } from '../../../src/channels/wechat/signature.ts';
import { readXml } from '../../../src/channels/wechat/xml.ts';
import { contentOf, encryptRaw, pad, seal, settings, unseal } from './server.ts';

// Published with wechatpy (tests/test_crypto.py) and with Tencent's sample code: data, not ours to change.
const wechatpy = {
  token: '123456',
  key: 'kWxPEV2UEDyxWpmPdKC3F4dgPDmOvfKX1HGnEUDS1aR',
  appId: 'wx49f0ab532d5d035a',
  random: new TextEncoder().encode('1234567890123456'),
  timestamp: '1411525903',
  nonce: '461056294',
  reply: `<xml>
<MsgType><![CDATA[text]]></MsgType>
<Content><![CDATA[test]]></Content>
<FromUserName><![CDATA[wx49f0ab532d5d035a]]></FromUserName>
<ToUserName><![CDATA[messense]]></ToUserName>
<AgentID>1</AgentID>
<CreateTime>1411525903</CreateTime>
</xml>`,
  sealed:
    '9s4gMv99m88kKTh/H8IdkOiMg6bisoy3ypwy9H4hvSPe9nsGaqyw5hhSjdYbcrKk+j3nba4HMOTzHrluLBYqxgNcBqGsL8GqxlhZgURnAtObvesEl5nZ+uBE8bviY0LWke8Zy9V/QYKxNV2FqllNXcfmstttyIkMKCCmVbCFM2JTF5wY0nFhHZSjPUL2Q1qvSUCUld+/WIXrx0oyKQmpB6o8NRrrNrsDf03oxI1p9FxUgMnwKKZeOA/uu+2IEvEBtb7muXsVbwbgX05UPPJvFurDXafG0RQyPR+mf1nDnAtQmmNOuiR5MIkdQ39xn1vWwi1O5oazPoQJz0nTYjxxEE8kv3kFxtAGVRe3ypD3WeK2XeFYFMNMpatF9XiKzHo3',
  sealedSignature: '407518b7649e86ef23978113f92d27afa9296533',
  received:
    'RgqEoJj5A4EMYlLvWO1F86ioRjZfaex/gePD0gOXTxpsq5Yj4GNglrBb8I2BAJVODGajiFnXBu7mCPatfjsu6IHCrsTyeDXzF6Bv283dGymzxh6ydJRvZsryDyZbLTE7rhnus50qGPMfp2wASFlzEgMW9z1ef/RD8XzaFYgm7iTdaXpXaG4+BiYyolBug/gYNx410cvkKR2/nPwBiT+P4hIiOAQqGp/TywZBtDh1yCF2KOd0gpiMZ5jSw3e29mTvmUHzkVQiMS6td7vXUaWOMZnYZlF3So2SjHnwh4jYFxdgpkHHqIrH/54SNdshoQgWYEvccTKe7FS709/5t6NMxuGhcUGAPOQipvWTT4dShyqio7mlsl5noTrb++x6En749zCpQVhDpbV6GDnTbcX2e8K9QaNWHp91eBdCRxthuL0=',
  receivedSignature: '74d92dfeb87ba7c714f89d98870ae5eb62dff26d',
  echo: {
    signature: 'dd6b9c95b495b3f7e2901bfbc76c664930ffdb96',
    timestamp: '1411443780',
    nonce: '437374425',
    text: '4ByGGj+sVCYcvGeQYhaKIk1o0pQRNbRjxybjTGblXrBaXlTXeOo1+bXFXDQQb1o6co6Yh9Bv41n7hOchLF6p+Q==',
  },
};

const tencent = {
  token: 'QDG6eK',
  key: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C',
  appId: 'wx5823bf96d3bd56c7',
  signature: '477715d11cdb4164915debcba66cb864d751f3e6',
  timestamp: '1409659813',
  nonce: '1372623149',
  encrypted:
    'RypEvHKD8QQKFhvQ6QleEB4J58tiPdvo+rtK1I9qca6aM/wvqnLSV5zEPeusUiX5L5X/0lWfrf0QADHHhGd3QczcdCUpj911L3vg3W/sYYvuJTs3TUUkSUXxaccAS0qhxchrRYt66wiSpGLYL42aM6A8dTT+6k4aSknmPj48kzJs8qLjvd4Xgpue06DOdnLxAUHzM6+kDZ+HMZfJYuR+LtwGc2hgf5gsijff0ekUNXZiqATP7PF5mZxZ3Izoun1s4zG4LUMnvw2r+KqCKIw+3IQH03v+BCA9nMELNqbSf6tiWSrXJB3LAVGUcallcrw8V2t9EL4EhzJWrQUax5wLVMNS0+rUPA3k22Ncx4XXZS9o0MBH27Bo6BpNelZpS+/uh9KsNlY6bHCmJU9p8g7m3fVKn28H3KDYA5Pl/T8Z1ptDAVe0lXdQ2YoyyH2uyPIGHBZZIs2pDBS8R07+qN+E7Q==',
};

const own = () => importEnvelopeKey(settings.WECHAT_ENCODING_AES_KEY);
const open = async (encrypted: string) => openEnvelope(await own(), settings.WECHAT_APP_ID, encrypted);

describe('公开的验证数据', () => {
  test('wechatpy：收到的消息，签名相符，解得开', async () => {
    const { token, timestamp, nonce, received, receivedSignature } = wechatpy;
    expect(await sign([token, timestamp, nonce, received])).toBe(receivedSignature);
    const opened = await openEnvelope(await importEnvelopeKey(wechatpy.key), wechatpy.appId, received);
    const fields = opened.kind === 'message' ? readXml(opened.text) : null;
    expect(fields?.get('Content')).toBe('test');
    expect(fields?.get('FromUserName')).toBe('messense');
  });

  test('wechatpy：发出的消息，一个字节不差', async () => {
    const { token, timestamp, nonce, reply, random, sealed, sealedSignature, appId } = wechatpy;
    const made = await sealEnvelope(await importEnvelopeKey(wechatpy.key), appId, reply, random);
    expect(made).toBe(sealed);
    expect(await sign([token, timestamp, nonce, made])).toBe(sealedSignature);
  });

  test('wechatpy：验证网址，换一个 nonce 就不符', async () => {
    const { token, echo, key, appId } = wechatpy;
    expect(await sign([token, echo.timestamp, echo.nonce, echo.text])).toBe(echo.signature);
    expect(await sign([token, echo.timestamp, '437374424', echo.text])).not.toBe(echo.signature);
    expect(await openEnvelope(await importEnvelopeKey(key), appId, echo.text)).toMatchObject({
      kind: 'message',
    });
  });

  test('腾讯示例：签名相符，解得开，按字节计长', async () => {
    const { token, timestamp, nonce, encrypted, signature, key, appId } = tencent;
    expect(await sign([token, timestamp, nonce, encrypted])).toBe(signature);
    const opened = await openEnvelope(await importEnvelopeKey(key), appId, encrypted);
    const fields = opened.kind === 'message' ? readXml(opened.text) : null;
    expect(fields?.get('ToUserName')).toBe('wx5823bf96d3bd56c7');
    expect(fields?.get('Content')).toBe('hello');
    expect(fields?.get('MsgId')).toBe('4561255354251345929');
    const chinese = '<xml><Content><![CDATA[测试一下中文的情况，消息长度是按字节来算的]]></Content></xml>';
    const sealed = await sealEnvelope(await importEnvelopeKey(key), appId, chinese);
    expect(await openEnvelope(await importEnvelopeKey(key), appId, sealed)).toEqual({
      kind: 'message',
      text: chinese,
    });
  });
});

describe('信封', () => {
  test('与 Node 自带的加密互通，任何长短的中文、表情', async () => {
    const key = await own();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (message) => {
        expect(unseal(await sealEnvelope(key, settings.WECHAT_APP_ID, message))).toEqual({
          message: Buffer.from(message).toString(),
          appId: settings.WECHAT_APP_ID,
        });
        expect(await open(seal(message))).toEqual({ kind: 'message', text: Buffer.from(message).toString() });
      }),
    );
  });

  test('两次封好的同一句话不一样', async () => {
    const key = await own();
    expect(await sealEnvelope(key, 'wx1', '好')).not.toBe(await sealEnvelope(key, 'wx1', '好'));
  });

  test.each(['wx0000000000000000', '', `${settings.WECHAT_APP_ID}1`])('别的 AppId「%s」', async (appId) => {
    expect(await open(seal('好', appId))).toEqual({ kind: 'other-app' });
  });

  const content = contentOf('好');
  const tooLong = Buffer.from(content);
  tooLong.writeUInt32BE(0xffff_ffff, 16);
  test.each([
    ['填充是 0', encryptRaw(Buffer.concat([content, Buffer.alloc(32 - (content.length % 32), 0)]))],
    ['填充大于 32', encryptRaw(Buffer.concat([content, Buffer.alloc(32 - (content.length % 32), 33)]))],
    [
      '填充前后不同',
      encryptRaw(Buffer.concat([content, Buffer.alloc(31 - (content.length % 32), 9), Buffer.of(3)])),
    ],
    ['全是填充', encryptRaw(Buffer.alloc(32, 32))],
    ['长度超出', encryptRaw(pad(tooLong))],
    ['不是 UTF-8', encryptRaw(pad(Buffer.concat([content.subarray(0, 16), Buffer.of(0, 0, 0, 1, 0xff)])))],
    ['只补到 16 字节', encryptRaw(Buffer.alloc(48, 16))],
    ['base64 断了', seal('好').slice(0, -3)],
    ['少一块', Buffer.from(seal('好'), 'base64').subarray(0, -16).toString('base64')],
    ['混进空格', ` ${seal('好')}`],
    ['是空的', ''],
  ])('打不开：%s', async (_, encrypted) => {
    expect(await open(encrypted)).toEqual({ kind: 'malformed' });
  });

  test.each(['', 'a'.repeat(42), 'a'.repeat(44), `${'a'.repeat(42)}=`])('密钥「%s」不对', async (key) => {
    await expect(importEnvelopeKey(key)).rejects.toThrow(RangeError);
  });

  test('比较签名：长短不同、一字之差都不同', () => {
    expect(sameText('abc', 'abc')).toBe(true);
    for (const other of ['', 'ab', 'abcd', 'abd', 'Abc']) expect(sameText('abc', other)).toBe(false);
  });
});
