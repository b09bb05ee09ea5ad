import type { Access } from './access.ts';
import { digestKey } from './digest-key.ts';
import { expiringMap } from './expiring-map.ts';
import { limitedText } from './limited-text.ts';
import type { ReplyStore } from './store.ts';

const heldInMemory = 2_000;

/** Gives a row only to the one who claims. */
const claimKey = `INSERT INTO replies (key, reply, expires_at) VALUES (?, NULL, ?)
  ON CONFLICT (key) DO UPDATE SET reply = NULL, expires_at = excluded.expires_at
  WHERE replies.expires_at <= ? RETURNING key`;

const select = 'SELECT reply, expires_at FROM replies WHERE key = ?';

const upsert = `INSERT INTO replies (key, reply, expires_at) VALUES (?, ?, ?)
  ON CONFLICT (key) DO UPDATE SET reply = excluded.reply, expires_at = excluded.expires_at`;

const remove = 'DELETE FROM replies WHERE key = ?';

/** Replies to messages delivered more than once, in memory and, through `access`, in the database. */
export function replies(access: Access): ReplyStore & { sweep(now: number): void } {
  /** The reply; null while it is being made here. */
  const memory = expiringMap<{ readonly reply: string | null }>(heldInMemory);

  return {
    async claim(key, until, now) {
      const digest = await digestKey(key);
      const held = memory.get(digest, now.getTime());
      if (held) return held.reply === null ? { kind: 'pending' } : { kind: 'replied', reply: held.reply };
      memory.set(digest, { reply: null }, until.getTime());
      const results = await access.change([
        { sql: claimKey, args: [digest, until.getTime(), now.getTime()] },
        { sql: select, args: [digest] },
      ]);
      const [claimed = [], [row] = []] = results ?? [];
      if (claimed.length > 0 || row === undefined) return { kind: 'claimed' };
      const { reply, expires_at: expiresAt } = row;
      if (typeof reply !== 'string') {
        memory.delete(digest);
        return { kind: 'pending' };
      }
      memory.set(digest, { reply }, Number(expiresAt));
      return { kind: 'replied', reply };
    },
    async fulfil(key, reply, until) {
      limitedText(reply, 'a reply');
      const digest = await digestKey(key);
      const expiresAt = until.getTime();
      memory.set(digest, { reply }, expiresAt);
      await access.write({
        key: `reply:${digest}`,
        statement: { sql: upsert, args: [digest, reply, expiresAt] },
        durability: 'ordinary',
        expiresAt,
      });
    },
    async release(key) {
      const digest = await digestKey(key);
      memory.delete(digest);
      await access.write({
        key: `reply:${digest}`,
        statement: { sql: remove, args: [digest] },
        durability: 'ordinary',
        expiresAt: Number.POSITIVE_INFINITY,
      });
    },
    sweep: (now) => memory.sweep(now),
  };
}
