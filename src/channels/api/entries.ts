import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { entryPassages } from '../../corpus/entry-passages.ts';
import { entryText } from '../../corpus/entry-text.ts';
import type { Corpus, Document, Entry } from '../../corpus/model.ts';
import { dateInChina } from '../../corpus/validity.ts';
import type { AppDeps } from '../../deps.ts';
import { problem } from '../problem.ts';
import { type EntryView, entrySchema } from './corpus-schema.ts';
import { documentView } from './document-view.ts';
import { jsonResponse, problemResponse } from './responses.ts';

const params = z.object({
  document: z.string().openapi({ param: { description: '文件编号' }, example: 'huaian-2026' }),
  entry: z.string().openapi({ param: { description: '条目编号' }, example: 'q38' }),
});

const route = createRoute({
  method: 'get',
  path: '/api/entries/{document}/{entry}',
  operationId: 'getEntry',
  tags: ['查阅'],
  summary: '条目全文',
  description: '一个条目的全文、所属文件和原文已知的问题。',
  request: { params },
  responses: { 200: jsonResponse(entrySchema, '条目全文'), 404: problemResponse('not-found') },
});

function entryView(corpus: Corpus, entry: Entry, document: Document, today: string): EntryView {
  return {
    id: entry.id,
    document: {
      ...documentView(document, today),
      documentNumber: document.documentNumber ?? null,
      published: document.published ?? null,
      region: document.region,
    },
    heading: entry.heading,
    title: entry.title,
    path: entry.path,
    text: entryText(entry),
    blocks: entry.blocks.map(({ joined, ...block }) => block),
    passages: entryPassages(corpus, entry.id).map(({ id, text }) => ({ id, text })),
    notices: corpus.errata.flatMap(({ entries, notice }) =>
      notice !== undefined && entries.includes(entry.id) ? [notice] : [],
    ),
  };
}

/** `GET /api/entries/{document}/{entry}`: one entry whole. */
export function addEntries(api: OpenAPIHono, { assistant, now }: AppDeps): void {
  api.openapi(route, (c) => {
    const { document: documentId, entry: slug } = c.req.valid('param');
    const { corpus } = assistant;
    const entry = corpus.entries.get(`${documentId}/${slug}`);
    const document = entry && corpus.documents.get(entry.document);
    if (entry === undefined || document === undefined)
      return problem(c, 'not-found', { detail: '没有这个条目；文件编号见 /api/regions。' });
    return c.json(entryView(corpus, entry, document, dateInChina(now())), 200);
  });
}
