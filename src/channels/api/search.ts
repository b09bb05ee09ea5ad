import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { AppDeps } from '../../deps.ts';
import { jsonResponse, problemResponse } from './responses.ts';
import { searchQuery, searchResultSchema } from './search-schema.ts';

/** `GET /api/search`: ranked passages for staff with a caller on the line. */
export function addSearch(api: OpenAPIHono, { assistant }: AppDeps): void {
  const route = createRoute({
    method: 'get',
    path: '/api/search',
    operationId: 'search',
    tags: ['查阅'],
    summary: '查原文',
    description: '按内容查文件片段，最相关的在前，带可信度和命中的位置。',
    request: { query: searchQuery([...assistant.corpus.regions.keys()]) },
    responses: {
      200: jsonResponse(searchResultSchema, '查到的片段'),
      400: problemResponse('invalid-request'),
    },
  });
  api.openapi(route, async (c) => {
    const { q, region, limit } = c.req.valid('query');
    return c.json({ results: await assistant.search(q, region, limit) }, 200);
  });
}
