/** A bounded map whose values expire; the one not used for the longest time makes room. */
export interface ExpiringMap<T> {
  /** The value, or null where there is none or its time is over. Times are milliseconds since 1970. */
  get(key: string, now: number): T | null;
  set(key: string, value: T, expiresAt: number): void;
  delete(key: string): void;
  /** Deletes what has expired. */
  sweep(now: number): void;
}

/**
 * Makes an empty map.
 * @param limit most values held
 */
export function expiringMap<T>(limit: number): ExpiringMap<T> {
  // A Map keeps the order of insertion: the first is the one used longest ago.
  const held = new Map<string, { readonly value: T; readonly expiresAt: number }>();

  function put(key: string, entry: { readonly value: T; readonly expiresAt: number }): void {
    held.delete(key);
    held.set(key, entry);
  }

  return {
    get(key, now) {
      const entry = held.get(key);
      if (entry === undefined) return null;
      if (entry.expiresAt <= now) {
        held.delete(key);
        return null;
      }
      put(key, entry);
      return entry.value;
    },
    set(key, value, expiresAt) {
      put(key, { value, expiresAt });
      if (held.size <= limit) return;
      for (const oldest of held.keys()) {
        held.delete(oldest);
        return;
      }
    },
    delete(key) {
      held.delete(key);
    },
    sweep(now) {
      for (const [key, { expiresAt }] of held) if (expiresAt <= now) held.delete(key);
    },
  };
}
