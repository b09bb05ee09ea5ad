import { randomBytes, randomInt } from 'node:crypto';
import {
  type Elements,
  element,
  type LetterOptions,
  letter,
  type Mode,
  openReply,
  type Party,
} from './letter.ts';

/** What a server said to one letter. */
export interface Received {
  readonly status: number;
  /** The reply in clear, `success`, or a fault's page. */
  readonly reply: string;
  /** What the person reads; undefined where the reply is no text. */
  readonly content: string | undefined;
  readonly sealed: boolean;
  readonly milliseconds: number;
}

/** WeChat writing to one account for one person. */
export interface Correspondent {
  readonly party: Party;
  readonly url: string;
  readonly mode: Mode;
  /** A text message with an id of its own. */
  text(content: string): Elements;
  event(name: string, key?: string): Elements;
  message(type: string, more?: Elements): Elements;
  /** Adds who, to whom and when; needed only for what is sealed by hand. */
  addressed(fields: Elements): Elements;
  /** @throws Error where the server cannot be reached or its reply is not the account's */
  send(fields: Elements, options?: Partial<LetterOptions>): Promise<Received>;
}

/** A number of digits beyond what a double holds exactly, as WeChat's are. */
const messageId = () => `24${randomInt(10 ** 9, 10 ** 10)}${randomInt(10 ** 9, 10 ** 10)}`;

export const newNonce = () => randomBytes(8).toString('hex');

/** @param now the clock of the server */
export function correspondent(
  url: string,
  party: Party,
  { mode, user, now }: { readonly mode: Mode; readonly user: string; readonly now: () => Date },
): Correspondent {
  const seconds = () => Math.floor(now().getTime() / 1000);
  const addressed = (fields: Elements): Elements => ({
    ToUserName: 'gh_simulated0001',
    FromUserName: user,
    CreateTime: `${seconds()}`,
    ...fields,
  });
  const message = (type: string, more: Elements = {}): Elements =>
    addressed({ MsgType: type, ...more, MsgId: messageId() });
  return {
    party,
    url,
    mode,
    addressed,
    message,
    text: (content) => message('text', { Content: content }),
    event: (name, key = '') => addressed({ MsgType: 'event', Event: name, EventKey: key }),
    async send(fields, options) {
      const request = letter(url, party, addressed(fields), {
        mode,
        timestamp: seconds(),
        nonce: newNonce(),
        ...options,
      });
      const started = performance.now();
      const response = await fetch(request);
      const { text, sealed } = await openReply(response, party);
      const milliseconds = performance.now() - started;
      const content = response.status === 200 ? element(text, 'Content') : undefined;
      return { status: response.status, reply: text, content, sealed, milliseconds };
    },
  };
}
