import type { OpenAccount } from './account.ts';
import { openEnvelope } from './envelope.ts';
import { type Message, readMessage } from './message.ts';
import { oldest } from './once-only.ts';
import { sameText, sign } from './signature.ts';
import { type Fields, readXml } from './xml.ts';

/** What WeChat writes into the address. */
export interface SignedQuery {
  readonly signature: string;
  readonly messageSignature: string;
  /** Seconds since 1970. */
  readonly timestamp: string;
  readonly nonce: string;
}

/** `unsigned`: not WeChat's, or too old; `malformed`: nothing WeChat sends. */
export type Refusal = 'unsigned' | 'malformed';

export type Read =
  | { readonly kind: 'message'; readonly message: Message; readonly sealed: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

const refuse = (refusal: Refusal): Read => ({ kind: 'refused', refusal });

/** Whether the time of a request is near enough to ours, and its nonce a nonce. */
export function isTimely({ timestamp, nonce }: SignedQuery, now: Date): boolean {
  if (!/^\d{1,12}$/.test(timestamp) || !/^[\w-]{1,64}$/.test(nonce)) return false;
  return Math.abs(now.getTime() / 1000 - Number(timestamp)) <= oldest;
}

/** Whether WeChat made this address: it knows the token. */
export async function isSigned({ token }: OpenAccount, query: SignedQuery): Promise<boolean> {
  return sameText(query.signature, await sign([token, query.timestamp, query.nonce]));
}

function readFields(fields: Fields | null, sealed: boolean): Read {
  const message = fields && readMessage(fields);
  return message ? { kind: 'message', message, sealed } : refuse('malformed');
}

async function readSealed(account: OpenAccount, query: SignedQuery, encrypted: string): Promise<Read> {
  const { timestamp, nonce, messageSignature } = query;
  const expected = await sign([account.token, timestamp, nonce, encrypted]);
  if (!sameText(messageSignature, expected)) return refuse('unsigned');
  const opened = await openEnvelope(await account.envelopeKey(), account.appId, encrypted);
  if (opened.kind === 'other-app') return refuse('unsigned');
  return opened.kind === 'message' ? readFields(readXml(opened.text), true) : refuse('malformed');
}

/**
 * Reads a delivery and makes sure that WeChat sent it. Where the message is there twice, in clear and encrypted, the
 * encrypted one counts: only that one is signed.
 *
 * @param body as it came, decoded
 */
export async function readDelivery(
  account: OpenAccount,
  query: SignedQuery,
  body: string,
  now: Date,
): Promise<Read> {
  if (!isTimely(query, now)) return refuse('unsigned');
  // Whoever cannot sign is told nothing of the body.
  const signed = await isSigned(account, query);
  if (!signed && query.messageSignature === '') return refuse('unsigned');
  const fields = readXml(body);
  const encrypted = account.mode === 'plain' ? undefined : fields?.get('Encrypt');
  if (encrypted !== undefined) return readSealed(account, query, encrypted);
  if (fields === null) return refuse('malformed');
  return signed && account.mode !== 'safe' ? readFields(fields, false) : refuse('unsigned');
}
