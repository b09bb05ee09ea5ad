import type { MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';

/**
 * How long a browser may keep a static file: a year when its address names a version (`?v=`), else it asks
 * each time whether the file changed.
 *
 * @example
 * ```ts
 * app.use('/static/*', staticCache())
 * ```
 */
export function staticCache(): MiddlewareHandler {
  return createMiddleware(async (c, next) => {
    await next();
    if (c.res.status >= 400) return;
    c.header('Cache-Control', c.req.query('v') ? 'public, max-age=31536000, immutable' : 'no-cache');
  });
}
