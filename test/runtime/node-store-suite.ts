import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client/sqlite3';
import { describe, expect, test } from 'vitest';
import { newDataFolder, startNode } from './runtimes.ts';

/** Feedback as it is on disk. */
async function feedbackIn(folder: string): Promise<unknown[]> {
  const client = createClient({ url: pathToFileURL(join(folder, 'store.db')).href });
  const { rows } = await client.execute('SELECT answer, helpful, comment FROM feedback ORDER BY rowid');
  client.close();
  return rows.map(({ answer, helpful, comment }) => ({ answer, helpful, comment }));
}

/** What becomes of the database when a process ends or its disk is not as it should be. */
export function describeNodeStore(): void {
  describe('Node 进程和它的数据库', () => {
    test('kill -9 之后，答过 200 的评价都在，重启后照样收没评过的', async () => {
      const DATA_DIR = await newDataFolder();
      const server = await startNode({ DATA_DIR });
      const post = (address: string, path: string, body: unknown) =>
        fetch(`${address}${path}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        });
      const ask = async () =>
        (await (await post(server.address, '/api/ask', { question: '怎么缴费' })).json()).id;
      const ids: unknown[] = [];
      for (let count = 0; count < 5; count += 1) ids.push(await ask());
      const [later, ...given] = ids;
      for (const answer of given) {
        const response = await post(server.address, '/api/feedback', {
          answer,
          helpful: false,
          comment: '看不懂',
        });
        expect(response.status).toBe(200);
      }
      server.process.kill('SIGKILL');
      await once(server.process, 'exit');

      const again = await startNode({ DATA_DIR });
      const kept = given.map((answer) => ({ answer, helpful: 0, comment: '看不懂' }));
      expect(await feedbackIn(DATA_DIR)).toEqual(kept);
      expect((await post(again.address, '/api/feedback', { answer: later, helpful: true })).status).toBe(200);
      await again.stop();
      expect(await feedbackIn(DATA_DIR)).toEqual([...kept, { answer: later, helpful: 1, comment: null }]);
    }, 60_000);

    test('数据库的文件坏了：照常启动，坏的挪开，日志说在哪里', async () => {
      const DATA_DIR = await newDataFolder();
      await writeFile(join(DATA_DIR, 'store.db'), '这不是数据库。'.repeat(1_000));
      const server = await startNode({ DATA_DIR });
      const { store } = await (await fetch(`${server.address}/readyz`)).json();
      expect(store).toEqual({ backend: 'sqlite', state: 'ok', queued: 0, lost: 0 });
      await server.stop();
      expect(server.output()).toMatch(/"event":"store-set-aside","file":".+store\.db\.corrupt-1"/);
    }, 60_000);

    test('数据库的文件夹用不了：照常启动和答复，就绪里说降级', async () => {
      const DATA_DIR = join(await newDataFolder(), 'data');
      await writeFile(DATA_DIR, '占着这个名字');
      const server = await startNode({ DATA_DIR });
      expect((await fetch(`${server.address}/api/search?q=缴费`)).status).toBe(200);
      const { status, store } = await (await fetch(`${server.address}/readyz`)).json();
      expect({ status, state: store.state }).toEqual({ status: 'ready', state: 'degraded' });
      await server.stop();
    }, 60_000);
  });
}
