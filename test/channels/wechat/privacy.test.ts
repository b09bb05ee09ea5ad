import { describe, expect, test } from 'vitest';
import { memoryStore } from '../../../src/store/create-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { fakeAnswer } from '../../support/fake-assistant.ts';
import { testAccount } from './account.ts';
import { event, person, settings, text } from './server.ts';

/** A store that notes everything it is given. */
function noting(): { readonly store: Store; readonly noted: () => string } {
  const { replies, conversations, feedback, once, ...rest } = memoryStore();
  const notes: unknown[] = [];
  const listen = <T extends object>(part: T): T =>
    new Proxy(part, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          notes.push(given);
          return value.apply(target, given);
        };
      },
    });
  const store = {
    ...rest,
    replies: listen(replies),
    conversations: listen(conversations),
    feedback: listen(feedback),
    once: listen(once),
  };
  return { store, noted: () => JSON.stringify(notes) };
}

describe('居民的东西', () => {
  test('存的、记日志的都没有 openid、问题和密钥', async () => {
    const { store, noted } = noting();
    const account = testAccount({
      store,
      assistant: { ask: async () => ({ ...fakeAnswer, text: '可以。'.repeat(900) }) },
    });
    await account.say(event('subscribe', { EventKey: 'qrscene_dianjiang' }));
    await account.say(text('我叫张三，怎么缴费'));
    await account.say(event('unsubscribe'));
    await account.send(text('我叫张三'), { token: 'wrong' });
    const kept = noted() + JSON.stringify(account.deps.logged);
    expect(account.deps.logged.map(({ route }) => route)).toEqual(Array(4).fill('/wechat'));
    expect(kept).toContain('dianjiang');
    for (const secret of [
      person,
      '张三',
      '怎么缴费',
      settings.WECHAT_TOKEN,
      settings.WECHAT_ENCODING_AES_KEY,
    ])
      expect(kept).not.toContain(secret);
  });
});
