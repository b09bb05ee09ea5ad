import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Database, OpenDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { setAside } from './set-aside.ts';
import { inodeOf, sqliteDatabase } from './sqlite-database.ts';
import { sqliteFault } from './sqlite-fault.ts';

export interface SqliteOptions {
  /** Folder of the database, made where it is missing. */
  readonly folder: string;
  /** Told where a corrupt file has been moved to. */
  readonly onSetAside: (file: string) => void;
  /** Largest size in pages of 4 kB; by default there is no limit but the disk's. */
  readonly maxPages?: number;
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
