import { z } from '@hono/zod-openapi';
import type { SearchHit } from '../../dialogue/assistant.ts';
import { searchExample } from './examples.ts';

const searchHit = z.object({
  entry: z.string().openapi({ description: '条目编号' }),
  passage: z.string().openapi({ description: '片段编号' }),
  document: z.string().openapi({ description: '文件名称' }),
  publisher: z.string().openapi({ description: '发布单位' }),
  policyYear: z.int().openapi({ description: '政策年度' }),
  title: z.string().openapi({ description: '条目标题' }),
  text: z.string().openapi({ description: '片段文字' }),
  score: z.number().min(0).max(1).openapi({ description: '校准后的可信度，0–1' }),
  highlights: z
    .array(z.tuple([z.int(), z.int()]).readonly())
    .readonly()
    .openapi({ description: '与所查内容相同的部分：起止位置（UTF-16 单位，不含止），从前到后，不重叠' }),
}) satisfies z.ZodType<SearchHit>;

export const searchResultSchema = z
  .object({
    results: z
      .array(
        searchHit.openapi('SearchHit', { description: '一个片段', examples: [...searchExample.results] }),
      )
      .readonly(),
  })
  .openapi('SearchResult', { description: '查到的片段，最相关的在前', examples: [searchExample] });

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

export const healthSchema = z
  .object({ status: z.literal('ok') })
  .openapi('Health', { description: '进程在运行', examples: [{ status: 'ok' }] });

export const readinessSchema = z
  .object({
    status: z.literal('ready'),
    indexVersion: z.string().openapi({ description: '索引版本' }),
    documents: z.int().openapi({ description: '文件数' }),
    entries: z.int().openapi({ description: '条目数' }),
  })
  .openapi('Readiness', {
    description: '可以接受请求',
    examples: [{ status: 'ready', indexVersion: '3f9c1b7a', documents: 5, entries: 169 }],
  });
