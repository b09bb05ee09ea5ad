import { type Access, withoutDatabase } from './access.ts';
import { conversations } from './conversations.ts';
import { feedback } from './feedback.ts';
import { type GuardedAccess, type GuardOptions, guardedAccess } from './guarded-access.ts';
import { expiringTables } from './migrations.ts';
import { once } from './once.ts';
import { replies } from './replies.ts';
import type { Store, StoreStatus } from './store.ts';

export interface StoreOptions extends GuardOptions {
  readonly backend: 'sqlite' | 'd1';
  /** Days after which answers and feedback expire. */
  readonly retainDays: number;
}

/** Least time between two looks after the database, in milliseconds. */
const maintenancePause = 1_000;

const sweepPause = 60 * 60_000;

const sweepStatements = (now: number) =>
  expiringTables.map((table) => ({ sql: `DELETE FROM ${table} WHERE expires_at <= ?`, args: [now] }));

function parts(access: Access, retainDays: number) {
  const stores = {
    conversations: conversations(access),
    feedback: feedback(access, retainDays),
    replies: replies(access),
    once: once(access),
  };
  return {
    ...stores,
    sweepMemory: (now: number) => {
      for (const store of Object.values(stores)) store.sweep(now);
    },
  };
}

/** Runs a task now and then: not again before the pause is over, and at once after one that gave false. */
function every(pause: number, elapsed: () => number) {
  let next = Number.NEGATIVE_INFINITY;
  return async (task: () => Promise<boolean>): Promise<void> => {
    const started = elapsed();
    if (started < next) return;
    // Set first: on Workers the request that started the task may be gone before it ends.
    next = started + pause;
    if (!(await task())) next = Number.NEGATIVE_INFINITY;
  };
}

/**
 * A store on a database, with memory beside it; nothing is opened before the first `maintain`.
 *
 * @param options the database and its limits
 * @example
 * ```ts
 * const store = createStore({ ...options, open: openSqlite({ folder: './data' }) });
 * await store.maintain(new Date());
 * ```
 */
export function createStore({ backend, retainDays, ...options }: StoreOptions): Store {
  const access: GuardedAccess = guardedAccess(options);
  const { sweepMemory, ...stores } = parts(access, retainDays);
  const lookAfter = every(maintenancePause, options.elapsed);
  const sweepNowAndThen = every(sweepPause, options.elapsed);

  const sweep = (now: number) =>
    sweepNowAndThen(async () => {
      sweepMemory(now);
      return (await access.change(sweepStatements(now))) !== null;
    });

  return {
    ...stores,
    status: (): StoreStatus => ({
      backend,
      state: access.degraded ? 'degraded' : 'ok',
      queued: access.queued,
      lost: access.lost,
    }),
    maintain: (now) =>
      lookAfter(async () => {
        await access.recover(now.getTime());
        await sweep(now.getTime());
        return true;
      }),
    close: (now) => access.close(now.getTime()),
  };
}

/**
 * A store in memory alone, bounded; what it is told is gone when the process ends.
 * @param retainDays days after which answers and feedback expire
 */
export function memoryStore(retainDays = 180): Store {
  const { sweepMemory, ...stores } = parts(withoutDatabase, retainDays);
  return {
    ...stores,
    status: () => ({ backend: 'memory', state: 'ok', queued: 0, lost: 0 }),
    maintain: async (now) => sweepMemory(now.getTime()),
    close: async () => {},
  };
}
