import type { Context } from 'hono';
import { PlainPage } from './plain-page.tsx';
import { type ProblemKind, type ProblemNote, problem, problems } from './problem.ts';

/** A person with a browser, as against a program calling the interface. */
function wantsPage(c: Context): boolean {
  return !c.req.path.startsWith('/api/') && (c.req.header('Accept') ?? '').includes('text/html');
}

/**
 * Answers with a fault: a page for a person, a problem for a program.
 *
 * @example
 * ```ts
 * app.notFound((c) => failure(c, 'not-found'))
 * ```
 */
export function failure(c: Context, kind: ProblemKind, note?: ProblemNote): Response | Promise<Response> {
  if (!wantsPage(c)) return problem(c, kind, note);
  const { status, title, detail } = problems[kind];
  return c.html(
    <PlainPage title={title}>
      <h1>{title}</h1>
      <p>{note?.detail ?? detail}</p>
      <p>
        <a href="/">返回首页</a>
      </p>
    </PlainPage>,
    status,
  );
}
