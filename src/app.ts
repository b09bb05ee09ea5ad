import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { except } from 'hono/combine';
import { etag } from 'hono/etag';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { requestId } from 'hono/request-id';
import { api } from './channels/api/api.tsx';
import { crossOrigin } from './channels/cross-origin.ts';
import { failure } from './channels/failure.tsx';
import { faults, refuseMethod } from './channels/faults.ts';
import { createMetrics, metricsMediaType } from './channels/metrics.ts';
import { recordAnswers } from './channels/record-answers.ts';
import { requestLog } from './channels/request-log.ts';
import { securityHeaders } from './channels/security-headers.ts';
import { staticCache } from './channels/static-cache.ts';
import { webPages } from './channels/web/pages.tsx';
import { readAccounts } from './channels/wechat/accounts.ts';
import { wechat } from './channels/wechat/wechat.ts';
import type { AppDeps } from './deps.ts';

const largestBody = 16 * 1024;

/** What only a runtime can give. */
export interface RuntimeParts {
  /** Answers `/static/*` from files, or passes on. */
  readonly staticFiles?: MiddlewareHandler;
  /** Compresses responses where nothing in front of the server does. */
  readonly compression?: MiddlewareHandler;
  /** What WECHAT_ACCOUNTS names, parsed. */
  readonly wechatAccounts?: unknown;
}

/**
 * The whole application, the same on every runtime; does nothing until it is asked.
 *
 * @param given the assistant and everything with a clock, chance or an output
 * @param parts what only the runtime can give
 * @throws Error where the settings of an official account are not right
 * @example
 * ```ts
 * const app = createApp(deps)
 * const response = await app.request('/healthz')
 * ```
 */
export function createApp(
  given: AppDeps,
  { staticFiles, compression, wechatAccounts }: RuntimeParts = {},
): Hono {
  const app = new Hono();
  const metrics = createMetrics();
  const deps: AppDeps = {
    ...given,
    assistant: recordAnswers(given, ({ kind }) => metrics.countAnswer(kind)),
    log: (record) => {
      metrics.countRequest(record);
      given.log(record);
    },
  };

  app.use(requestId({ limitLength: 64, generator: deps.newId }));
  app.use(requestLog(deps));
  app.use(securityHeaders(deps.config));
  if (compression) app.use(compression);
  app.use('/api/*', crossOrigin(deps.config));
  const limit = bodyLimit({ maxSize: largestBody, onError: (c) => failure(c, 'body-too-large') });
  // WeChat's messages may be larger; their route has its own limit.
  app.use(except(['/wechat', '/wechat/*'], limit));
  app.use(methodNotAllowed({ app, onMethodNotAllowed: refuseMethod }));
  app.use('/api/*', async (c, next) => {
    c.header('Cache-Control', 'no-store');
    await next();
  });

  app.get('/metrics', (c) =>
    c.body(metrics.render(deps.store.status()), 200, { 'Content-Type': metricsMediaType }),
  );
  app.route('/', api(deps));
  app.route('/', webPages(deps));
  const { regions } = deps.assistant.corpus;
  const accounts = readAccounts(deps.config, wechatAccounts, [...regions.keys()]);
  if (accounts.length > 0) app.route('/', wechat(deps, accounts));
  if (staticFiles) app.use('/static/*', staticCache(), etag(), staticFiles);

  app.notFound((c) => failure(c, 'not-found'));
  app.onError(faults());
  return app;
}
