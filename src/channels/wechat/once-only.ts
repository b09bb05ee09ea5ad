import type { ReplyClaim, ReplyStore } from '../../store/store.ts';
import { decodeReply, encodeReply, type Reply } from './reply.ts';

/** How far WeChat's clock and ours may be apart, in seconds: an older request is refused. */
export const oldest = 300;

/** A signed address is good for twice `oldest`, counting clocks that go fast; what it was used for outlives it. */
const remembered = 15 * 60_000;

/** A message that is being answered is not answered a second time before this has passed. */
const beingAnswered = 60_000;

/** Between two looks whether another delivery has been answered. */
const pause = 100;

export interface Delivery {
  /** The account's AppId. */
  readonly appId: string;
  readonly timestamp: string;
  readonly nonce: string;
  /** Tells the message from every other one and holds nothing of it: what the account makes of person and message. */
  readonly message: string;
}

/** How long a delivery waits for another one of the same message. */
export interface Waiting {
  readonly now: () => Date;
  /** Whether somebody still waits for this delivery. */
  readonly isAwaited: () => boolean;
}

const after = (now: Date, milliseconds: number) => new Date(now.getTime() + milliseconds);

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Claims a key, waiting for whoever has claimed it before; `pending` where nobody waits for that any longer. */
async function claimInTurn(
  replies: ReplyStore,
  key: string,
  { now, isAwaited }: Waiting,
): Promise<ReplyClaim> {
  for (;;) {
    const claim = await replies.claim(key, after(now(), beingAnswered), now());
    if (claim.kind !== 'pending' || !isAwaited()) return claim;
    await wait(pause);
  }
}

/**
 * Whether the address of a delivery has been used for another message. The signature of a message that is not
 * encrypted covers the address alone: who has seen one could send anything with it. The same message again is WeChat
 * trying once more, whether it signs anew or not.
 */
export async function isReplay(replies: ReplyStore, delivery: Delivery, waiting: Waiting): Promise<boolean> {
  const { appId, timestamp, nonce, message } = delivery;
  const key = `wechat\nnonce\n${appId}\n${timestamp}\n${nonce}`;
  const claim = await claimInTurn(replies, key, waiting);
  if (claim.kind === 'replied') return claim.reply !== message;
  if (claim.kind === 'claimed') await replies.fulfil(key, message, after(waiting.now(), remembered));
  return claim.kind === 'pending';
}

/**
 * Answers a message once, however often it is delivered: every delivery gets the reply that the first one led to.
 *
 * @param answer makes the reply; where it fails, the next delivery tries again
 * @returns the reply, or null where another delivery is still being answered and nobody waits any longer
 * @throws what `answer` throws
 */
export async function answerOnce(
  replies: ReplyStore,
  { appId, message }: Delivery,
  waiting: Waiting,
  answer: () => Promise<Reply>,
): Promise<Reply | null> {
  const key = `wechat\nmessage\n${appId}\n${message}`;
  const claim = await claimInTurn(replies, key, waiting);
  if (claim.kind === 'pending') return null;
  if (claim.kind === 'replied') return decodeReply(claim.reply);
  try {
    const reply = await answer();
    await replies.fulfil(key, encodeReply(reply), after(waiting.now(), remembered));
    return reply;
  } catch (error) {
    await replies.release(key);
    throw error;
  }
}
