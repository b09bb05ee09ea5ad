/**
 * The tables, as numbered steps: step n brings a database from n − 1 to n. A step is never changed once published,
 * and only adds, so that an earlier version of the program can still run on a later database. Times are
 * milliseconds since 1970.
 */
export const migrations: readonly (readonly string[])[] = [
  [
    // A forgotten conversation keeps its row without a state, so that no other process brings it back.
    `CREATE TABLE conversations (
      id TEXT PRIMARY KEY, state TEXT, saved_at INTEGER NOT NULL, expires_at INTEGER NOT NULL)`,
    `CREATE TABLE answers (
      id TEXT PRIMARY KEY, kind TEXT NOT NULL, region TEXT, source TEXT, question TEXT,
      given_at INTEGER NOT NULL, expires_at INTEGER NOT NULL)`,
    `CREATE TABLE feedback (
      answer TEXT PRIMARY KEY, helpful INTEGER NOT NULL, comment TEXT,
      given_at INTEGER NOT NULL, expires_at INTEGER NOT NULL)`,
    'CREATE TABLE replies (key TEXT PRIMARY KEY, reply TEXT, expires_at INTEGER NOT NULL)',
    'CREATE TABLE once (key TEXT PRIMARY KEY, expires_at INTEGER NOT NULL)',
    'CREATE INDEX conversations_expiry ON conversations (expires_at)',
    'CREATE INDEX answers_expiry ON answers (expires_at)',
    'CREATE INDEX feedback_expiry ON feedback (expires_at)',
    'CREATE INDEX replies_expiry ON replies (expires_at)',
    'CREATE INDEX once_expiry ON once (expires_at)',
  ],
];

/** Every table whose rows expire. */
export const expiringTables = ['conversations', 'answers', 'feedback', 'replies', 'once'] as const;
