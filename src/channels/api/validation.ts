import type { Context } from 'hono';
import type { z } from 'zod';
import { type FieldError, problem } from '../problem.ts';

/** One line per fault: the field and what is accepted, in the schema's own words. */
function fieldErrors(error: z.ZodError): readonly FieldError[] {
  return error.issues.map(({ path, message }) => ({
    field: path.length === 0 ? '请求体' : path.join('.'),
    detail: message,
  }));
}

/**
 * Answers a request that does not meet its schema with a problem naming each field; lets every other pass.
 *
 * @example
 * ```ts
 * const api = new OpenAPIHono({ defaultHook: refuseInvalid })
 * ```
 */
export function refuseInvalid(
  result: { success: true } | { success: false; error: z.ZodError },
  c: Context,
): Response | undefined {
  if (result.success) return undefined;
  const errors = fieldErrors(result.error);
  return problem(c, 'invalid-request', {
    detail: errors.map(({ field, detail }) => `${field}：${detail}`).join('；'),
    errors,
  });
}
