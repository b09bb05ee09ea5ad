import type { Context, Hono } from 'hono';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { AppDeps } from '../../deps.ts';
import { exchangeTexts } from './exchange-texts.ts';
import { FeedbackComment, FeedbackReply } from './feedback.tsx';
import { type FeedbackForm, readFeedbackForm } from './feedback-form.ts';
import { FeedbackPage } from './feedback-page.tsx';
import type { Library } from './library.ts';

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/**
 * `POST /feedback`: whether an answer helped, from the form under it. With the header `X-Fragment` it answers with what
 * the script puts in the form's place, otherwise with a page.
 */
export function addFeedbackForm(app: Hono, { store, now }: AppDeps, { version }: Library): void {
  app.get('/feedback', (c) => c.redirect('/', 303));
  app.post('/feedback', async (c) => {
    c.header('Cache-Control', 'no-store');
    const form = readFeedbackForm(await c.req.parseBody());
    const say = (status: 200 | 400 | 404 | 503, body: Html) => reply(c, version, status, body);
    if (form === null) return say(400, <FeedbackReply message={exchangeTexts.feedbackUnread} />);
    switch (await store.feedback.give(form, now())) {
      case 'stored':
      case 'queued':
        return say(200, thanks(form));
      case 'unknown':
        return say(404, <FeedbackReply message={exchangeTexts.feedbackUnknown} />);
      case 'unavailable':
        return say(503, <FeedbackReply message={exchangeTexts.feedbackUnavailable} />);
    }
  });
}

function thanks({ answer, helpful, comment }: FeedbackForm) {
  if (comment !== null) return <FeedbackReply message={exchangeTexts.thanksForComment} />;
  return helpful ? <FeedbackReply message={exchangeTexts.thanks} /> : <FeedbackComment answer={answer} />;
}

function reply(c: Context, version: string, status: 200 | 400 | 404 | 503, body: Html) {
  const fragment = c.req.header('x-fragment') !== undefined;
  return c.html(fragment ? body : <FeedbackPage version={version}>{body}</FeedbackPage>, status);
}
