import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { AppDeps } from '../../deps.ts';
import { maskPersonal } from '../../dialogue/privacy/mask.ts';
import { problem } from '../problem.ts';
import { feedbackQueuedSchema, feedbackRequest, feedbackStoredSchema } from './feedback-schema.ts';
import { jsonResponse, problemResponse } from './responses.ts';

/** When to try again, in seconds. */
const retryAfter = '5';

const route = createRoute({
  method: 'post',
  path: '/api/feedback',
  operationId: 'giveFeedback',
  tags: ['问答'],
  summary: '评价一个答复',
  description:
    '说一个答复有没有用。同一个答复再评价，以最后一次为准。答 200 时已经存好，服务随时停掉也不会丢；' +
    '数据库暂时写不进时答 202，记在内存里等着写入。请求体中不认识的字段不起作用。',
  request: { body: { required: true, content: { 'application/json': { schema: feedbackRequest } } } },
  responses: {
    200: jsonResponse(feedbackStoredSchema, '已经存好'),
    202: jsonResponse(feedbackQueuedSchema, '收到，等着写入'),
    400: problemResponse('invalid-request'),
    404: problemResponse('not-found'),
    413: problemResponse('body-too-large'),
    415: problemResponse('unsupported-media-type'),
    503: problemResponse('store-unavailable'),
  },
});

/** `POST /api/feedback`: whether an answer helped. */
export function addFeedback(api: OpenAPIHono, { store, now }: AppDeps): void {
  api.openapi(route, async (c) => {
    const { answer, helpful, comment } = c.req.valid('json');
    const masked = comment ? maskPersonal(comment).text : null;
    const outcome = await store.feedback.give({ answer, helpful, comment: masked }, now());
    switch (outcome) {
      case 'stored':
        return c.json({ status: outcome }, 200);
      case 'queued':
        return c.json({ status: outcome }, 202);
      case 'unknown':
        return problem(c, 'not-found', {
          detail: 'answer：没有这个答复，或已经过期；须为答复里的 id。',
        });
      case 'unavailable':
        c.header('Retry-After', retryAfter);
        return problem(c, 'store-unavailable');
    }
  });
}
