import type { Database, Statement } from './database.ts';
import { migrations } from './migrations.ts';

const table = 'CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY)';
const find = "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'migrations'";
const latest = 'SELECT coalesce(max(number), 0) AS number FROM migrations';
const record = 'INSERT INTO migrations (number) VALUES (?)';

const plain = (sql: string): Statement => ({ sql, args: [] });

/** Only reads, so that a database another program is writing to can be opened. */
async function stepsTaken(database: Database): Promise<number> {
  const [tables = []] = await database.run([plain(find)], 'durable');
  if (tables.length === 0) return 0;
  const [rows = []] = await database.run([plain(latest)], 'durable');
  return Number(rows[0]?.['number']);
}

/**
 * Takes the steps a database has not taken yet, each whole or not at all. Two processes may do so at the same time:
 * the number of a step can be recorded once.
 *
 * @param steps SQL statements of each step; the first is step 1
 * @throws what the driver throws
 */
export async function migrate(database: Database, steps = migrations): Promise<void> {
  for (let taken = await stepsTaken(database); taken < steps.length; ) {
    const step = steps[taken] ?? [];
    const recorded = { sql: record, args: [taken + 1] };
    try {
      await database.run([plain(table), recorded, ...step.map(plain)], 'durable');
      taken += 1;
    } catch (error) {
      const now = await stepsTaken(database);
      if (now === taken) throw error;
      taken = now;
    }
  }
}
