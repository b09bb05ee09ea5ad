import type { Context } from 'hono';
import type { AppDeps } from '../../deps.ts';
import type { Answer } from '../../dialogue/answer.ts';
import type { OpenAccount } from './account.ts';
import { answerId, answerLink } from './answer-link.ts';
import type { SignedQuery } from './delivery.ts';
import { inTime, replyLimit } from './in-time.ts';
import { keepAlive } from './keep-alive.ts';
import { lateReply } from './late-reply.ts';
import type { Message, Said } from './message.ts';
import { missedLinks } from './missed-links.ts';
import { answerOnce, isReplay } from './once-only.ts';
import { type Outside, withoutContent } from './outside.ts';
import { personMemory, personOf } from './person.ts';
import type { Push } from './push.ts';
import { noReply, type Reply, textReply } from './reply.ts';
import { respond } from './respond.ts';
import type { SavedAnswers } from './saved-answers.ts';
import { texts } from './texts.ts';

/** Where messages to one account are answered. */
export interface Desk {
  readonly deps: AppDeps;
  readonly account: OpenAccount;
  readonly saved: SavedAnswers;
  /** Null where the account may send nothing but replies. */
  readonly push: Push | null;
  readonly report: Outside['report'];
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

/**
 * Replies to a message before WeChat gives up: with what is to be said, with nothing where the answer will be sent
 * once it is there, or with the address where it will be. What fails is told to the request log through the context
 * while it is open; the person is asked to try again.
 *
 * @returns `replay` where its address has been used for another message
 */
export async function replyInTime(
  c: Context,
  { deps, account, saved, push, report, origin }: Desk,
  { message, timestamp, nonce }: Received,
): Promise<Reply | 'replay'> {
  const { store, now, assistant, config } = deps;
  const { replies } = store;
  const person = await personOf(account, message.from);
  const key = await account.mac('message', `${message.from}\n${message.key}`);
  const delivery = { appId: account.appId, timestamp, nonce, message: key };
  const id = await answerId(account, key);
  const address = await answerLink(account, origin, id, now());
  const links = missedLinks(replies);
  let isLate = false;
  let unsaved: Answer | null = null;

  async function save(): Promise<void> {
    if (unsaved) await saved.save(id, unsaved, now());
    unsaved = null;
  }

  const late = push && hasAnswer(message.said) ? lateReply(push, message.from, address) : null;

  async function answer(): Promise<Reply> {
    if (late) keepAlive(c, late.begin());
    const reply = await respond(message.said, {
      account,
      assistant,
      memory: personMemory(store, config.RETAIN_DAYS),
      person,
      now: now(),
      page: { origin, whole: address },
      onAnswer: async (answered, rest) => {
        unsaved = answered;
        late?.leave(rest);
        // The link must open as soon as it is read.
        if (rest !== '') await save();
      },
    });
    // A delivery of the same message that still waits is to say nothing beside what is sent.
    if (late?.isPromised()) return (await bring(reply)) ? noReply : reply;
    return push ? links.tell(person, reply, now()) : reply;
  }

  /** Sends a promised reply; where WeChat takes none, the person hears of it with the next reply. */
  async function bring(reply: Reply): Promise<boolean> {
    const isBrought = (await late?.send(reply)) ?? false;
    if (isBrought) return true;
    await save();
    await links.keep(person, address, now());
    return false;
  }

  async function work(): Promise<Reply | 'replay'> {
    const waiting = { now, isAwaited: () => !isLate };
    if (await isReplay(replies, delivery, waiting)) return 'replay';
    const reply = await answerOnce(replies, delivery, waiting, answer);
    if (isLate) await save();
    // The time may have run out while the reply was being kept.
    if (reply && late?.isOwed()) await bring(reply);
    return reply ?? noReply;
  }

  const working = work().catch(async (error: unknown): Promise<Reply> => {
    const failed = hasAnswer(message.said) ? textReply(texts.failed) : noReply;
    if (isLate)
      report({ event: 'wechat-late-failure', requestId: c.get('requestId'), error: withoutContent(error) });
    else c.error = error instanceof Error ? error : new Error('not an error');
    if (late?.isOwed()) await late.send(failed);
    return failed;
  });
  keepAlive(
    c,
    working.then(() => late?.sendRest()),
  );
  return inTime(working, replyLimit, async () => {
    isLate = true;
    if (!hasAnswer(message.said) || late?.promise()) return noReply;
    return textReply(`${texts.late}\n${address}`);
  });
}
