/** One SQL statement with `?` for each argument. */
export interface Statement {
  readonly sql: string;
  readonly args: readonly (string | number | null)[];
}

/** One row: column → value. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * - `busy`: another holds it, worth trying again shortly;
 * - `full`: no room, what is there can still be read;
 * - `corrupt`: its bytes are not a database any more;
 * - `broken`: anything else; to be opened again.
 */
export type DatabaseFault = 'busy' | 'full' | 'corrupt' | 'broken';

/** `durable`: on disk before `run` resolves, even where the power fails. */
export type Durability = 'ordinary' | 'durable';

/** SQLite, wherever it runs. */
export interface Database {
  /**
   * Runs statements, all or none.
   * @returns the rows of each
   * @throws what the driver throws; `faultOf` tells what it means
   */
  run(statements: readonly Statement[], durability: Durability): Promise<readonly (readonly Row[])[]>;
  faultOf(error: unknown): DatabaseFault;
  close(): void;
}

/**
 * Opens the database, bringing its tables up to date.
 * @param suspect whether the one opened before turned out to be corrupt
 * @throws where it cannot be opened; the message says why
 */
export type OpenDatabase = (suspect: boolean) => Promise<Database>;
