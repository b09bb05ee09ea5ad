import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { inTime, replyLimit } from '../../../src/channels/wechat/in-time.ts';
import { texts } from '../../../src/channels/wechat/texts.ts';
import type { Answer } from '../../../src/dialogue/answer.ts';
import { memoryStore } from '../../../src/store/create-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { fakeAnswer } from '../../support/fake-assistant.ts';
import { expectProblem } from '../../support/problems.ts';
import { answer, testAccount } from './account.ts';
import { event, text } from './server.ts';

const realTimeout = setTimeout;

/** An assistant that says something else each time. */
function counting() {
  let times = 0;
  return {
    ask: async (): Promise<Answer> => {
      times += 1;
      return answer({ text: `第${times}次` });
    },
  };
}

describe('微信没收到答复，再发一次', () => {
  test.each([
    ['重新签名', {}],
    ['签名照旧', { nonce: 'same' }],
  ])('%s：答复相同，只问一次', async (_, options) => {
    const { say } = testAccount({ assistant: counting() });
    const message = text('怎么缴费');
    expect(await say(message, options)).toBe('第1次');
    expect(await say(message, options)).toBe('第1次');
    expect(await say(message, options)).toBe('第1次');
    expect(await say(text('怎么缴费'))).toBe('第2次');
  });

  test('次序乱了，各得各的答复', async () => {
    const { say } = testAccount({ assistant: counting() });
    const [one, two] = [text('一'), text('二')];
    expect([await say(one), await say(two), await say(one), await say(two), await say(one)]).toEqual([
      '第1次',
      '第2次',
      '第1次',
      '第2次',
      '第1次',
    ]);
  });

  test.each([
    ['各自签名', {}],
    ['签名相同', { nonce: 'same' }],
  ])('三次同时到（%s），也只问一次', async (_, how) => {
    const { say } = testAccount({ assistant: counting() });
    const message = text('怎么缴费');
    expect(await Promise.all([say(message, how), say(message, how), say(message, how)])).toEqual([
      '第1次',
      '第1次',
      '第1次',
    ]);
  });

  test('编号超过双精度整数，差一也是两条', async () => {
    const { say } = testAccount({ assistant: counting() });
    expect(await say(text('一', { MsgId: '24098765432101234567' }))).toBe('第1次');
    expect(await say(text('一', { MsgId: '24098765432101234568' }))).toBe('第2次');
  });

  test('事件按发的人和时间认', async () => {
    const { say } = testAccount({ assistant: counting() });
    const pressed = event('CLICK', { EventKey: 'payment' });
    expect(await say(pressed)).toBe('第1次');
    expect(await say(pressed)).toBe('第1次');
    expect(await say({ ...pressed, CreateTime: '1780286401' })).toBe('第2次');
    expect(await say({ ...pressed, FromUserName: 'oSomebodyElse' })).toBe('第3次');
  });

  test('按钮的键再长，也只算一次', async () => {
    const { say, assistant } = testAccount();
    const pressed = event('CLICK', { EventKey: '长'.repeat(15_000) });
    expect([await say(pressed, { nonce: 'same' }), await say(pressed, { nonce: 'same' })]).toEqual([
      'success',
      'success',
    ]);
    expect(assistant.asked).toEqual([]);
  });

  test('两个人的编号碰巧相同，各答各的', async () => {
    const { say } = testAccount({ assistant: counting() });
    const message = text('怎么缴费');
    expect(await say(message)).toBe('第1次');
    expect(await say({ ...message, FromUserName: 'oSomebodyElse' })).toBe('第2次');
  });

  test('没有查成：请再发，下一次重新问', async () => {
    const { ask } = counting();
    let fails = true;
    const account = testAccount({
      assistant: {
        ask: async () => {
          if (fails) throw new Error('boom');
          return ask();
        },
      },
    });
    const message = text('怎么缴费');
    expect(await account.say(message)).toBe(texts.failed);
    expect(account.deps.logged.at(-1)).toMatchObject({ status: 200, error: 'Error: boom' });
    fails = false;
    expect(await account.say(message)).toBe('第1次');
  });
});

describe.each(['plain', 'safe'] as const)('冒用用过的地址（%s）', (mode) => {
  test('换了一条消息：拒绝，不问；原来那条再来还可以', async () => {
    const account = testAccount({ settings: { WECHAT_MODE: mode } });
    const message = text('怎么缴费');
    expect(await account.say(message, { mode, nonce: 'once' })).toBe(fakeAnswer.text);
    await expectProblem(await account.send(text('别的'), { mode, nonce: 'once' }), 401, 'unsigned');
    await expectProblem(await account.send(text('别的'), { mode, nonce: 'once' }), 401, 'unsigned');
    expect(await account.say(message, { mode, nonce: 'once' })).toBe(fakeAnswer.text);
    expect(account.assistant.asked).toHaveLength(1);
  });
});

