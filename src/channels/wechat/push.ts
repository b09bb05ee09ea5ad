import type { AccountCalls } from './access-token.ts';
import type { Fault } from './interface.ts';
import type { Outside } from './outside.ts';
import { refusalText } from './refusal-text.ts';

/** Sends texts to a person through WeChat's customer-service messages, beside the reply to their message. */
export interface Push {
  /** Gets what sending needs, so that it is at hand when an answer comes late. Never rejects. */
  prepare(): Promise<void>;
  isPrepared(): boolean;
  /**
   * Sends texts one after another, and none after one that is refused.
   * @param openId of the person; goes to WeChat alone
   * @param texts of at most 2,048 bytes each
   * @returns how many WeChat took; why not all is reported
   */
  send(openId: string, texts: readonly string[]): Promise<number>;
}

/** After a failed preparation the next waits, in milliseconds: not every message is to ask again. */
const pause = 60_000;

/** @param account its name, for reports */
export function pushOf(
  account: string | null,
  calls: AccountCalls,
  now: () => Date,
  report: Outside['report'],
): Push {
  let failedAt = Number.NEGATIVE_INFINITY;

  function tell(fault: Fault): void {
    if (fault.kind === 'unreachable') {
      report({ event: 'wechat-unreachable', account, reason: fault.reason });
      return;
    }
    const { code, message } = fault;
    report({ event: 'wechat-refused', account, code, reason: refusalText(code, message) });
  }

  return {
    isPrepared: () => calls.isPrepared(),
    async prepare() {
      if (calls.isPrepared() || now().getTime() < failedAt + pause) return;
      const fault = await calls.prepare();
      if (fault === null) return;
      failedAt = now().getTime();
      tell(fault);
    },
    async send(openId, texts) {
      let taken = 0;
      for (const content of texts) {
        const body = { touser: openId, msgtype: 'text', text: { content } };
        const called = await calls.call({ path: '/cgi-bin/message/custom/send', body });
        if (called.kind !== 'done') {
          tell(called);
          break;
        }
        taken += 1;
      }
      return taken;
    },
  };
}
