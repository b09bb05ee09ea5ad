import { expect } from 'vitest';
import { problemSchema } from '../../src/channels/api/problem-schema.ts';
import type { ProblemKind } from '../../src/channels/problem.ts';

/**
 * Checks that a response is a problem of a kind, in Chinese, tied to the request, without a stack.
 * @returns the problem, for what else a test wants to know
 */
export async function expectProblem(response: Response, status: number, kind: ProblemKind) {
  expect(response.status).toBe(status);
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  const body = await response.text();
  expect(body).not.toMatch(/\bat .+:\d+:\d+|node_modules|ZodError/);
  const problem = problemSchema.strict().parse(JSON.parse(body));
  expect(problem.status).toBe(status);
  expect(problem.type).toBe(`/docs#${kind}`);
  expect(problem.detail).toMatch(/\p{Script=Han}/u);
  expect(problem.requestId).toBe(response.headers.get('X-Request-Id'));
  return problem;
}
