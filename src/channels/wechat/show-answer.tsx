import type { Context } from 'hono';
import type { AppDeps } from '../../deps.ts';
import { openLibrary } from '../web/library.ts';
import { MessagePage } from '../web/message-page.tsx';
import type { OpenAccount } from './account.ts';
import { linkAge } from './answer-link.ts';
import { AnswerPage } from './answer-page.tsx';
import type { SavedAnswers } from './saved-answers.ts';
import { texts } from './texts.ts';

/** An answer promised by a link comes within this time, in milliseconds, or not at all. */
const pendingFor = 60_000;

/** Milliseconds since one of the accounts made a link, or null where none did. */
async function ageOf(
  accounts: readonly OpenAccount[],
  id: string,
  signed: string,
  now: Date,
): Promise<number | null> {
  for (const account of accounts) {
    const age = await linkAge(account, id, signed, now);
    if (age !== null) return age;
  }
  return null;
}

/** `GET /a/{id}?s=`: the answer behind a signed link, for a day; while it is still made, the page asks again. */
export function showAnswer(
  deps: AppDeps,
  accounts: readonly OpenAccount[],
  saved: SavedAnswers,
): (c: Context) => Promise<Response> {
  const library = openLibrary(deps);
  return async function showAnswer(c) {
    const id = c.req.param('id') ?? '';
    const now = deps.now();
    const age = await ageOf(accounts, id, c.req.query('s') ?? '', now);
    const answer = age === null ? null : await saved.load(id, now);
    c.header('Cache-Control', 'no-store');
    c.header('X-Robots-Tag', 'noindex');
    if (answer) return c.html(<AnswerPage library={library} answer={answer} />);
    const isPending = age !== null && age < pendingFor;
    if (isPending) c.header('Refresh', '3');
    const title = isPending ? texts.pendingTitle : texts.gone;
    const message = isPending ? texts.pending : texts.goneHelp;
    const page = <MessagePage title={title} message={message} version={library.version} />;
    return c.html(page, isPending ? 202 : 404);
  };
}
