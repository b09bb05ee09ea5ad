import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Client, createClient } from '@libsql/client/sqlite3';
import { afterEach, describe, expect, test } from 'vitest';
import { openSqlite } from '../../src/store/open-sqlite.ts';
import { answerRecord, later, newFolder, newId, start } from './backends.ts';
import { watchedStore } from './faulty.ts';

const opened: { close(): unknown }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

/** Another program that has the file open. */
function otherProgram(path: string): Client {
  const client = createClient({ url: pathToFileURL(path).href, concurrency: 1 });
  opened.push(client);
  return client;
}

async function begin({
  folder,
  ...options
}: {
  folder?: string;
  maxPages?: number;
  waitLimit?: number;
} = {}) {
  const place = folder ?? (await newFolder());
  const path = join(place, 'store.db');
  const asides: string[] = [];
  const { waitLimit, ...rest } = options;
  const open = openSqlite({ folder: place, onSetAside: (file) => asides.push(file), ...rest });
  const watched = watchedStore(open, waitLimit === undefined ? {} : { waitLimit });
  await watched.maintain();
  opened.push({ close: () => watched.store.close(start) });
  return { ...watched, path, folder: place, asides };
}

type Begun = Awaited<ReturnType<typeof begin>>;

/** An answer and feedback on it. */
async function giveFeedback({ store }: Begun, id = newId()) {
  const given = { answer: id, helpful: false, comment: '看不懂' };
  await store.feedback.remember(answerRecord(id), start);
  return { given, outcome: await store.feedback.give(given, start) };
}

async function commentsIn(path: string): Promise<unknown[]> {
  const { rows } = await otherProgram(path).execute('SELECT comment FROM feedback');
  return rows.map(({ comment }) => comment);
}

describe('别的程序占着数据库', () => {
  test('写不进的排队，会话照样接得上，占用的人走了就补写', async () => {
    const begun = await begin();
    const { store, maintain, status, events, path } = begun;
    await store.conversations.save('早先', 1, start);
    const lock = await otherProgram(path).transaction('write');

    await store.conversations.save('c', { turn: 1 }, start);
    await store.conversations.save('c', { turn: 2 }, later(1));
    expect(await store.conversations.load('c', later(1))).toEqual({ turn: 2 });
    expect(await store.conversations.load('早先', start)).toBe(1);
    expect(await store.once.claim('nonce', later(5), start)).toBe(true);
    expect(await store.once.claim('nonce', later(5), start)).toBe(false);
    const { given, outcome } = await giveFeedback(begun);
    expect(outcome).toBe('queued');
    expect(await store.feedback.find(given.answer, start)).toEqual(given);
    expect(status()).toMatchObject({ state: 'degraded', queued: 4, lost: 0 });
    await maintain();
    expect(status()).toMatchObject({ state: 'degraded', queued: 4 });

    await lock.rollback();
    await maintain();
    expect(status()).toMatchObject({ state: 'ok', queued: 0, lost: 0 });
    expect(events).toEqual(['store-degraded', 'store-recovered']);
    expect(await commentsIn(path)).toEqual(['看不懂']);
    const restarted = await begin({ folder: begun.folder });
    expect(await restarted.store.conversations.load('c', later(1))).toEqual({ turn: 2 });
    expect(await restarted.store.once.claim('nonce', later(5), start)).toBe(false);
  });

  test('占一会儿就走的，等一等写得进', async () => {
    const { store, status, path } = await begin({ waitLimit: 5_000 });
    const lock = await otherProgram(path).transaction('write');
    const saving = store.conversations.save('c', 1, start);
    setTimeout(() => lock.rollback(), 20);
    await saving;
    expect(status()).toMatchObject({ state: 'ok', queued: 0 });
  });

  test('启动时就读不了：内存里照常，评价没见过的答复说不准，好了都接上', async () => {
    const folder = await newFolder();
    const lock = await otherProgram(join(folder, 'store.db')).transaction('write');
    const begun = await begin({ folder });
    const { store, maintain, status } = begun;
    expect(status()).toMatchObject({ state: 'degraded' });
    await store.conversations.save('c', 1, start);
    expect(await store.conversations.load('c', start)).toBe(1);
    expect((await giveFeedback(begun)).outcome).toBe('queued');
    const unseen = { answer: newId(), helpful: true, comment: null };
    expect(await store.feedback.give(unseen, start)).toBe('unavailable');

    await lock.rollback();
    await maintain();
    expect(status()).toMatchObject({ state: 'ok', queued: 0, lost: 0 });
    expect(await store.feedback.give(unseen, start)).toBe('unknown');
  });
});

describe('磁盘满了', () => {
  test('已有的照常读，新的排队，腾出地方就补写', async () => {
    const begun = await begin({ maxPages: 24 });
    const { store, maintain, status, path } = begun;
    await store.conversations.save('早先', 1, start);
    const large = 'a'.repeat(8_000);
    for (let turn = 0; status().queued === 0; turn += 1)
      await store.conversations.save(`c${turn}`, large, start);
    expect(await store.conversations.load('早先', start)).toBe(1);
    expect((await giveFeedback(begun)).outcome).toBe('queued');
    await maintain();
    expect(status()).toMatchObject({ state: 'degraded', lost: 0 });

    await otherProgram(path).execute("DELETE FROM conversations WHERE id LIKE 'c%'");
    await maintain();
    expect(status()).toMatchObject({ state: 'ok', queued: 0, lost: 0 });
    expect(await commentsIn(path)).toEqual(['看不懂']);
  });
});

