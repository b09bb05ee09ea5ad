import { z } from '@hono/zod-openapi';
import type { SearchHit } from '../../dialogue/assistant.ts';
import { questionLimit } from '../question.ts';
import { knownRegion, questionText } from './ask-schema.ts';
import { searchExample } from './examples.ts';

/** Query of `GET /api/search`; an empty `region` or `limit` counts as left out. */
export function searchQuery(codes: readonly string[]) {
  const { error, known } = knownRegion(codes);
  const limitRule = '须为 1–50 的整数';
  return z.object({
    q: questionText.openapi({
      param: { description: '要找的内容', required: true },
      minLength: 1,
      maxLength: questionLimit,
      example: '断缴',
    }),
    region: z
      .string({ error })
      .refine((code) => code === '' || known(code), { error })
      .optional()
      .transform((code) => code || undefined)
      .openapi({
        param: { description: '地区代码；不填则查全部地区' },
        enum: [...codes],
        example: codes[0],
      }),
    limit: z
      .string({ error: limitRule })
      .regex(/^(?:[1-9]|[1-4]\d|50)?$/, limitRule)
      .optional()
      .transform((digits) => Number(digits || '10'))
      .openapi({
        param: { description: '最多返回几条' },
        type: 'integer',
        minimum: 1,
        maximum: 50,
        default: 10,
        example: 10,
      }),
  });
}

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
