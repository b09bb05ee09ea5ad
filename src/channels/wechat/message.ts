import type { Fields } from './xml.ts';

/** Kinds of message that hold no words to answer. */
export const wordless = ['image', 'video', 'shortvideo', 'location', 'link', 'file'] as const;

export type Wordless = (typeof wordless)[number];

/** What a person did. */
export type Said =
  | { readonly kind: 'text'; readonly text: string }
  /** `text` is what WeChat heard; empty where it heard nothing or does not listen. */
  | { readonly kind: 'voice'; readonly text: string }
  | { readonly kind: Wordless }
  | { readonly kind: 'recall' }
  | { readonly kind: 'unknown' }
  /** `scene` of the QR code, empty without one. */
  | { readonly kind: 'subscribe'; readonly scene: string }
  | { readonly kind: 'scan'; readonly scene: string }
  | { readonly kind: 'unsubscribe' }
  | { readonly kind: 'click'; readonly key: string }
  | { readonly kind: 'other-event' };

export interface Message {
  /** The account's id on WeChat. */
  readonly to: string;
  /** The person's id on this account; never to be stored or logged. */
  readonly from: string;
  /** The same for every delivery of one message, another for every other message of the person. */
  readonly key: string;
  readonly said: Said;
}

/** Ids of accounts (`gh_…`) and persons (`o…`). */
const openId = /^[\w-]{1,64}$/;
const digits = /^\d{1,32}$/;
const scenePrefix = 'qrscene_';

/** What WeChat sends as text where somebody sends what the account cannot be shown. */
const notShown = '【收到不支持的消息类型，暂无法显示】';

const recalls: ReadonlySet<string> = new Set(['recall', 'revoke', 'user_recall', 'msg_revoke']);

function isWordless(type: string): type is Wordless {
  return wordless.some((each) => each === type);
}

function readEvent(event: string, key: string): Said {
  switch (event) {
    case 'subscribe':
      return { kind: 'subscribe', scene: key.startsWith(scenePrefix) ? key.slice(scenePrefix.length) : '' };
    case 'scan':
      return { kind: 'scan', scene: key };
    case 'unsubscribe':
      return { kind: 'unsubscribe' };
    case 'click':
      return { kind: 'click', key };
    default:
      return recalls.has(event) ? { kind: 'recall' } : { kind: 'other-event' };
  }
}

function readSaid(type: string, fields: Fields): Said {
  const text = (name: string) => fields.get(name) ?? '';
  if (type === 'event') return readEvent(text('Event').toLowerCase(), text('EventKey'));
  if (type === 'voice') return { kind: 'voice', text: text('Recognition') };
  if (type === 'text')
    return text('Content') === notShown ? { kind: 'unknown' } : { kind: 'text', text: text('Content') };
  if (recalls.has(type)) return { kind: 'recall' };
  return { kind: isWordless(type) ? type : 'unknown' };
}

/**
 * Reads a message from its fields.
 * @returns null where it does not say from whom it is, to whom, or which one it is
 */
export function readMessage(fields: Fields): Message | null {
  const text = (name: string) => fields.get(name) ?? '';
  const [to, from, type, time, id] = [
    text('ToUserName'),
    text('FromUserName'),
    text('MsgType').toLowerCase(),
    text('CreateTime'),
    text('MsgId'),
  ];
  if (!openId.test(to) || !openId.test(from) || !digits.test(time) || type === '') return null;
  // Two events may fall into one second, such as following and the click that came with it.
  if (id === '' && type === 'event') {
    const key = ['event', time, text('Event'), text('EventKey')].join('\n');
    return { to, from, key, said: readSaid(type, fields) };
  }
  return digits.test(id) ? { to, from, key: `message\n${id}`, said: readSaid(type, fields) } : null;
}
