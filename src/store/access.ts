import type { Durability, Row, Statement } from './database.ts';

/** A write that may be made later; made twice, it has the same effect as once. */
export interface Write {
  /** What it is about: a later write with the same key makes an earlier one needless. */
  readonly key: string;
  readonly statement: Statement;
  readonly durability: Durability;
  /** Moment from which it is pointless, in milliseconds since 1970. */
  readonly expiresAt: number;
}

/** `kept`: there is no database, memory is all there is; `refused`: the queue is full of what matters as much. */
export type WriteOutcome = 'stored' | 'queued' | 'kept' | 'refused';

/** The database as the stores see it: it may be out of reach, it never throws. */
export interface Access {
  /** Rows, or null where the database does not answer in time. */
  read(statement: Statement): Promise<readonly Row[] | null>;
  /** Rows of each statement, all or none of them run, or null where the database does not take them in time. */
  change(statements: readonly Statement[]): Promise<readonly (readonly Row[])[] | null>;
  /** Writes now, or later if the database does not take it in time. */
  write(write: Write): Promise<WriteOutcome>;
  /** Whether a write of this key is still to be made: memory knows better than the database. */
  awaits(key: string): boolean;
}

/** Where memory is all there is: nothing more to read, nothing to write. */
export const withoutDatabase: Access = {
  read: async () => [],
  change: async () => null,
  write: async () => 'kept',
  awaits: () => false,
};
