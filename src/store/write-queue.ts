import type { Write } from './access.ts';

/** Writes that wait for the database, oldest first, each key once. */
export interface WriteQueue {
  readonly size: number;
  /** Writes given up for want of room. */
  readonly lost: number;
  has(key: string): boolean;
  /** False where it was refused: the queue is full and everything in it matters as much. */
  add(write: Write): boolean;
  /** The oldest that still matter; those that do not are dropped. */
  next(count: number, now: number): readonly Write[];
  /** Takes writes out that have been made, unless a later one has come in their place. */
  done(writes: readonly Write[]): void;
  /** Counts everything left as lost. */
  abandon(): void;
}

/**
 * Makes an empty queue. Where it is full, the oldest write that need not be durable makes room: feedback was
 * acknowledged as queued, a conversation still lives in memory.
 *
 * @param limit most writes held
 */
export function writeQueue(limit: number): WriteQueue {
  const waiting = new Map<string, Write>();
  let lost = 0;

  function makeRoom(): boolean {
    for (const [key, { durability }] of waiting) {
      if (durability === 'durable') continue;
      waiting.delete(key);
      lost += 1;
      return true;
    }
    return false;
  }

  return {
    get size() {
      return waiting.size;
    },
    get lost() {
      return lost;
    },
    has: (key) => waiting.has(key),
    add(write) {
      const replaced = waiting.delete(write.key);
      if (!replaced && waiting.size >= limit && !makeRoom()) {
        // Whoever gives feedback is told; nobody is told of the rest.
        if (write.durability === 'ordinary') lost += 1;
        return false;
      }
      waiting.set(write.key, write);
      return true;
    },
    next(count, now) {
      for (const [key, { expiresAt }] of waiting) if (expiresAt <= now) waiting.delete(key);
      return [...waiting.values()].slice(0, count);
    },
    done(writes) {
      for (const write of writes) if (waiting.get(write.key) === write) waiting.delete(write.key);
    },
    abandon() {
      lost += waiting.size;
      waiting.clear();
    },
  };
}
