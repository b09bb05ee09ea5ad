import type { EnvelopeKey } from './envelope.ts';
import { sealEnvelope } from './envelope.ts';
import type { Reply } from './reply.ts';
import { sign } from './signature.ts';

/** What XML 1.0 cannot hold. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A CDATA section; `]]>` is spread over two. */
function data(text: string): string {
  return `<![CDATA[${text.replace(forbidden, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/** Who writes to whom, as the message named them. */
export interface Address {
  /** The account's id: ToUserName of the message. */
  readonly account: string;
  /** The person's id: FromUserName of the message. */
  readonly person: string;
}

/**
 * The reply as WeChat wants it, or `success` where there is nothing to say.
 * @param time seconds since 1970
 */
export function replyXml(reply: Reply, { account, person }: Address, time: number): string {
  if (reply.kind === 'none') return 'success';
  const head =
    `<ToUserName>${data(person)}</ToUserName><FromUserName>${data(account)}</FromUserName>` +
    `<CreateTime>${time}</CreateTime>`;
  const rest =
    reply.kind === 'text'
      ? `<MsgType>${data('text')}</MsgType><Content>${data(reply.text)}</Content>`
      : `<MsgType>${data('transfer_customer_service')}</MsgType>`;
  return `<xml>${head}${rest}</xml>`;
}

/** What a sealed reply is signed with. */
export interface Seal {
  readonly key: EnvelopeKey;
  readonly appId: string;
  readonly token: string;
  /** Seconds since 1970. */
  readonly timestamp: string;
  readonly nonce: string;
}

/** A reply sealed and signed; `success` goes as it is. */
export async function sealReply(xml: string, { key, appId, token, timestamp, nonce }: Seal): Promise<string> {
  if (xml === 'success') return xml;
  const encrypted = await sealEnvelope(key, appId, xml);
  const signature = await sign([token, timestamp, nonce, encrypted]);
  return (
    `<xml><Encrypt>${data(encrypted)}</Encrypt><MsgSignature>${data(signature)}</MsgSignature>` +
    `<TimeStamp>${timestamp}</TimeStamp><Nonce>${data(nonce)}</Nonce></xml>`
  );
}
