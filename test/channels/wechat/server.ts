import {
  contentOf as content,
  type Elements,
  encryptRaw as encrypt,
  type LetterOptions,
  letter,
  openReply,
  type Party,
  seal as sealFor,
  unseal as unsealWith,
  messageXml as xmlOf,
} from '../../../scripts/wechat/letter.ts';

/** WeChat's side of the line, for one account, one person and a stopped clock. */

export { type Elements, element, type Mode, pad, sha1 } from '../../../scripts/wechat/letter.ts';

export const settings = {
  WECHAT_APP_ID: 'wx1234567890abcdef',
  WECHAT_TOKEN: 'yibaoToken2026',
  WECHAT_ENCODING_AES_KEY: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  WECHAT_REGION: 'huaian',
} as const;

const party: Party = {
  appId: settings.WECHAT_APP_ID,
  token: settings.WECHAT_TOKEN,
  encodingAesKey: settings.WECHAT_ENCODING_AES_KEY,
};

/** Noon on 1 June 2026 in China: the clock of `fakeDeps`. */
export const noon = Date.parse('2026-06-01T12:00:00+08:00') / 1000;

export const person = 'oABCDEF-person_1234567890123';
const account = 'gh_0123456789ab';

/** Encrypts what is padded already. */
export const encryptRaw = (padded: Buffer, key = party.encodingAesKey) => encrypt(padded, key);

export const contentOf = (message: string, appId = party.appId) => content(message, appId);

export const seal = (message: string, appId = party.appId) => sealFor(message, { ...party, appId });

export const unseal = (encrypted: string) => unsealWith(encrypted, party.encodingAesKey);

const withAddress = (fields: Elements): Elements => ({
  ToUserName: account,
  FromUserName: person,
  CreateTime: `${noon}`,
  ...fields,
});

/** A message as WeChat writes it; `fields` come on top of who, to whom and when. */
export const messageXml = (fields: Elements) => xmlOf(withAddress(fields));

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
export interface DeliveryOptions extends Partial<LetterOptions> {
  readonly path?: string;
}

/** One delivery, as WeChat posts it. */
export function delivery(fields: Elements, options: DeliveryOptions = {}): Request {
  nonces += 1;
  const { path = '/wechat', ...rest } = options;
  const how = { timestamp: noon, nonce: `n${nonces}`, ...rest };
  return letter(`https://yibao.test${path}`, party, withAddress(fields), how);
}

/** A reply in clear; what is sealed is opened, and its signature and owner checked. */
export const readReply = async (response: Response) => (await openReply(response, party)).text;
