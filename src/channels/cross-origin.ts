import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { createMiddleware } from 'hono/factory';
import type { Config } from '../config.ts';

/**
 * Lets the listed sites call the interface from a browser; without a list nobody may.
 *
 * @param config CORS_ORIGINS: origins such as `https://www.example.gov.cn`, separated by commas
 * @example
 * ```ts
 * app.use('/api/*', crossOrigin(config))
 * ```
 */
export function crossOrigin(config: Config): MiddlewareHandler {
  const origins = config.CORS_ORIGINS.split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '');
  if (origins.length === 0) return createMiddleware((_, next) => next());
  return cors({
    origin: origins,
    allowMethods: ['GET', 'HEAD', 'POST'],
    allowHeaders: ['Content-Type', 'X-Request-Id'],
    exposeHeaders: ['X-Request-Id', 'Server-Timing'],
    maxAge: 600,
  });
}
