import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { AppDeps } from '../../deps.ts';
import { healthSchema, readinessSchema } from './health-schema.ts';
import { jsonResponse, problemResponse } from './responses.ts';

const live = createRoute({
  method: 'get',
  path: '/healthz',
  operationId: 'isAlive',
  tags: ['运行'],
  summary: '是否在运行',
  responses: { 200: jsonResponse(healthSchema, '在运行') },
});

const ready = createRoute({
  method: 'get',
  path: '/readyz',
  operationId: 'isReady',
  tags: ['运行'],
  summary: '是否可以接受请求',
  responses: {
    200: jsonResponse(readinessSchema, '可以接受请求，索引版本和规模，数据库的状况'),
    503: problemResponse('not-ready'),
  },
});

/** `GET /healthz` and `GET /readyz`, for whatever watches the server. */
export function addHealth(api: OpenAPIHono, { assistant, store }: AppDeps): void {
  api.openapi(live, (c) => c.json({ status: 'ok' as const }, 200));
  api.openapi(ready, (c) => {
    const { corpus, indexVersion } = assistant;
    const { documents, entries } = corpus;
    return c.json(
      {
        status: 'ready' as const,
        indexVersion,
        documents: documents.size,
        entries: entries.size,
        store: store.status(),
      },
      200,
    );
  });
}
