import type { z } from '@hono/zod-openapi';
import { type ProblemKind, problemMediaType, problems } from '../problem.ts';
import { problemSchema } from './problem-schema.ts';

/** A response in the description: JSON of one schema. */
export function jsonResponse<S extends z.ZodType>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

/** A problem in the description, told by the table of problems. */
export function problemResponse(kind: ProblemKind) {
  return { description: problems[kind].title, content: { [problemMediaType]: { schema: problemSchema } } };
}
