import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { largestText } from '../../src/store/limited-text.ts';
import type { Store } from '../../src/store/store.ts';
import { answerRecord, type Backend, backends, later, newId, start } from './backends.ts';

describe.each(backends)('存储：$name', ({ durable, begin }) => {
  let backend: Backend;
  let store: Store;
  beforeAll(async () => {
    backend = await begin();
    store = await backend.openStore();
  }, 60_000);
  afterAll(async () => {
    await store?.close(start);
    await backend?.end();
  });

  test('开着就正常，没有排队，没有丢', () => {
    expect(store.status()).toMatchObject({ state: 'ok', queued: 0, lost: 0 });
  });

  describe('会话', () => {
    test.each([
      [{ slot: 'region', facts: { level: '3', cost: 1_200_000 } }],
      [[]],
      ['字符串，带 "引号" 和 😀'],
      [false],
      [null],
    ])('存什么取什么：%j', async (state) => {
      const id = newId();
      await store.conversations.save(id, state, start);
      expect(await store.conversations.load(id, start)).toEqual(state);
    });

    test('取出的是当时的样子，之后再改原来的对象不影响', async () => {
      const id = newId();
      const state = { turns: 1 };
      await store.conversations.save(id, state, start);
      state.turns = 2;
      expect(await store.conversations.load(id, start)).toEqual({ turns: 1 });
    });

    test('没有见过的编号什么也没有，再古怪也一样', async () => {
      for (const id of [newId(), '', "'; DROP TABLE conversations; --", '__proto__', 'a'.repeat(10_000)]) {
        expect(await store.conversations.load(id, start)).toBeNull();
      }
    });

    test('从最后一轮起 30 分钟', async () => {
      const id = newId();
      await store.conversations.save(id, 1, start);
      await store.conversations.save(id, 2, later(20));
      expect(await store.conversations.load(id, later(49))).toBe(2);
      expect(await store.conversations.load(id, later(50))).toBeNull();
    });

    test('忘掉就没有了，之后还可以再存', async () => {
      const id = newId();
      await store.conversations.save(id, 1, start);
      await store.conversations.forget(id);
      expect(await store.conversations.load(id, start)).toBeNull();
      await store.conversations.save(id, 2, start);
      expect(await store.conversations.load(id, start)).toBe(2);
    });

    test('正好 8 kB 存得下，多一个字节不收，原来的还在', async () => {
      const id = newId();
      const largest = '保'.repeat((largestText - 2) / 3);
      await store.conversations.save(id, largest, start);
      await expect(store.conversations.save(id, `${largest}a`, start)).rejects.toThrow(RangeError);
      expect(await store.conversations.load(id, start)).toBe(largest);
    });

    test.each([[undefined], [() => 1], [{ cost: 1n }]])('JSON 写不了的不收：%s', async (state) => {
      await expect(store.conversations.save(newId(), state, start)).rejects.toThrow(TypeError);
    });
  });

  describe('评价', () => {
    test('评价一个答复，查得到，再评以最后一次为准', async () => {
      const id = newId();
      await store.feedback.remember(answerRecord(id), start);
      expect(await store.feedback.find(id, start)).toBeNull();
      const first = { answer: id, helpful: false, comment: '没有说孩子怎么办' };
      expect(await store.feedback.give(first, later(1))).toBe(durable ? 'stored' : 'queued');
      expect(await store.feedback.find(id, later(1))).toEqual(first);
      const second = { answer: id, helpful: true, comment: null };
      await store.feedback.give(second, later(2));
      expect(await store.feedback.find(id, later(2))).toEqual(second);
    });

    test('没有给过的答复不收评价', async () => {
      const id = newId();
      expect(await store.feedback.give({ answer: id, helpful: true, comment: null }, start)).toBe('unknown');
      expect(await store.feedback.find(id, start)).toBeNull();
    });

    test('答复记 180 天，之后不收评价；评价也记 180 天', async () => {
      const id = newId();
      const lastMinute = 180 * 24 * 60 - 1;
      const given = { answer: id, helpful: true, comment: null };
      await store.feedback.remember(answerRecord(id), start);
      await store.feedback.give(given, later(lastMinute));
      expect(await store.feedback.give(given, later(lastMinute + 1))).toBe('unknown');
      expect(await store.feedback.find(id, later(2 * lastMinute))).toEqual(given);
      expect(await store.feedback.find(id, later(2 * lastMinute + 1))).toBeNull();
    });
  });

  describe('重发的消息得到同样的答复', () => {
    test('先来的去作答，后来的等着，答好了都得到它', async () => {
      const key = newId();
      const until = later(1);
      expect(await store.replies.claim(key, until, start)).toEqual({ kind: 'claimed' });
      expect(await store.replies.claim(key, until, start)).toEqual({ kind: 'pending' });
      await store.replies.fulfil(key, '等待期是这样的', until);
      expect(await store.replies.claim(key, until, start)).toEqual({
        kind: 'replied',
        reply: '等待期是这样的',
      });
    });

    test('作答的没答成，下一个可以再来', async () => {
      const key = newId();
      await store.replies.claim(key, later(1), start);
      await store.replies.release(key);
      expect(await store.replies.claim(key, later(1), start)).toEqual({ kind: 'claimed' });
    });

    test('过了时候就算没来过，答没答好都一样', async () => {
      const [answered, abandoned] = [newId(), newId()];
      for (const key of [answered, abandoned]) await store.replies.claim(key, later(1), start);
      await store.replies.fulfil(answered, '好', later(1));
      for (const key of [answered, abandoned]) {
        expect(await store.replies.claim(key, later(2), later(1))).toEqual({ kind: 'claimed' });
      }
    });

    test('太长的答复不收', async () => {
      const key = newId();
      await store.replies.claim(key, later(1), start);
      await expect(store.replies.fulfil(key, 'a'.repeat(largestText + 1), later(1))).rejects.toThrow(
        RangeError,
      );
    });

    test('同时来的只有一个去作答', async () => {
      const key = newId();
      const claims = await Promise.all(
        Array.from({ length: 10 }, () => store.replies.claim(key, later(1), start)),
      );
      expect(claims.filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
    });
  });

  describe('只算一次的键', () => {
    test('第一次算，以后都不算，过了时候又算', async () => {
      const key = newId();
      expect(await store.once.claim(key, later(5), start)).toBe(true);
      expect(await store.once.claim(key, later(6), later(4))).toBe(false);
      expect(await store.once.claim(key, later(10), later(5))).toBe(true);
    });

    test('同时来的只有一个算', async () => {
      const key = newId();
      const claims = await Promise.all(
        Array.from({ length: 10 }, () => store.once.claim(key, later(5), start)),
      );
      expect(claims.filter(Boolean)).toHaveLength(1);
    });
  });
});
