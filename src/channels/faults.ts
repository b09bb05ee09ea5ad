import type { Context, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { failure } from './failure.tsx';
import type { ProblemKind } from './problem.ts';

const kindOfStatus: Readonly<Record<number, ProblemKind>> = {
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'body-too-large',
  415: 'unsupported-media-type',
  503: 'not-ready',
};

function kindOf(error: HTTPException, c: Context): ProblemKind {
  if (error.status === 400) return c.req.path.startsWith('/api/') ? 'malformed-json' : 'invalid-request';
  return kindOfStatus[error.status] ?? 'internal-error';
}

/**
 * Turns what was thrown into a problem or a page, in the server's own words: a thrown message may quote what a
 * person typed.
 *
 * @example
 * ```ts
 * app.onError(faults())
 * ```
 */
export function faults(): ErrorHandler {
  return function faults(error, c) {
    return failure(c, error instanceof HTTPException ? kindOf(error, c) : 'internal-error');
  };
}

/**
 * Answers a request whose path exists for other methods.
 * @param methods what the path accepts
 */
export function refuseMethod(c: Context, methods: readonly string[]): Response | Promise<Response> {
  c.header('Allow', methods.join(', '));
  return failure(c, 'method-not-allowed', { detail: `这个地址只支持 ${methods.join('、')} 方法。` });
}
