import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Client, ResultSet } from '@libsql/client/sqlite3';
import type { Database, Durability, OpenDatabase, Statement } from './database.ts';
import { migrate } from './migrate.ts';
import { setAside } from './set-aside.ts';
import { sqliteFault } from './sqlite-fault.ts';

export interface SqliteOptions {
  /** Folder of the database, made where it is missing. */
  readonly folder: string;
  /** Told where a corrupt file has been moved to. */
  readonly onSetAside: (file: string) => void;
  /** Largest size in pages of 4 kB; by default there is no limit but the disk's. */
  readonly maxPages?: number;
}

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

/** @throws an error that `sqliteFault` calls corrupt where the file is damaged */
async function check(database: Database): Promise<void> {
  const [rows = []] = await database.run(
    [{ sql: 'SELECT * FROM pragma_quick_check(1)', args: [] }],
    'durable',
  );
  const verdict = rows[0]?.['quick_check'];
  if (verdict !== 'ok') throw Object.assign(new Error(String(verdict)), { code: 'SQLITE_CORRUPT' });
}

function inodeOf(path: string): number | undefined {
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

function sqliteDatabase(path: string, maxPages: number | undefined): Database {
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

async function openFile(path: string, maxPages: number | undefined): Promise<Database> {
  const database = sqliteDatabase(path, maxPages);
  try {
    await check(database);
    await migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Opens `store.db` in a folder, through libsql: SQLite inside this process. A corrupt file is moved aside and a new
 * one begun.
 *
 * @example
 * ```ts
 * const open = openSqlite({ folder: './data', onSetAside: console.error });
 * ```
 */
export function openSqlite({ folder, onSetAside, maxPages }: SqliteOptions): OpenDatabase {
  const path = join(folder, 'store.db');
  /** The file opened last. */
  let last: number | undefined;

  /** @param damaged the file found corrupt; another process may have begun a new one since */
  function startAnew(damaged: number | undefined): Promise<Database> {
    const aside = inodeOf(path) === damaged ? setAside(path) : null;
    if (aside !== null) onSetAside(aside);
    return openFile(path, maxPages);
  }

  async function open(suspect: boolean): Promise<Database> {
    if (suspect) return startAnew(last);
    const found = inodeOf(path);
    try {
      return await openFile(path, maxPages);
    } catch (error) {
      if (sqliteFault(error) !== 'corrupt') throw error;
      return startAnew(found);
    }
  }

  return async function openSqlite(suspect) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const database = await open(suspect);
    last = inodeOf(path);
    return database;
  };
}
