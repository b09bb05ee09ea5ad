import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';

/** WeChat's side of the line, in Node's own cryptography and sharing nothing with the channel it is to check. */

/** What both sides know of an account. */
export interface Party {
  readonly appId: string;
  readonly token: string;
  readonly encodingAesKey: string;
}

export type Mode = 'plain' | 'compatible' | 'safe';

/** WeChat's signature. */
export function sha1(...parts: readonly string[]): string {
  return createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex');
}

const keyOf = (encoded: string) => Buffer.from(`${encoded}=`, 'base64');

/** Encrypts what is padded already. */
export function encryptRaw(padded: Buffer, encodingAesKey: string): string {
  const key = keyOf(encodingAesKey);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64');
}

/** Pads to 32 bytes. */
export function pad(content: Buffer): Buffer {
  const padding = 32 - (content.length % 32);
  return Buffer.concat([content, Buffer.alloc(padding, padding)]);
}

/** Random bytes, length, message, AppId. */
export function contentOf(message: string, appId: string): Buffer {
  const text = Buffer.from(message);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return Buffer.concat([Buffer.from('0123456789abcdef'), length, text, Buffer.from(appId)]);
}

/** Seals a message as WeChat does. */
export function seal(message: string, { appId, encodingAesKey }: Omit<Party, 'token'>): string {
  return encryptRaw(pad(contentOf(message, appId)), encodingAesKey);
}

/** @throws Error where it was not sealed with this key */
export function unseal(encrypted: string, encodingAesKey: string): { message: string; appId: string } {
  const key = keyOf(encodingAesKey);
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(encrypted, 'base64'), decipher.final()]);
  const content = padded.subarray(0, -(padded.at(-1) ?? 0));
  const end = 20 + content.readUInt32BE(16);
  return { message: content.subarray(20, end).toString(), appId: content.subarray(end).toString() };
}

/** Names and text of the elements of a message. */
export type Elements = Readonly<Record<string, string>>;

const cdata = (text: string) =>
  /^\d+$/.test(text) ? text : `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** A message as WeChat writes it. */
export function messageXml(fields: Elements): string {
  const elements = Object.entries(fields).map(([name, value]) => `<${name}>${cdata(value)}</${name}>`);
  return `<xml>${elements.join('\n')}</xml>`;
}

/** What one letter may have otherwise. */
export interface LetterOptions {
  readonly mode?: Mode;
  /** Seconds since 1970. */
  readonly timestamp: number | string;
  readonly nonce: string;
  readonly token?: string | undefined;
  readonly appId?: string | undefined;
  /** In place of the sealed message. */
  readonly encrypted?: string | undefined;
  /** In place of the whole body. */
  readonly body?: string | undefined;
  readonly contentType?: string | undefined;
}

/** The signed part of an address. */
export function signedQuery(token: string, timestamp: number | string, nonce: string): URLSearchParams {
  const signature = sha1(token, `${timestamp}`, nonce);
  return new URLSearchParams({ signature, timestamp: `${timestamp}`, nonce });
}

/**
 * One letter, as WeChat posts it.
 * @param url of the account
 * @param fields of the message, who and to whom included
 */
export function letter(url: string, party: Party, fields: Elements, options: LetterOptions): Request {
  const { mode = 'safe', timestamp, nonce, token = party.token, appId = party.appId } = options;
  const query = signedQuery(token, timestamp, nonce);
  query.set('openid', fields['FromUserName'] ?? '');
  const clear = messageXml(fields);
  const encrypted = options.encrypted ?? seal(clear, { appId, encodingAesKey: party.encodingAesKey });
  const envelope = `<Encrypt><![CDATA[${encrypted}]]></Encrypt>`;
  const bodies = {
    plain: clear,
    compatible: clear.replace('</xml>', `${envelope}</xml>`),
    safe: `<xml><ToUserName><![CDATA[${fields['ToUserName'] ?? ''}]]></ToUserName>${envelope}</xml>`,
  };
  if (mode !== 'plain') {
    query.set('encrypt_type', 'aes');
    query.set('msg_signature', sha1(token, `${timestamp}`, nonce, encrypted));
  }
  return new Request(`${url}?${query}`, {
    method: 'POST',
    headers: { 'Content-Type': options.contentType ?? 'text/xml' },
    body: options.body ?? bodies[mode],
  });
}

/** The text of one element, however it is written. */
export function element(xml: string, name: string): string | undefined {
  const [, content] = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xml) ?? [];
  return content?.replaceAll(']]]]><![CDATA[>', ']]>').replace(/^<!\[CDATA\[([\s\S]*)\]\]>$/, '$1');
}

/**
 * A reply in clear, and whether it was sealed; what is sealed is opened, its signature and owner checked.
 * @throws Error where it is not signed or is for another account
 */
export async function openReply(
  response: Response,
  { appId, token, encodingAesKey }: Party,
): Promise<{ readonly text: string; readonly sealed: boolean }> {
  const body = await response.text();
  const encrypted = element(body, 'Encrypt');
  if (response.status !== 200 || encrypted === undefined) return { text: body, sealed: false };
  const [timestamp = '', nonce = ''] = [element(body, 'TimeStamp'), element(body, 'Nonce')];
  if (element(body, 'MsgSignature') !== sha1(token, timestamp, nonce, encrypted))
    throw new Error('答复的签名不对');
  const { message, appId: owner } = unseal(encrypted, encodingAesKey);
  if (owner !== appId) throw new Error('答复里的 AppId 不对');
  return { text: message, sealed: true };
}
