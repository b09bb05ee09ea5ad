import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getPlatformProxy } from 'wrangler';
import { createStore, memoryStore } from '../../src/store/create-store.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { type D1, openD1 } from '../../src/store/open-d1.ts';
import { openSqlite } from '../../src/store/open-sqlite.ts';
import type { AnswerRecord, Store } from '../../src/store/store.ts';

export const start = new Date('2026-06-01T12:00:00+08:00');

/** The start and so many minutes. */
export function later(minutes: number): Date {
  return new Date(start.getTime() + minutes * 60_000);
}

export const newId = () => crypto.randomUUID();

export function answerRecord(id: string): AnswerRecord {
  return { id, kind: 'answer', region: 'huaian', source: 'huaian-2026/q38', question: null };
}

export function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'store-'));
}

/** Where stores of one kind keep what they are told. */
export interface Backend {
  /** Another process on the same database. */
  readonly openStore: () => Promise<Store>;
  readonly end: () => Promise<void>;
}

function onDatabase(backend: 'sqlite' | 'd1', open: OpenDatabase, end: () => Promise<void>): Backend {
  return {
    async openStore() {
      const store = createStore({
        backend,
        open,
        elapsed: () => performance.now(),
        report: ({ event }) => {
          throw new Error(event);
        },
        waitLimit: 5_000,
        queueLimit: 10,
        retainDays: 180,
      });
      await store.maintain(start);
      return store;
    },
    end,
  };
}

async function sqlite(): Promise<Backend> {
  const open = openSqlite({ folder: await newFolder(), onSetAside: () => {} });
  return onDatabase('sqlite', open, async () => {});
}

async function d1(): Promise<Backend> {
  const configPath = join(await newFolder(), 'wrangler.toml');
  const binding = '[[d1_databases]]\nbinding = "DB"\ndatabase_name = "test"\n';
  await writeFile(configPath, `name = "test"\ncompatibility_date = "2026-04-01"\n${binding}`);
  const { env, dispose } = await getPlatformProxy<{ DB: D1 }>({ configPath, persist: false });
  return onDatabase('d1', openD1(env.DB), dispose);
}

/** Every kind; only what is in a database can be seen by another process. */
export const backends = [
  {
    name: '内存',
    durable: false,
    begin: async () => ({ openStore: async () => memoryStore(), end: async () => {} }),
  },
  { name: 'SQLite 文件', durable: true, begin: sqlite },
  { name: 'D1', durable: true, begin: d1 },
] satisfies readonly { name: string; durable: boolean; begin: () => Promise<Backend> }[];