test('同一个地址同时带来两条消息：只收一条', async () => {
  const account = testAccount({ settings: { WECHAT_MODE: 'plain' } });
  const how = { mode: 'plain', nonce: 'once' } as const;
  const both = await Promise.all([account.send(text('一'), how), account.send(text('二'), how)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
  expect(account.assistant.asked).toHaveLength(1);
});

describe('答得慢', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => vi.useRealTimers());

  /** Lets what does not wait for a timer run: cryptography ends on another thread. */
  const settle = () => new Promise((resolve) => realTimeout(resolve, 2));

  async function pass(milliseconds: number) {
    for (let past = 0; past < milliseconds; past += 100) {
      await settle();
      await vi.advanceTimersByTimeAsync(100);
    }
    await settle();
  }

  /** Lets time pass until something has happened; the timer begins only once the cryptography before it is over. */
  async function until<T>(promise: Promise<T>): Promise<T> {
    let isOver = false;
    const over = promise.finally(() => {
      isOver = true;
    });
    for (let steps = 0; !isOver && steps < 100; steps += 1) await pass(100);
    expect(isOver).toBe(true);
    return over;
  }

  /** An answer that comes when it is told to. */
  function held(store?: Store) {
    let release = (_: Answer) => {};
    const asked: string[] = [];
    const account = testAccount({
      ...(store && { store }),
      assistant: {
        ask: ({ question }) => {
          asked.push(question);
          return new Promise((resolve) => {
            release = resolve;
          });
        },
      },
    });
    return { ...account, asked, release: (given: Answer) => release(given) };
  }

  test('四秒半时先答「正在查」和链接；再来的答查到的', async () => {
    const account = held();
    const message = text('怎么缴费');
    const first = account.say(message);
    await pass(4400);
    let isOver = false;
    void first.then(() => {
      isOver = true;
    });
    await settle();
    expect(isOver).toBe(false);
    const [said, link = ''] = (await until(first)).split('\n');
    expect(said).toBe(texts.late);
    expect(link).toMatch(/^https:\/\/yibao\.test\/a\/[\w-]{22}\?s=[\w.-]+$/);
    expect(link).not.toMatch(/%|缴费/);

    const pending = await account.request(link);
    expect(pending.status).toBe(202);
    expect(pending.headers.get('Refresh')).toBe('3');

    account.release(answer({ text: '查到了。' }));
    await pass(100);
    expect(await account.say(message)).toBe('查到了。');
    expect(account.asked).toHaveLength(1);
    const page = await account.request(link);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('查到了。');
  });

  test('恰好四秒半', async () => {
    const never = new Promise<string>(() => {});
    let said = '';
    void inTime(never, replyLimit, async () => '正在查').then((text) => {
      said = text;
    });
    await vi.advanceTimersByTimeAsync(4499);
    expect(said).toBe('');
    await vi.advanceTimersByTimeAsync(1);
    expect(said).toBe('正在查');
  });

  test('第二次来时还在查：等它，查到就答', async () => {
    const account = held();
    const message = text('怎么缴费');
    await until(account.say(message));
    const second = account.say(message);
    await pass(1000);
    account.release(answer({ text: '查到了。' }));
    expect(await until(second)).toBe('查到了。');
    expect(account.asked).toHaveLength(1);
  });

  test('三次都没查到：每次都是同一个链接', async () => {
    const account = held();
    const message = text('怎么缴费');
    const links = [];
    for (let time = 0; time < 3; time += 1) {
      links.push((await until(account.say(message))).split('\n')[1]);
    }
    expect(new Set(links).size).toBe(1);
    expect(account.asked).toHaveLength(1);
  });

  test('不会有答复的事慢了：success', async () => {
    const { replies, ...rest } = memoryStore();
    const stuck = { ...replies, claim: () => new Promise<never>(() => {}) };
    const account = testAccount({ store: { ...rest, replies: stuck } });
    expect(await until(account.say(event('unsubscribe')))).toBe('success');
  });

  test('数据库不应声：照样在四秒半时答，不答 500', async () => {
    const { replies, ...rest } = memoryStore();
    const stuck = { ...replies, claim: () => new Promise<never>(() => {}) };
    const account = testAccount({ store: { ...rest, replies: stuck } });
    expect((await until(account.send(text('怎么缴费')))).status).toBe(200);
  });
});
