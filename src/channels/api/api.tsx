import { OpenAPIHono } from '@hono/zod-openapi';
import type { AppDeps } from '../../deps.ts';
import { addAsk } from './ask.ts';
import { type ApiDescription, describeApi } from './description.ts';
import { DocsPage } from './docs-page.tsx';
import { addEntries } from './entries.ts';
import { addFeedback } from './feedback.ts';
import { addHealth } from './health.ts';
import { addRegions } from './regions.ts';
import { addRules } from './rules.ts';
import { addSearch } from './search.ts';
import { refuseInvalid } from './validation.ts';

/**
 * The HTTP interface with its description: `/openapi.json` for programs, `/docs` for people. Both come from
 * the schemas that check the requests.
 *
 * @param deps the assistant and today's date
 * @example
 * ```ts
 * app.route('/', api(deps))
 * ```
 */
export function api(deps: AppDeps): OpenAPIHono {
  const routes = new OpenAPIHono({ defaultHook: refuseInvalid });
  addAsk(routes, deps);
  addFeedback(routes, deps);
  addSearch(routes, deps);
  addEntries(routes, deps);
  addRegions(routes, deps);
  addRules(routes, deps);
  addHealth(routes, deps);

  let description: ApiDescription | undefined;
  const describe = () => {
    description ??= describeApi(routes);
    return description;
  };
  routes.get('/openapi.json', (c) => c.json(describe()));
  routes.get('/docs', (c) => c.html(<DocsPage description={describe()} />));
  return routes;
}
