import { describe, expect, test } from 'vitest';
import type { Database, DatabaseFault } from '../../src/store/database.ts';
import { answerRecord, later, start } from './backends.ts';
import { watchedStore } from './faulty.ts';

/** A database that takes everything, remembers what it was told, and fails as a test wants it to. */
function toyDatabase() {
  const told: string[] = [];
  const state: { fault: DatabaseFault | 'silent' | null; opened: boolean[] } = { fault: null, opened: [] };
  const open = async (suspect: boolean): Promise<Database> => {
    state.opened.push(suspect);
    return {
      async run(statements) {
        told.push(...statements.map(({ sql }) => sql));
        if (state.fault === 'silent') return new Promise(() => {});
        if (state.fault !== null) throw new Error('数据库的毛病');
        return statements.map(() => []);
      },
      faultOf: () => (state.fault === 'silent' || state.fault === null ? 'broken' : state.fault),
      close() {},
    };
  };
  return { open, told, state };
}

async function begin(limits: { queueLimit?: number } = {}) {
  const toy = toyDatabase();
  const watched = watchedStore(toy.open, limits);
  await watched.maintain();
  toy.told.length = 0;
  return { ...toy, ...watched };
}

describe('数据库出毛病时', () => {
  test.each(['busy', 'full', 'corrupt', 'broken', 'silent'] as const)(
    '%s：会话照样存取，状态是降级，好了就补写、复原',
    async (fault) => {
      const { store, state, maintain, status, events } = await begin();
      state.fault = fault;
      await store.conversations.save('c', 1, start);
      expect(await store.conversations.load('c', start)).toBe(1);
      expect(status()).toMatchObject({ state: 'degraded', queued: 1, lost: 0 });
      await maintain();
      expect(status()).toMatchObject({ state: 'degraded', queued: 1 });
      state.fault = null;
      for (let second = 0; second < 4; second += 1) await maintain();
      expect(status()).toMatchObject({ state: 'ok', queued: 0, lost: 0 });
      expect(events).toEqual(['store-degraded', 'store-recovered']);
    },
  );

  test('出过一次毛病，后面的不再去碰数据库，直到复原', async () => {
    const { store, state, told, maintain } = await begin();
    state.fault = 'busy';
    expect(await store.conversations.load('c', start)).toBeNull();
    told.length = 0;
    await store.conversations.load('c', start);
    await store.conversations.save('c', 1, start);
    await store.once.claim('k', later(1), start);
    expect(told).toEqual([]);
    state.fault = null;
    await maintain();
    await store.conversations.load('d', start);
    expect(told.at(-1)).toMatch(/^SELECT/);
  });

  test.each([
    ['corrupt', true],
    ['broken', false],
  ] as const)('%s：重新打开，坏了的要另建', async (fault, suspect) => {
    const { store, state, maintain } = await begin();
    state.fault = fault;
    await store.conversations.load('c', start);
    state.fault = null;
    await maintain();
    expect(state.opened).toEqual([false, suspect]);
  });

  test('打不开：越试越少，最多隔半分钟', async () => {
    let tries = 0;
    const { maintain } = watchedStore(async () => {
      tries += 1;
      throw new Error('打不开');
    });
    for (let second = 0; second < 300; second += 1) await maintain();
    expect(tries).toBeGreaterThan(8);
    expect(tries).toBeLessThan(16);
  });
});

test('打开时没有回音：不一直等，先在内存里', async () => {
  const { store, maintain, status } = watchedStore(() => new Promise(() => {}), { openLimit: 20 });
  await maintain();
  expect(status()).toMatchObject({ state: 'degraded' });
  await store.conversations.save('c', 1, start);
  expect(await store.conversations.load('c', start)).toBe(1);
});

describe('排队有限', () => {
  test('满了丢最早的会话，计入丢失；同一个会话只排最后一次', async () => {
    const { store, state, status, told, maintain } = await begin({ queueLimit: 3 });
    state.fault = 'full';
    for (const id of ['a', 'b', 'c', 'c', 'c']) await store.conversations.save(id, 1, start);
    expect(status()).toMatchObject({ queued: 3, lost: 0 });
    for (const id of ['d', 'e']) await store.conversations.save(id, 1, start);
    expect(status()).toMatchObject({ queued: 3, lost: 2 });
    told.length = 0;
    state.fault = null;
    await maintain();
    expect(told.filter((sql) => sql.startsWith('INSERT INTO conversations'))).toHaveLength(3);
    expect(status()).toMatchObject({ state: 'ok', lost: 2 });
  });

  test('评价挤得掉会话，挤不掉别的评价：再来的说明没有记下', async () => {
    const { store, state, status } = await begin({ queueLimit: 2 });
    for (const id of ['1', '2', '3']) await store.feedback.remember(answerRecord(id), start);
    state.fault = 'full';
    for (const id of ['a', 'b']) await store.conversations.save(id, 1, start);
    const give = (answer: string) => store.feedback.give({ answer, helpful: true, comment: null }, start);
    expect(await give('1')).toBe('queued');
    expect(await give('2')).toBe('queued');
    expect(status()).toMatchObject({ queued: 2, lost: 2 });
    expect(await give('3')).toBe('unavailable');
    expect(await store.feedback.find('3', start)).toBeNull();
    expect(status()).toMatchObject({ queued: 2, lost: 2 });
    await store.conversations.save('c', 1, start);
    expect(status()).toMatchObject({ queued: 2, lost: 3 });
  });

  test('排着队过了时候的不再写，也不算丢', async () => {
    const { store, state, told, maintain, status } = await begin();
    state.fault = 'busy';
    await store.once.claim('k', later(1), start);
    state.fault = null;
    told.length = 0;
    await maintain(later(2));
    expect(told.filter((sql) => sql.startsWith('INSERT'))).toEqual([]);
    expect(status()).toMatchObject({ state: 'ok', queued: 0, lost: 0 });
  });
});

test('到期的每小时删一次，删不成的下次再删', async () => {
  const { state, told, maintain } = await begin();
  const sweeps = () => told.filter((sql) => sql.startsWith('DELETE')).length;
  for (let second = 0; second < 3_590; second += 1) await maintain();
  expect(sweeps()).toBe(0);
  state.fault = 'busy';
  for (let second = 0; second < 30; second += 1) await maintain();
  state.fault = null;
  told.length = 0;
  for (let second = 0; second < 3; second += 1) await maintain();
  expect(sweeps()).toBe(5);
});
