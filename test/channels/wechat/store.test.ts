import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client/sqlite3';
import { afterEach, describe, expect, test } from 'vitest';
import { openSqlite } from '../../../src/store/open-sqlite.ts';
import { watchedStore } from '../../store/faulty.ts';
import { answer, testAccount } from './account.ts';
import { noon, text } from './server.ts';

const now = new Date(noon * 1000);
const opened: { close(): unknown }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

/** A process of its own on a shared file. */
async function process(folder: string, says: string) {
  const watched = watchedStore(openSqlite({ folder, onSetAside: () => {} }));
  await watched.maintain(now);
  opened.push({ close: () => watched.store.close(now) });
  const asked: string[] = [];
  const account = testAccount({
    store: watched.store,
    assistant: {
      ask: async ({ question }) => {
        asked.push(question);
        return answer({ text: says });
      },
    },
  });
  return { ...account, ...watched, asked };
}

const newFolder = () => mkdtempSync(join(tmpdir(), 'wechat-store-'));

describe('几个进程共用一个数据库', () => {
  test('再发的一次到了别的进程：答复相同，只问一次', async () => {
    const folder = newFolder();
    const [one, two] = [await process(folder, '甲答的'), await process(folder, '乙答的')];
    const message = text('怎么缴费');
    expect(await one.say(message)).toBe('甲答的');
    expect(await two.say(message)).toBe('甲答的');
    expect(two.asked).toEqual([]);
  });

  test('用过的地址在别的进程也不能再用', async () => {
    const folder = newFolder();
    const [one, two] = [await process(folder, '甲答的'), await process(folder, '乙答的')];
    await one.say(text('怎么缴费'), { nonce: 'once' });
    expect((await two.send(text('别的'), { nonce: 'once' })).status).toBe(401);
  });

  test('重启以后再来：答复相同', async () => {
    const folder = newFolder();
    const message = text('怎么缴费');
    expect(await (await process(folder, '甲答的')).say(message)).toBe('甲答的');
    expect(await (await process(folder, '乙答的')).say(message)).toBe('甲答的');
  });
});

describe('数据库被占着', () => {
  test('照常答，再来的答复相同，只问一次', async () => {
    const folder = newFolder();
    const { say, send, asked, status } = await process(folder, '甲答的');
    const client = createClient({ url: pathToFileURL(join(folder, 'store.db')).href, concurrency: 1 });
    opened.push(client);
    const lock = await client.transaction('write');
    const message = text('怎么缴费');
    expect(await say(message, { nonce: 'once' })).toBe('甲答的');
    expect(await say(message, { nonce: 'once' })).toBe('甲答的');
    expect((await send(text('别的'), { nonce: 'once' })).status).toBe(401);
    expect(asked).toEqual(['怎么缴费']);
    expect(status().state).toBe('degraded');
    lock.close();
  });
});
