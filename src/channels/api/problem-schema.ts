import { z } from '@hono/zod-openapi';

/** What every fault is answered with, field for field `Problem`. */
export const problemSchema = z
  .object({
    type: z.string().openapi({ description: '这类问题的说明在哪里' }),
    title: z.string().openapi({ description: '问题的种类' }),
    status: z.int().openapi({ description: 'HTTP 状态码' }),
    detail: z.string().openapi({ description: '具体原因和可以接受的内容' }),
    requestId: z.string().openapi({ description: '请求编号，与 X-Request-Id 响应头相同' }),
    errors: z
      .array(z.object({ field: z.string(), detail: z.string() }))
      .optional()
      .openapi({ description: '逐个字段的原因' }),
  })
  .openapi('Problem', {
    description: '出错时的答复（RFC 9457）',
    examples: [
      {
        type: '/docs#invalid-request',
        title: '请求内容不符合要求',
        status: 400,
        detail: 'question：须为 1–500 个字符（首尾空白不计），现在是空的',
        requestId: '5b7c9d2e-4f1a-4c3b-8a6d-0e9f8a7b6c5d',
        errors: [{ field: 'question', detail: '须为 1–500 个字符（首尾空白不计），现在是空的' }],
      },
    ],
  });
