import type { Config } from './config.ts';
import type { AppDeps, LogRecord } from './deps.ts';
import type { Conversations } from './dialogue/conversation/conversation.ts';
import { createStore, memoryStore } from './store/create-store.ts';
import type { OpenDatabase } from './store/database.ts';
import type { StoreEvent } from './store/guarded-access.ts';
import type { Store } from './store/store.ts';

/** A date-time that ends without an offset or `Z`. */
const withoutOffset = /^[^T]+T[^Z+-]+$/i;

/**
 * The calendar.
 * @param fixed ISO date-time that stops the clock; without an offset it is Beijing time, on every machine
 */
function clock(fixed: string | undefined): () => Date {
  if (fixed === undefined) return () => new Date();
  const instant = Date.parse(withoutOffset.test(fixed) ? `${fixed}+08:00` : fixed);
  return () => new Date(instant);
}

/** The database of one runtime. */
export interface DatabaseChoice {
  readonly backend: 'sqlite' | 'd1';
  readonly open: OpenDatabase;
}

function openStore(config: Config, database: DatabaseChoice | undefined, elapsed: () => number): Store {
  const { RETAIN_DAYS: retainDays, STORE_WAIT_MS: waitLimit, STORE_QUEUE: queueLimit } = config;
  if (database === undefined) return memoryStore(retainDays);
  return createStore({ ...database, retainDays, waitLimit, queueLimit, elapsed, report: reportStore });
}

/**
 * What both runtimes provide alike through web standards: calendar, timer, ids, the log on the console and the store
 * on the runtime's database. The entry adds the assistant.
 *
 * @param config settings; NOW stops the calendar, LOG silences the log
 * @param database opened by the first `store.maintain`; without one the store is in memory
 * @example
 * ```ts
 * const app = createApp({ ...standardDeps(config, { backend: 'd1', open }), assistant })
 * ```
 */
export function standardDeps(config: Config, database?: DatabaseChoice): Omit<AppDeps, 'assistant'> {
  const now = clock(config.NOW);
  const elapsed = () => performance.now();
  const writeLine = (record: LogRecord) =>
    console.log(JSON.stringify({ time: new Date().toISOString(), ...record }));
  return {
    config,
    now,
    elapsed,
    store: openStore(config, database, elapsed),
    newId: () => crypto.randomUUID(),
    log: config.LOG === 'off' ? () => {} : writeLine,
  };
}

/** The store's conversations as the dialogue wants them: by the calendar of `now`; what does not fit is forgotten. */
export function keptConversations({ conversations }: Store, now: () => Date): Conversations {
  return {
    load: (id) => conversations.load(id, now()),
    save: async (id, state) => {
      try {
        await conversations.save(id, state, now());
      } catch {
        await conversations.forget(id);
      }
    },
  };
}

/**
 * Logs that the number guard held an answer back: a fault of ours, whatever was asked.
 * @param numbers the numbers of its text that nothing states
 */
export function reportViolation(numbers: readonly string[]): void {
  console.error(JSON.stringify({ time: new Date().toISOString(), fault: 'unsourced-number', numbers }));
}

/**
 * Logs that the database is out of reach, that it is back, or that a corrupt file has been moved aside.
 * @param event holds SQLite's message or a file name, never what a person typed
 */
export function reportStore(event: StoreEvent): void {
  console.error(JSON.stringify({ time: new Date().toISOString(), ...event }));
}
