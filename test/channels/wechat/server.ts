import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';

/** WeChat's side of the line, in Node's own cryptography: what it sends and how it reads a reply. */

export const settings = {
  WECHAT_APP_ID: 'wx1234567890abcdef',
  WECHAT_TOKEN: 'yibaoToken2026',
  WECHAT_ENCODING_AES_KEY: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  WECHAT_REGION: 'huaian',
} as const;

/** Noon on 1 June 2026 in China: the clock of `fakeDeps`. */
export const noon = Date.parse('2026-06-01T12:00:00+08:00') / 1000;

export const person = 'oABCDEF-person_1234567890123';
const account = 'gh_0123456789ab';

export type Mode = 'plain' | 'compatible' | 'safe';

export function sha1(...parts: readonly string[]): string {
  return createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex');
}

const keyOf = (encoded: string) => Buffer.from(`${encoded}=`, 'base64');

/** Encrypts what is padded already. */
export function encryptRaw(padded: Buffer, encoded: string = settings.WECHAT_ENCODING_AES_KEY): string {
  const key = keyOf(encoded);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64');
}

export function pad(content: Buffer): Buffer {
  const padding = 32 - (content.length % 32);
  return Buffer.concat([content, Buffer.alloc(padding, padding)]);
}

/** Random bytes, length, message, AppId. */
export function contentOf(message: string, appId: string = settings.WECHAT_APP_ID): Buffer {
  const text = Buffer.from(message);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return Buffer.concat([Buffer.from('0123456789abcdef'), length, text, Buffer.from(appId)]);
}

export const seal = (message: string, appId?: string) => encryptRaw(pad(contentOf(message, appId)));

export function unseal(encrypted: string): { message: string; appId: string } {
  const key = keyOf(settings.WECHAT_ENCODING_AES_KEY);
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(encrypted, 'base64'), decipher.final()]);
  const content = padded.subarray(0, -(padded.at(-1) ?? 0));
  const end = 20 + content.readUInt32BE(16);
  return { message: content.subarray(20, end).toString(), appId: content.subarray(end).toString() };
}

export type Elements = Readonly<Record<string, string>>;

const cdata = (text: string) => (/^\d+$/.test(text) ? text : `<![CDATA[${text}]]>`);

/** A message as WeChat writes it; `fields` come on top of who, to whom and when. */
export function messageXml(fields: Elements): string {
  const all = { ToUserName: account, FromUserName: person, CreateTime: `${noon}`, ...fields };
  const elements = Object.entries(all).map(([name, value]) => `<${name}>${cdata(value)}</${name}>`);
  return `<xml>${elements.join('\n')}</xml>`;
}

let ids = 0;

/** A text message with an id of its own, beyond what a double holds exactly. */
export function text(content: string, more: Elements = {}): Elements {
  ids += 1;
  return {
    MsgType: 'text',
    Content: content,
    MsgId: `2409876543210${String(ids).padStart(6, '0')}`,
    ...more,
  };
}

export const event = (name: string, more: Elements = {}): Elements => ({
  MsgType: 'event',
  Event: name,
  ...more,
});

let nonces = 0;

/** What one delivery may have otherwise. */
export interface DeliveryOptions {
  readonly mode?: Mode;
  readonly path?: string;
  readonly timestamp?: number | string;
  readonly nonce?: string;
  readonly token?: string;
  readonly appId?: string;
  /** In place of the sealed message. */
  readonly encrypted?: string;
  /** In place of the whole body. */
  readonly body?: string;
  readonly contentType?: string;
}

/** One delivery, as WeChat posts it. */
export function delivery(fields: Elements, options: DeliveryOptions = {}): Request {
  const { mode = 'safe', path = '/wechat', timestamp = noon, token = settings.WECHAT_TOKEN } = options;
  nonces += 1;
  const nonce = options.nonce ?? `n${nonces}`;
  const query = new URLSearchParams({
    signature: sha1(token, `${timestamp}`, nonce),
    timestamp: `${timestamp}`,
    nonce,
    openid: person,
  });
  const clear = messageXml(fields);
  const encrypted = options.encrypted ?? seal(clear, options.appId);
  const envelope = `<Encrypt><![CDATA[${encrypted}]]></Encrypt>`;
  const bodies = {
    plain: clear,
    compatible: clear.replace('</xml>', `${envelope}</xml>`),
    safe: `<xml><ToUserName><![CDATA[${account}]]></ToUserName>${envelope}</xml>`,
  };
  if (mode !== 'plain') {
    query.set('encrypt_type', 'aes');
    query.set('msg_signature', sha1(token, `${timestamp}`, nonce, encrypted));
  }
  return new Request(`https://yibao.test${path}?${query}`, {
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

/** A reply in clear; what is sealed is opened, and its signature and owner checked. */
export async function readReply(response: Response): Promise<string> {
  const body = await response.text();
  const encrypted = element(body, 'Encrypt');
  if (response.status !== 200 || encrypted === undefined) return body;
  const [timestamp = '', nonce = ''] = [element(body, 'TimeStamp'), element(body, 'Nonce')];
  if (element(body, 'MsgSignature') !== sha1(settings.WECHAT_TOKEN, timestamp, nonce, encrypted))
    throw new Error('the reply is not signed');
  const { message, appId } = unseal(encrypted);
  if (appId !== settings.WECHAT_APP_ID) throw new Error('the reply is for another app');
  return message;
}
