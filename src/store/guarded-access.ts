import type { Access, Write } from './access.ts';
import { attempt, tooSlow, within } from './attempt.ts';
import type { Database, DatabaseFault, Durability, OpenDatabase, Row, Statement } from './database.ts';
import { writeQueue } from './write-queue.ts';

/** What the operator is told; never holds what a person typed. */
export type StoreEvent =
  | { readonly event: 'store-degraded'; readonly fault: DatabaseFault | 'slow'; readonly message: string }
  | { readonly event: 'store-recovered' }
  | { readonly event: 'store-set-aside'; readonly file: string };

export interface GuardOptions {
  readonly open: OpenDatabase;
  /** Milliseconds for timing. */
  readonly elapsed: () => number;
  readonly report: (event: StoreEvent) => void;
  /** Longest wait for the database, in milliseconds. */
  readonly waitLimit: number;
  /** Longest wait for it to open, in milliseconds; 5,000 by default. */
  readonly openLimit?: number;
  /** Most writes that wait for it. */
  readonly queueLimit: number;
}

export interface GuardedAccess extends Access {
  readonly degraded: boolean;
  readonly queued: number;
  readonly lost: number;
  /** Opens the database if it is not open, writes what is queued and goes back to normal. */
  recover(now: number): Promise<void>;
  close(now: number): Promise<void>;
}

/** Writes made in one transaction when catching up. */
const flushed = 100;

const defaultOpenLimit = 5_000;

/** Between two tries to open a database that does not open, in milliseconds; doubled from try to try. */
const firstOpenPause = 1_000;
const longestOpenPause = 30_000;

const probe: Statement = { sql: 'SELECT max(number) FROM migrations', args: [] };

/**
 * Stands before a database that may be locked, full, missing or corrupt. The first request to meet a fault waits
 * for a bounded time; those after it do not wait at all until `recover` finds that the database is back.
 */
export function guardedAccess(options: GuardOptions): GuardedAccess {
  const { elapsed, report, waitLimit: limit } = options;
  const queue = writeQueue(options.queueLimit);
  let database: Database | null = null;
  let suspect = false;
  let closed = false;
  let reported = false;
  let openPause = firstOpenPause;
  let nextOpen = Number.NEGATIVE_INFINITY;
  /** What is not tried until `recover` has found the database well: nothing, writes, or reads as well. */
  let avoided: 'nothing' | 'writes' | 'all' = 'nothing';

  function degrade(fault: DatabaseFault | 'slow', error: unknown): void {
    if (reported) return;
    reported = true;
    report({ event: 'store-degraded', fault, message: error instanceof Error ? error.message : '' });
  }

  function meetFault(used: Database, error: unknown, during: 'read' | 'write'): void {
    const fault = error === tooSlow ? 'slow' : used.faultOf(error);
    if (avoided !== 'all') avoided = during === 'read' ? 'all' : 'writes';
    degrade(fault, error);
    if (database !== used || fault === 'busy' || fault === 'full' || fault === 'slow') return;
    suspect = fault === 'corrupt';
    database = null;
    used.close();
  }

  async function run(
    statements: readonly Statement[],
    durability: Durability,
    during: 'read' | 'write',
  ): Promise<readonly (readonly Row[])[] | null> {
    const used = database;
    if (used === null) return null;
    const isBusy = (error: unknown) => error !== tooSlow && used.faultOf(error) === 'busy';
    try {
      return await attempt(() => used.run(statements, durability), { limit, elapsed, isBusy });
    } catch (error) {
      meetFault(used, error, during);
      return null;
    }
  }

  async function ensureOpen(): Promise<boolean> {
    if (database !== null) return true;
    if (closed || elapsed() < nextOpen) return false;
    try {
      database = await within(options.open(suspect), options.openLimit ?? defaultOpenLimit);
      suspect = false;
      openPause = firstOpenPause;
      return true;
    } catch (error) {
      nextOpen = elapsed() + openPause;
      openPause = Math.min(2 * openPause, longestOpenPause);
      degrade(error === tooSlow ? 'slow' : 'broken', error);
      return false;
    }
  }

  /** True once nothing is left to write. */
  async function flush(now: number): Promise<boolean> {
    for (let writes = queue.next(flushed, now); writes.length > 0; writes = queue.next(flushed, now)) {
      const durability = writes.some((each) => each.durability === 'durable') ? 'durable' : 'ordinary';
      const statements = writes.map(({ statement }) => statement);
      if ((await run(statements, durability, 'write')) === null) return false;
      queue.done(writes);
    }
    return true;
  }

  async function recover(now: number): Promise<void> {
    if (!(await ensureOpen())) return;
    if (avoided === 'nothing' && queue.size === 0 && !reported) return;
    if ((await run([probe], 'ordinary', 'read')) === null || !(await flush(now))) return;
    avoided = 'nothing';
    if (reported) report({ event: 'store-recovered' });
    reported = false;
  }

  async function write(each: Write) {
    // A queued write of the same key must not come after this one.
    if (avoided === 'nothing' && !queue.has(each.key)) {
      if ((await run([each.statement], each.durability, 'write')) !== null) return 'stored';
    }
    return queue.add(each) ? 'queued' : 'refused';
  }

  return {
    async read(statement) {
      const results = avoided === 'all' ? null : await run([statement], 'ordinary', 'read');
      return results?.[0] ?? null;
    },
    change: async (statements) => (avoided === 'nothing' ? await run(statements, 'ordinary', 'write') : null),
    write,
    awaits: (key) => queue.has(key),
    get degraded() {
      return database === null || avoided !== 'nothing' || queue.size > 0;
    },
    get queued() {
      return queue.size;
    },
    get lost() {
      return queue.lost;
    },
    recover,
    async close(now) {
      await recover(now);
      closed = true;
      queue.abandon();
      database?.close();
      database = null;
    },
  };
}
