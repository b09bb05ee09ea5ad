import { createStore } from '../../src/store/create-store.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import type { StoreEvent } from '../../src/store/guarded-access.ts';
import { start } from './backends.ts';

/** A store whose operator's log and second hand are in the test's hands. */
export function watchedStore(
  open: OpenDatabase,
  limits: { waitLimit?: number; openLimit?: number; queueLimit?: number } = {},
) {
  const events: StoreEvent['event'][] = [];
  let skipped = 0;
  const store = createStore({
    backend: 'sqlite',
    open,
    elapsed: () => performance.now() + skipped,
    report: ({ event }) => events.push(event),
    waitLimit: 30,
    queueLimit: 1_000,
    retainDays: 180,
    ...limits,
  });
  return {
    store,
    events,
    /** Lets a second pass and looks after the database. */
    async maintain(now = start) {
      skipped += 1_000;
      await store.maintain(now);
    },
    status: () => store.status(),
  };
}
