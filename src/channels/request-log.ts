import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { routePath } from 'hono/route';
import type { AppDeps } from '../deps.ts';

/** Name and message of an error nobody expected; a refused request is no error. */
function unexpected(error: Error | undefined): string | undefined {
  return error === undefined || error instanceof HTTPException
    ? undefined
    : `${error.name}: ${error.message}`;
}

/**
 * Writes one record per request once it is answered and tells the browser how long it took (Server-Timing).
 * Names the route by its pattern: an address may hold what a person typed.
 *
 * @param deps `elapsed` in milliseconds, `log` takes the record
 * @example
 * ```ts
 * app.use(requestLog(deps))
 * ```
 */
export function requestLog({ elapsed, log }: AppDeps): MiddlewareHandler {
  return async function requestLog(c, next) {
    const start = elapsed();
    await next();
    const milliseconds = Math.round((elapsed() - start) * 10) / 10;
    c.header('Server-Timing', `total;dur=${milliseconds}`);
    const error = unexpected(c.error);
    log({
      requestId: c.get('requestId'),
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      milliseconds,
      ...(error !== undefined && { error }),
    });
  };
}
