import { describe, expect, test } from 'vitest';
import { fakeAnswer } from '../../support/fake-assistant.ts';
import { testAccount } from './account.ts';
import { delivery, element, type Mode, noon, person, readReply, text } from './server.ts';

const modes: readonly Mode[] = ['plain', 'compatible', 'safe'];

describe.each(modes)('%s 模式', (mode) => {
  const account = () => testAccount({ settings: { WECHAT_MODE: mode } });

  test('问一句，答一句，收发的人对调', async () => {
    const { send, assistant } = account();
    const reply = await readReply(await send(text('断了两年现在交要等多久'), { mode }));
    expect(element(reply, 'MsgType')).toBe('text');
    expect(element(reply, 'Content')).toBe(fakeAnswer.text);
    expect(element(reply, 'ToUserName')).toBe(person);
    expect(element(reply, 'FromUserName')).toMatch(/^gh_/);
    expect(element(reply, 'CreateTime')).toBe(`${noon}`);
    expect(assistant.asked).toMatchObject([{ question: '断了两年现在交要等多久', region: 'huaian' }]);
  });

  test('明文来的明文回，加密来的加密回', async () => {
    const body = await (await account().send(text('你好'), { mode })).text();
    expect(body.includes('<Encrypt>')).toBe(mode !== 'plain');
    expect(body.includes(person)).toBe(mode === 'plain');
  });

  test('没有话说时答 success，不加密', async () => {
    const response = await account().send(
      { MsgType: 'event', Event: 'VIEW', EventKey: 'https://a' },
      { mode },
    );
    expect(response.headers.get('Content-Type')).toMatch(/^text\/plain/);
    expect(await response.text()).toBe('success');
  });

  test('引号、尖括号、]]>、表情、控制字符都原样问，答复仍是好的 XML', async () => {
    const odd = '"怎么"<b>缴费</b>]]>&amp; 🐎';
    const asked: string[] = [];
    const { say } = testAccount({
      settings: { WECHAT_MODE: mode },
      assistant: {
        ask: async (question) => {
          asked.push(question.question);
          return { ...fakeAnswer, text: `${question.question}\u0000\u0007完` };
        },
      },
    });
    expect(await say(text(odd), { mode })).toBe(`${odd}完`);
    expect(asked).toEqual([odd]);
  });
});

test('兼容模式换成安全模式的途中，两种来信都收', async () => {
  const { say } = testAccount({ settings: { WECHAT_MODE: 'compatible' } });
  expect(await say(text('你好'), { mode: 'plain' })).toBe(fakeAnswer.text);
  expect(await say(text('你好'), { mode: 'safe' })).toBe(fakeAnswer.text);
});

test('兼容模式里明文和密文不同时，以签了名的密文为准', async () => {
  const account = testAccount({ settings: { WECHAT_MODE: 'compatible' } });
  const sent = delivery(text('真的'), { mode: 'compatible' });
  const body = (await sent.text()).replace('<![CDATA[真的]]>', '<![CDATA[假的]]>');
  const headers = { 'Content-Type': 'text/xml' };
  await account.request(new Request(sent.url, { method: 'POST', headers, body }));
  expect(account.assistant.asked).toMatchObject([{ question: '真的' }]);
});
