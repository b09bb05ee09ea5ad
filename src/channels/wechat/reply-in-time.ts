import type { Context } from 'hono';
import type { AppDeps } from '../../deps.ts';
import type { Answer } from '../../dialogue/answer.ts';
import type { OpenAccount } from './account.ts';
import { answerId, answerLink } from './answer-link.ts';
import type { SignedQuery } from './delivery.ts';
import { inTime, replyLimit } from './in-time.ts';
import type { Message, Said } from './message.ts';
import { answerOnce, isReplay } from './once-only.ts';
import { personMemory, personOf } from './person.ts';
import { noReply, type Reply, textReply } from './reply.ts';
import { respond } from './respond.ts';
import type { SavedAnswers } from './saved-answers.ts';
import { texts } from './texts.ts';

interface Desk {
  readonly deps: AppDeps;
  readonly account: OpenAccount;
  readonly saved: SavedAnswers;
  /** Of the resident page. */
  readonly origin: string;
}

interface Received extends SignedQuery {
  readonly message: Message;
}

/** Only what the assistant may be asked has an answer to wait for. */
function hasAnswer({ kind }: Said): boolean {
  return kind === 'text' || kind === 'voice' || kind === 'click';
}

/** On Workers a request's work ends with its response unless it says otherwise; Node has nothing to tell. */
function keepAlive(c: Context, work: Promise<unknown>): void {
  try {
    c.executionCtx.waitUntil(work);
  } catch {
    // There is no execution context.
  }
}

/**
 * Replies to a message before WeChat gives up: with what is to be said, or with the address where it will be. What
 * fails is told to the request log through the context; the person is asked to try again.
 *
 * @returns `replay` where its address has been used for another message
 */
export async function replyInTime(
  c: Context,
  { deps, account, saved, origin }: Desk,
  { message, timestamp, nonce }: Received,
): Promise<Reply | 'replay'> {
  const { store, now, assistant, config } = deps;
  const { replies } = store;
  const person = await personOf(account, message.from);
  const key = await account.mac('message', `${message.from}\n${message.key}`);
  const delivery = { appId: account.appId, timestamp, nonce, message: key };
  const id = await answerId(account, key);
  const address = await answerLink(account, origin, id, now());
  let isLate = false;
  let unsaved: Answer | null = null;

  async function save(): Promise<void> {
    if (unsaved) await saved.save(id, unsaved, now());
    unsaved = null;
  }

  async function work(): Promise<Reply | 'replay'> {
    const waiting = { now, isAwaited: () => !isLate };
    if (await isReplay(replies, delivery, waiting)) return 'replay';
    const reply = await answerOnce(replies, delivery, waiting, () =>
      respond(message.said, {
        account,
        assistant,
        memory: personMemory(store, config.RETAIN_DAYS),
        person,
        now: now(),
        page: { origin, whole: address },
        onAnswer: async (answer, cut) => {
          unsaved = answer;
          // The link must open as soon as it is read.
          if (cut) await save();
        },
      }),
    );
    if (isLate) await save();
    return reply ?? noReply;
  }

  const working = work().catch((error: unknown): Reply => {
    c.error = error instanceof Error ? error : new Error('not an error');
    return hasAnswer(message.said) ? textReply(texts.failed) : noReply;
  });
  keepAlive(c, working);
  return inTime(working, replyLimit, async () => {
    isLate = true;
    return hasAnswer(message.said) ? textReply(`${texts.late}\n${address}`) : noReply;
  });
}
