import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { AppDeps } from '../../deps.ts';
import { answerSchema } from './answer-schema.ts';
import { askRequest } from './ask-schema.ts';
import { jsonResponse, problemResponse } from './responses.ts';

/** `POST /api/ask`: one question, one answer. */
export function addAsk(api: OpenAPIHono, { assistant }: AppDeps): void {
  const route = createRoute({
    method: 'post',
    path: '/api/ask',
    operationId: 'ask',
    tags: ['问答'],
    summary: '提问',
    description:
      '用一句话提问，得到原文、计算、反问、转人工或寒暄。接着问时把上次答复里的 conversation 传回来。' +
      '请求体中不认识的字段不起作用。',
    request: {
      body: {
        required: true,
        content: { 'application/json': { schema: askRequest([...assistant.corpus.regions.keys()]) } },
      },
    },
    responses: {
      200: jsonResponse(answerSchema, '答复'),
      400: problemResponse('invalid-request'),
      413: problemResponse('body-too-large'),
      415: problemResponse('unsupported-media-type'),
    },
  });
  api.openapi(route, async (c) => c.json(await assistant.ask(c.req.valid('json')), 200));
}
