import { Hono } from 'hono';
import { requestId } from 'hono/request-id';
import { readConfig } from '../config.ts';
import { failure } from './failure.tsx';
import { securityHeaders } from './security-headers.ts';

/**
 * Stands in for the application when it cannot be built: alive, and not ready for anything else.
 *
 * @param newId an id for each request
 * @example
 * ```ts
 * return unavailable(newId).fetch(request)
 * ```
 */
export function unavailable(newId: () => string): Hono {
  const app = new Hono();
  app.use(requestId({ limitLength: 64, generator: newId }));
  // The settings may be what is wrong; the defaults embed nowhere else.
  app.use(securityHeaders(readConfig({})));
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.all('*', (c) => {
    c.header('Retry-After', '5');
    return failure(c, 'not-ready');
  });
  return app;
}
