import { z } from '@hono/zod-openapi';
import { countCharacters, tidyQuestion } from '../question.ts';
import { answerExample } from './examples.ts';

/** A comment's greatest length in Unicode characters. */
const commentLimit = 500;

const answerRule = '须为 1–64 个字母、数字、下划线或连字符，用答复里的 id';
const commentRule = `最多 ${commentLimit} 个字符（首尾空白不计）`;

const example = { answer: answerExample.id, helpful: false, comment: '没有说孩子怎么办' };

/** Body of `POST /api/feedback`; keys it does not know are ignored, an empty comment counts as left out. */
export const feedbackRequest = z
  .object(
    {
      answer: z
        .string({ error: answerRule })
        .regex(/^[\w-]{1,64}$/, answerRule)
        .openapi({ description: '答复的编号，就是答复里的 id', example: example.answer }),
      helpful: z
        .boolean({ error: '须为 true（有用）或 false（没用）' })
        .openapi({ description: '有没有用', example: example.helpful }),
      comment: z
        .string({ error: `须为字符串，${commentRule}` })
        .overwrite(tidyQuestion)
        .refine((text) => countCharacters(text) <= commentLimit, {
          error: ({ input }) => `${commentRule}，现在是 ${countCharacters(String(input))} 个`,
        })
        .optional()
        .openapi({
          description: '想说的话，首尾空白不计；号码和姓名遮住之后才保存',
          maxLength: commentLimit,
          example: example.comment,
        }),
    },
    { error: '须为 JSON 对象，例如 {"answer": "答复的 id", "helpful": true}' },
  )
  .openapi('FeedbackRequest', { description: '对一个答复的评价', examples: [example] });

export const feedbackStoredSchema = z
  .object({ status: z.literal('stored') })
  .openapi('FeedbackStored', { description: '已经存好', examples: [{ status: 'stored' }] });

export const feedbackQueuedSchema = z.object({ status: z.literal('queued') }).openapi('FeedbackQueued', {
  description: '收到，还没有写进数据库；数据库恢复后写入，在那之前服务停了会丢',
  examples: [{ status: 'queued' }],
});
