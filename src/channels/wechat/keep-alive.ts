import type { Context } from 'hono';

/** On Workers a request's work ends with its response unless it says otherwise; Node has nothing to tell. */
export function keepAlive(c: Context, work: Promise<unknown>): void {
  try {
    c.executionCtx.waitUntil(work);
  } catch {
    // There is no execution context.
  }
}