describe('文件坏了', () => {
  const rubbish = Buffer.from('这不是数据库。'.repeat(1_000));

  test('启动时：挪开，不删，另建一个', async () => {
    const folder = await newFolder();
    writeFileSync(join(folder, 'store.db'), rubbish);
    writeFileSync(join(folder, 'store.db.corrupt-1'), '上一次的');
    const begun = await begin({ folder });
    expect(begun.status()).toMatchObject({ state: 'ok' });
    expect(begun.asides).toEqual([join(folder, 'store.db.corrupt-2')]);
    expect(readFileSync(join(folder, 'store.db.corrupt-2'))).toEqual(rubbish);
    expect(readFileSync(join(folder, 'store.db.corrupt-1'), 'utf8')).toBe('上一次的');
    expect((await giveFeedback(begun)).outcome).toBe('stored');
  });

  test('启动时中间坏了几页，也看得出来', async () => {
    const first = await begin();
    for (let turn = 0; turn < 50; turn += 1)
      await first.store.conversations.save(`${turn}`, 'a'.repeat(4_000), start);
    await otherProgram(first.path).execute('PRAGMA wal_checkpoint(TRUNCATE)');
    await first.store.close(start);
    const bytes = readFileSync(first.path);
    bytes.fill(0xff, 4_096, 40_960);
    writeFileSync(first.path, bytes);
    const second = await begin({ folder: first.folder });
    expect(second.asides).toHaveLength(1);
    expect(second.status()).toMatchObject({ state: 'ok' });
  });

  test('运行中：照常答复，一秒后挪开另建，内存里的会话和排队的评价都在', async () => {
    const begun = await begin();
    const { store, maintain, status, path, asides } = begun;
    await store.conversations.save('c', { turn: 1 }, start);
    // Into the database itself, so that there is something to spoil, and out of the page cache.
    await otherProgram(path).execute('PRAGMA wal_checkpoint(TRUNCATE)');
    writeFileSync(path, rubbish);

    expect(await store.conversations.load('c', start)).toEqual({ turn: 1 });
    const { given, outcome } = await giveFeedback(begun);
    expect(outcome).toBe('queued');
    await maintain();
    await maintain();
    expect(status()).toMatchObject({ state: 'ok', queued: 0, lost: 0 });
    expect(asides).toEqual([`${path}.corrupt-1`]);
    expect(await store.conversations.load('c', start)).toEqual({ turn: 1 });
    expect(await store.feedback.find(given.answer, start)).toEqual(given);
    expect(await commentsIn(path)).toEqual(['看不懂']);
  });
});

describe('文件不见了', () => {
  test('运行中删掉：另建一个，之后的评价写在新的里', async () => {
    const begun = await begin();
    const { store, maintain, status, path, folder } = begun;
    await store.conversations.save('c', 1, start);
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    expect((await giveFeedback(begun)).outcome).toBe('queued');
    expect(await store.conversations.load('c', start)).toBe(1);
    await maintain();
    expect(status()).toMatchObject({ state: 'ok', queued: 0, lost: 0 });
    expect(await commentsIn(path)).toEqual(['看不懂']);
  });

  test('文件夹也没有：新建', async () => {
    const folder = join(await newFolder(), '一层', '两层');
    expect((await begin({ folder })).status()).toMatchObject({ state: 'ok' });
  });

  test('文件夹建不了：只在内存里，能建了就写下来', async () => {
    const folder = join(await newFolder(), 'data');
    writeFileSync(folder, '占着这个名字');
    const begun = await begin({ folder });
    expect(begun.events).toEqual(['store-degraded']);
    expect((await giveFeedback(begun)).outcome).toBe('queued');
    rmSync(folder);
    await begun.maintain();
    expect(begun.status()).toMatchObject({ state: 'ok', queued: 0 });
    expect(existsSync(begun.path)).toBe(true);
  });
});

describe('关闭和重开', () => {
  test('到期的在启动时删掉，没到期的还在', async () => {
    const first = await begin();
    await first.store.conversations.save('c', 1, start);
    const { given } = await giveFeedback(first);
    await first.store.close(start);
    const second = await begin({ folder: first.folder });
    await second.maintain(later(60));
    const other = otherProgram(second.path);
    const count = async (table: string) => (await other.execute(`SELECT * FROM ${table}`)).rows.length;
    expect(await count('conversations')).toBe(1);
    second.store.close(later(60));
    const third = await begin({ folder: first.folder });
    expect(await third.store.feedback.find(given.answer, start)).toEqual(given);
  });

  test('关闭时还写不进的，算丢', async () => {
    const { store, status, path } = await begin();
    await otherProgram(path).transaction('write');
    await store.conversations.save('c', 1, start);
    await store.close(start);
    expect(status()).toMatchObject({ queued: 0, lost: 1 });
  });

  test('重复打开不重复建表', async () => {
    const { folder, path } = await begin();
    await begin({ folder });
    const { rows } = await otherProgram(path).execute('SELECT number FROM migrations');
    expect(rows.map(({ number }) => number)).toEqual([1]);
  });
});
