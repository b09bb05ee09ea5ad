import { Hono } from 'hono';
import type { AppDeps } from '../../deps.ts';
import { AskPage } from './ask-page.tsx';
import { converse } from './converse.ts';
import { DocumentPage } from './document-page.tsx';
import { DocumentsPage } from './documents-page.tsx';
import { EntryPage } from './entry-page.tsx';
import { Exchange } from './exchange.tsx';
import { addFeedbackForm } from './feedback-route.tsx';
import { openLibrary } from './library.ts';
import { MessagePage } from './message-page.tsx';
import { readQuestionForm } from './question-form.ts';
import { texts } from './texts.ts';

/**
 * The resident page: ask, read an entry, browse the documents. Works without JavaScript.
 *
 * `POST /ask` with the header `X-Fragment` answers with the exchange alone, which the script inserts.
 *
 * @example
 * app.route('/', webPages(deps));
 */
export function webPages(deps: AppDeps): Hono {
  const library = openLibrary(deps);
  const { corpus } = library;
  const { DEFAULT_REGION } = deps.config;
  const regionName = (code: string) => corpus.regions.get(code)?.name;
  const missing = () => (
    <MessagePage title={texts.missing} message={texts.missingHelp} version={library.version} />
  );

  const app = new Hono();

  app.get('/', (c) => {
    const asked = c.req.query('region');
    const named = asked !== undefined && corpus.regions.has(asked);
    return c.html(<AskPage library={library} region={named ? asked : DEFAULT_REGION} regionFixed={named} />);
  });

  // Someone who reloads or shares the address of an answer: the question was never part of it.
  app.get('/ask', (c) => c.redirect('/', 303));

  app.post('/ask', async (c) => {
    const fragment = c.req.header('x-fragment') !== undefined;
    const form = readQuestionForm(await c.req.parseBody(), regionName);
    c.header('Cache-Control', 'no-store');
    if (form.error !== null) {
      if (fragment) return c.text(form.error, 400);
      return c.html(<AskPage library={library} regionFixed={true} {...form} typed={form.question} />, 400);
    }
    const region = form.region ?? DEFAULT_REGION;
    const { question, answer, forgotten } = await converse(deps.assistant, form, region);
    const exchange = (
      <Exchange
        library={library}
        question={question}
        masked={form.masked}
        forgotten={forgotten}
        region={region}
        answer={answer}
      />
    );
    if (fragment) return c.html(exchange);
    return c.html(
      <AskPage
        library={library}
        region={region}
        regionFixed={true}
        conversation={answer.conversation}
        exchange={exchange}
      />,
    );
  });

  addFeedbackForm(app, deps, library);

  app.get('/entries/:document/:entry', (c) => {
    const entry = corpus.entries.get(`${c.req.param('document')}/${c.req.param('entry')}`);
    const document = entry && library.document(entry);
    if (!document) return c.html(missing(), 404);
    const wanted = new Set((c.req.query('mark') ?? '').split(',').map(Number).filter(Number.isInteger));
    return c.html(<EntryPage library={library} document={document} entry={entry} wanted={wanted} />);
  });

  app.get('/documents', (c) => c.html(<DocumentsPage library={library} />));

  app.get('/documents/:id', (c) => {
    const document = corpus.documents.get(c.req.param('id'));
    if (!document) return c.html(missing(), 404);
    return c.html(<DocumentPage library={library} document={document} />);
  });

  return app;
}
