import type { Access } from './access.ts';
import type { Row } from './database.ts';
import { expiringMap } from './expiring-map.ts';
import { limitedText } from './limited-text.ts';
import type { ConversationStore } from './store.ts';

/** A conversation lives this long after its last turn, in milliseconds. */
export const conversationLife = 30 * 60_000;

/** At most 8 kB each: 16 MB. */
const heldInMemory = 2_000;

const select = 'SELECT state, saved_at FROM conversations WHERE id = ? AND expires_at > ?';

/** A write that comes late, out of the queue or from another process, does not undo a later one. */
const upsert = `INSERT INTO conversations (id, state, saved_at, expires_at) VALUES (?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET
    state = excluded.state, saved_at = excluded.saved_at, expires_at = excluded.expires_at
  WHERE excluded.saved_at >= conversations.saved_at`;

const forgetState = 'UPDATE conversations SET state = NULL WHERE id = ?';

interface Saved {
  readonly json: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

/** JSON as it was written, or null where somebody else has been at it. */
function parse(json: unknown): unknown {
  if (typeof json !== 'string') return null;
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** What JSON makes of a state. */
function encode(state: unknown): string {
  const json: string | undefined = JSON.stringify(state);
  if (json === undefined) throw new TypeError('a conversation state must be something JSON can hold');
  return limitedText(json, 'a conversation state');
}

/** The database's own state where it is at least as new as memory's: another process may have had a later turn. */
function newer(row: Row | undefined, saved: Saved | null): unknown {
  if (row !== undefined && (saved === null || Number(row['saved_at']) >= saved.savedAt)) return row['state'];
  return saved?.json;
}

/** Conversations in memory and, through `access`, in the database. */
export function conversations(access: Access): ConversationStore & { sweep(now: number): void } {
  const memory = expiringMap<Saved>(heldInMemory);
  const keyOf = (id: string) => `conversation:${id}`;

  return {
    async load(id, now) {
      const saved = memory.get(id, now.getTime());
      if (access.awaits(keyOf(id))) return parse(saved?.json);
      const rows = await access.read({ sql: select, args: [id, now.getTime()] });
      return parse(newer(rows?.[0], saved));
    },
    async save(id, state, now) {
      const json = encode(state);
      const savedAt = now.getTime();
      const expiresAt = savedAt + conversationLife;
      memory.set(id, { json, savedAt }, expiresAt);
      await access.write({
        key: keyOf(id),
        statement: { sql: upsert, args: [id, json, savedAt, expiresAt] },
        durability: 'ordinary',
        expiresAt,
      });
    },
    async forget(id) {
      memory.delete(id);
      await access.write({
        key: keyOf(id),
        statement: { sql: forgetState, args: [id] },
        durability: 'ordinary',
        expiresAt: Number.POSITIVE_INFINITY,
      });
    },
    sweep: (now) => memory.sweep(now),
  };
}
