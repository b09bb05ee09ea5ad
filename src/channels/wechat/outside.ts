/** Sends a request over the network: `fetch` in earnest, a simulation in tests. */
export type Send = (request: Request) => Promise<Response>;

/** Something that went wrong where nobody waits for a response any longer; holds nothing of a person. */
export type WechatEvent =
  /** WeChat took no token request or message: its code, and what it means. */
  | {
      readonly event: 'wechat-refused';
      readonly account: string | null;
      readonly code: number;
      readonly reason: string;
    }
  | { readonly event: 'wechat-unreachable'; readonly account: string | null; readonly reason: string }
  /** An answer failed after its message had been replied to. */
  | { readonly event: 'wechat-late-failure'; readonly requestId: string; readonly error: string };

/** What an official account needs beyond the application's own dependencies. */
export interface Outside {
  readonly send: Send;
  readonly report: (event: WechatEvent) => void;
}

/** The network, and a line on standard error. */
export const standardOutside: Outside = {
  send: (request) => fetch(request),
  report: (event) => console.error(JSON.stringify({ time: new Date().toISOString(), ...event })),
};

/** The kind of an error and where it arose: its message may quote what a person typed. */
export function withoutContent(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error';
  const { name, message, stack = '' } = error;
  const frames = stack.slice(stack.indexOf(message) + message.length).split('\n');
  return [name, frames.find((line) => /^\s+at /.test(line))?.trim()].join(' ').trim();
}
