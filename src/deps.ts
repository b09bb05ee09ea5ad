import type { Config } from './config.ts';
import type { Assistant } from './dialogue/assistant.ts';
import type { Store } from './store/store.ts';

/** One line of the request log; never holds what a person typed. */
export interface LogRecord {
  readonly requestId: string;
  readonly method: string;
  /** The route's pattern, not the address: `/api/entries/:document/:entry`. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  /** Name and message of an unexpected error. */
  readonly error?: string;
}

/** Everything with a clock, a file, a network or chance comes in through here. */
export interface AppDeps {
  readonly config: Config;
  readonly assistant: Assistant;
  /** Conversations, feedback, and what a channel must remember for a short while. */
  readonly store: Store;
  /** The calendar: which documents are in force today. */
  readonly now: () => Date;
  /** Milliseconds for timing; not the calendar. */
  readonly elapsed: () => number;
  /** An unguessable id. */
  readonly newId: () => string;
  readonly log: (record: LogRecord) => void;
}
