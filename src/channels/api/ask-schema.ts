import { z } from '@hono/zod-openapi';
import { countCharacters, questionLimit, tidyQuestion } from '../question.ts';
import { askExample } from './examples.ts';

const lengthRule = `须为 1–${questionLimit} 个字符（首尾空白不计）`;

/** More codes than this are not listed in a message; `/api/regions` has them all. */
const listedCodes = 20;

/** A question or a search: 1–500 Unicode characters once tidied. */
export const questionText = z
  .string({ error: `须为字符串，1–${questionLimit} 个字符` })
  .overwrite(tidyQuestion)
  .refine((text) => text !== '', { error: `${lengthRule}，现在是空的` })
  .refine((text) => countCharacters(text) <= questionLimit, {
    error: ({ input }) => `${lengthRule}，现在是 ${countCharacters(String(input))} 个`,
  });

/**
 * How a region code is checked.
 * @param codes every code there is, from the corpus
 * @returns the test, and what to say to a code that fails it
 */
export function knownRegion(codes: readonly string[]) {
  const list = codes.slice(0, listedCodes).join('、');
  const rest = codes.length > listedCodes ? ` 等 ${codes.length} 个，全部见 /api/regions` : '';
  const error = `须为下列地区代码之一：${list}${rest}`;
  return { error, known: (code: string) => codes.includes(code) };
}

/**
 * A region code in a request body.
 * @param codes every code there is, from the corpus
 */
export function regionCode(codes: readonly string[]) {
  const { error, known } = knownRegion(codes);
  return z
    .string({ error })
    .refine(known, { error })
    .openapi({ description: '地区代码；问题里说到的地方优先', enum: [...codes], example: codes[0] });
}

/** Body of `POST /api/ask`; keys it does not know are ignored. */
export function askRequest(codes: readonly string[]) {
  return z
    .object(
      {
        question: questionText.openapi({
          description: '问题，首尾空白不计',
          minLength: 1,
          maxLength: questionLimit,
          example: askExample.question,
        }),
        region: regionCode(codes).optional(),
        conversation: z
          .string({ error: '须为字符串' })
          .regex(/^[\w-]{1,64}$/, '须为 1–64 个字母、数字、下划线或连字符，用上次答复里的 conversation')
          .optional()
          .openapi({ description: '上次答复里的会话编号', example: askExample.conversation }),
      },
      { error: '须为 JSON 对象，例如 {"question": "怎么缴费"}' },
    )
    .openapi('AskRequest', { description: '提问', examples: [askExample] });
}
