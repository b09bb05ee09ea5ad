import type { DatabaseFault } from './database.ts';

const faults: Readonly<Record<string, DatabaseFault>> = {
  SQLITE_BUSY: 'busy',
  SQLITE_LOCKED: 'busy',
  SQLITE_FULL: 'full',
  SQLITE_CORRUPT: 'corrupt',
  SQLITE_NOTADB: 'corrupt',
};

/** What libsql's error means, by SQLite's result code. */
export function sqliteFault(error: unknown): DatabaseFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return faults[code] ?? 'broken';
}
