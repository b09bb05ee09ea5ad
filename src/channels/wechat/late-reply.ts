import type { Push } from './push.ts';
import type { Reply } from './reply.ts';
import { restParts } from './rest-parts.ts';
import { texts } from './texts.ts';

/** WeChat shows the reply before what follows it only when that comes a little later, in milliseconds. */
const afterReply = 1_000;

/** What is sent to a person beside the reply to one message: the answer that came late, the rest of a long one. */
export interface LateReply {
  /** This delivery makes the answer; what sending it would need is got meanwhile. Never rejects. */
  begin(): Promise<void>;
  /** What the reply leaves out. */
  leave(rest: string): void;
  /**
   * The time is over.
   * @returns whether the answer will be sent: it is made here, and WeChat could be called at this moment
   */
  promise(): boolean;
  isPromised(): boolean;
  /** Promised and not tried yet. */
  isOwed(): boolean;
  /** Sends a promised reply; gives whether WeChat took it. */
  send(reply: Reply): Promise<boolean>;
  /** Once the reply has gone in time, sends what it left out. */
  sendRest(): Promise<void>;
}

/** A hand-over to the account's own desk can only be a reply: the person is asked once more. */
function textOf(reply: Reply): readonly string[] {
  if (reply.kind === 'none') return [];
  return [reply.kind === 'text' ? reply.text : texts.failed];
}

/**
 * @param openId of the person, never kept
 * @param whole address of the whole answer
 */
export function lateReply(push: Push, openId: string, whole: string): LateReply {
  let isBegun = false;
  let isOver = false;
  let isPromised = false;
  let isTried = false;
  let parts: readonly string[] = [];

  return {
    begin() {
      isBegun = true;
      return push.prepare();
    },
    leave(rest) {
      parts = restParts(rest, whole);
    },
    promise() {
      isOver = true;
      isPromised = isBegun && push.isPrepared();
      return isPromised;
    },
    isPromised: () => isPromised,
    isOwed: () => isPromised && !isTried,
    async send(reply) {
      isTried = true;
      const all = [...textOf(reply), ...parts];
      return all.length === 0 || (await push.send(openId, all)) > 0;
    },
    async sendRest() {
      if (isOver || parts.length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, afterReply));
      await push.send(openId, parts);
    },
  };
}
