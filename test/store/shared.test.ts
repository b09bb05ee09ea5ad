import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { answerRecord, type Backend, backends, later, newId, start } from './backends.ts';

describe.each(backends.filter(({ durable }) => durable))('两个进程用同一个数据库：$name', ({ begin }) => {
  let backend: Backend;
  let store: Store;
  let other: Store;
  beforeAll(async () => {
    backend = await begin();
    [store, other] = await Promise.all([backend.openStore(), backend.openStore()]);
  }, 60_000);
  afterAll(async () => {
    await store?.close(start);
    await other?.close(start);
    await backend?.end();
  });

  test('会话接得上，看到的是最后一轮', async () => {
    const id = newId();
    await store.conversations.save(id, 1, start);
    expect(await other.conversations.load(id, later(1))).toBe(1);
    await other.conversations.save(id, 2, later(2));
    expect(await store.conversations.load(id, later(3))).toBe(2);
  });

  test('晚到的旧状态盖不掉新的', async () => {
    const id = newId();
    await store.conversations.save(id, 2, later(2));
    await other.conversations.save(id, 1, later(1));
    expect(await store.conversations.load(id, later(3))).toBe(2);
  });

  test('一边忘掉，另一边也没有了', async () => {
    const id = newId();
    await store.conversations.save(id, 1, start);
    await other.conversations.forget(id);
    expect(await store.conversations.load(id, start)).toBeNull();
  });

  test('一边答的，另一边收评价', async () => {
    const id = newId();
    const given = { answer: id, helpful: false, comment: '看不懂' };
    await store.feedback.remember(answerRecord(id), start);
    expect(await other.feedback.give(given, start)).toBe('stored');
    expect(await store.feedback.find(id, start)).toEqual(given);
  });

  test('一边在作答，另一边等着；答好了另一边也得到它', async () => {
    const key = newId();
    await store.replies.claim(key, later(1), start);
    expect(await other.replies.claim(key, later(1), start)).toEqual({ kind: 'pending' });
    await store.replies.fulfil(key, '好', later(1));
    expect(await other.replies.claim(key, later(1), start)).toEqual({ kind: 'replied', reply: '好' });
  });

  test('一边用过的键，另一边不算', async () => {
    const key = newId();
    expect(await store.once.claim(key, later(5), start)).toBe(true);
    expect(await other.once.claim(key, later(5), start)).toBe(false);
  });
});
