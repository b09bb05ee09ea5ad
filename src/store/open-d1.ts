import type { Database, DatabaseFault, OpenDatabase, Row } from './database.ts';
import { migrate } from './migrate.ts';

interface D1Statement {
  bind(...values: readonly (string | number | null)[]): D1Statement;
}

/** What is used of Cloudflare's D1 binding. */
export interface D1 {
  prepare(sql: string): D1Statement;
  batch(statements: D1Statement[]): Promise<readonly { readonly results?: readonly unknown[] }[]>;
}

/** D1 tells faults by their texts alone. */
const faults: readonly (readonly [RegExp, DatabaseFault])[] = [
  [/SQLITE_BUSY|SQLITE_LOCKED|overloaded|reset because/i, 'busy'],
  [/SQLITE_FULL|maximum DB size/i, 'full'],
];

function d1Fault(error: unknown): DatabaseFault {
  return faults.find(([pattern]) => pattern.test(String(error)))?.[1] ?? 'broken';
}

/** A binding of wrangler.toml is a D1 database. */
export function isD1(binding: unknown): binding is D1 {
  return typeof binding === 'object' && binding !== null && 'prepare' in binding && 'batch' in binding;
}

/**
 * Opens Cloudflare D1. Every commit there is durable.
 * @param d1 the binding
 */
export function openD1(d1: D1): OpenDatabase {
  const database: Database = {
    async run(statements) {
      const results = await d1.batch(statements.map(({ sql, args }) => d1.prepare(sql).bind(...args)));
      return results.map(({ results: rows = [] }) => rows as readonly Row[]);
    },
    faultOf: d1Fault,
    close() {},
  };
  return async function openD1() {
    await migrate(database);
    return database;
  };
}
