import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Client, ResultSet } from '@libsql/client/sqlite3';
import type { Database, Durability, Statement } from './database.ts';
import { sqliteFault } from './sqlite-fault.ts';

/** SQLite returns from a commit with `NORMAL` before the disk has it: enough unless the power fails. */
const synchronous: Readonly<Record<Durability, string>> = { ordinary: 'NORMAL', durable: 'FULL' };

/**
 * A connection for one durability. It never waits for a lock: waiting inside SQLite blocks the whole process.
 * What is deleted is overwritten, so that expired questions do not stay in the file.
 */
async function connect(url: string, durability: Durability, maxPages: number | undefined): Promise<Client> {
  const { createClient } = await import('@libsql/client/sqlite3');
  const client = createClient({ url, timeout: 0, concurrency: 1 });
  const settings = [
    'journal_mode = WAL',
    `synchronous = ${synchronous[durability]}`,
    'secure_delete = ON',
    ...(maxPages === undefined ? [] : [`max_page_count = ${maxPages}`]),
  ];
  try {
    await client.executeMultiple(settings.map((setting) => `PRAGMA ${setting};`).join('\n'));
  } catch (error) {
    client.close();
    throw error;
  }
  return client;
}

/** Which file stands at a path; undefined where there is none. */
export function inodeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.ino;
}

/**
 * Takes the lock for writing and gives it back. A prepared statement that meets a lock stays open inside libsql,
 * and no later one on the connection can commit; a script leaves nothing behind.
 */
const tryLock = 'BEGIN IMMEDIATE; ROLLBACK;';

const isWrite = ({ sql }: Statement) => !sql.startsWith('SELECT');

async function runOn(client: Client, statements: readonly Statement[]): Promise<readonly ResultSet[]> {
  const forms = statements.map(({ sql, args }) => ({ sql, args: [...args] }));
  const [only] = forms;
  return forms.length === 1 && only ? [await client.execute(only)] : client.batch(forms, 'write');
}

/**
 * A SQLite file, opened by the first statement.
 * @param path made where it is missing, in a folder that exists
 * @param maxPages largest size in pages; undefined for no limit
 */
export function sqliteDatabase(path: string, maxPages: number | undefined): Database {
  const url = pathToFileURL(path).href;
  const clients: Partial<Record<Durability, Promise<Client>>> = {};
  let opened: number | undefined;

  async function clientFor(durability: Durability): Promise<Client> {
    clients[durability] ??= connect(url, durability, maxPages);
    const client = await clients[durability];
    opened ??= inodeOf(path);
    return client;
  }

  function drop(durability: Durability): void {
    clients[durability]?.then((client) => client.close()).catch(() => {});
    delete clients[durability];
  }

  return {
    async run(statements, durability) {
      // An open file that has been deleted takes writes without complaint, and loses them.
      if (opened !== undefined && inodeOf(path) !== opened) throw new Error(`${path} is gone`);
      const client = await clientFor(durability).catch((error: unknown) => {
        drop(durability);
        throw error;
      });
      if (statements.some(isWrite)) await client.executeMultiple(tryLock);
      try {
        return (await runOn(client, statements)).map(({ rows }) => rows);
      } catch (error) {
        // Another has come between; the statement that stays open goes with its connection.
        if (sqliteFault(error) === 'busy') drop(durability);
        throw error;
      }
    },
    faultOf: sqliteFault,
    close() {
      drop('ordinary');
      drop('durable');
    },
  };
}
