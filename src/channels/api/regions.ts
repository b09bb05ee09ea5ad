import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Corpus } from '../../corpus/model.ts';
import { dateInChina } from '../../corpus/validity.ts';
import type { AppDeps } from '../../deps.ts';
import { type RegionsView, regionsSchema } from './corpus-schema.ts';
import { documentView } from './document-view.ts';
import { jsonResponse } from './responses.ts';

const route = createRoute({
  method: 'get',
  path: '/api/regions',
  operationId: 'listRegions',
  tags: ['查阅'],
  summary: '地区和文件',
  description: '全部地区：代码、上级、文件及其年度和有效期、电话。',
  responses: { 200: jsonResponse(regionsSchema, '全部地区') },
});

function regionsView({ regions, documents }: Corpus, today: string): RegionsView {
  return {
    regions: [...regions.values()].map((region) => ({
      code: region.code,
      name: region.name,
      parents: region.parents,
      documents: region.documents.flatMap((id) => {
        const document = documents.get(id);
        return document === undefined ? [] : [documentView(document, today)];
      }),
      fallback: region.fallback ?? null,
      contacts: region.contacts.map(({ name, phone, purposes }) => ({
        name,
        phone: phone ?? null,
        purposes,
      })),
    })),
  };
}

/** `GET /api/regions`: which places are served, from which documents. */
export function addRegions(api: OpenAPIHono, { assistant, now }: AppDeps): void {
  api.openapi(route, (c) => c.json(regionsView(assistant.corpus, dateInChina(now())), 200));
}
