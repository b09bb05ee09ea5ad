import type { Access } from './access.ts';
import { digestKey } from './digest-key.ts';
import { expiringMap } from './expiring-map.ts';
import type { OnceStore } from './store.ts';

const heldInMemory = 20_000;

/** Gives a row only to the one who claims. */
const claimKey = `INSERT INTO once (key, expires_at) VALUES (?, ?)
  ON CONFLICT (key) DO UPDATE SET expires_at = excluded.expires_at WHERE once.expires_at <= ? RETURNING key`;

/** Keys that count once, in memory and, through `access`, in the database. */
export function once(access: Access): OnceStore & { sweep(now: number): void } {
  const memory = expiringMap<true>(heldInMemory);

  return {
    async claim(key, until, now) {
      const digest = await digestKey(key);
      if (memory.get(digest, now.getTime())) return false;
      const expiresAt = until.getTime();
      memory.set(digest, true, expiresAt);
      const statement = { sql: claimKey, args: [digest, expiresAt, now.getTime()] };
      const results = await access.change([statement]);
      if (results) return results[0]?.length === 1;
      // Memory alone has decided; other processes are to learn of it.
      await access.write({ key: `once:${digest}`, statement, durability: 'ordinary', expiresAt });
      return true;
    },
    sweep: (now) => memory.sweep(now),
  };
}
