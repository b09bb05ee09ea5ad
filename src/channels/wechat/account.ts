import { toBase64Url } from './base64.ts';
import { type EnvelopeKey, importEnvelopeKey, keyBytes } from './envelope.ts';
import type { MenuItem } from './menu.ts';

/**
 * - `plain`: messages come unencrypted and so do replies;
 * - `compatible`: both are taken, each is replied to as it came;
 * - `safe`: nothing unencrypted is taken.
 */
export const accountModes = ['plain', 'compatible', 'safe'] as const;

export type AccountMode = (typeof accountModes)[number];

/** One official account, as its settings give it. */
export interface WechatAccount {
  /** Its address is `/wechat/{name}`; null for the one at `/wechat`. */
  readonly name: string | null;
  readonly appId: string;
  /** Secret; signs every request. */
  readonly token: string;
  /** Secret; 43 characters. */
  readonly encodingAesKey: string;
  /** Secret; only what calls WeChat's interface (menu, customer service) needs it. */
  readonly appSecret: string | null;
  /** Region code of whoever has not scanned another region's code; null where it has to be asked for. */
  readonly region: string | null;
  readonly mode: AccountMode;
  /** Said to who follows, in place of the standard words. */
  readonly welcome: string | null;
  /** Whether somebody answers at the account's own desk (客服). */
  readonly transfer: boolean;
  /** Whether WeChat has verified the account: only then may it send messages that are no reply. */
  readonly verified: boolean;
  /** Null for the standard menu. */
  readonly menu: readonly MenuItem[] | null;
}

/** An account with its keys made; nothing secret can be read out of them. */
export interface OpenAccount extends WechatAccount {
  /** Made on first use, as a Worker may do nothing before a request. */
  readonly envelopeKey: () => Promise<EnvelopeKey>;
  /**
   * A text that only this account can make of a text: HMAC-SHA-256, 43 characters of base64url.
   * @param purpose keeps one use apart from another
   */
  readonly mac: (purpose: MacPurpose, text: string) => Promise<string>;
}

export type MacPurpose = 'person' | 'conversation' | 'message' | 'answer' | 'link';

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Makes an account ready for use. The AES key has 256 bits of chance, which a token typed by a person has not. */
export function openAccount(account: WechatAccount): OpenAccount {
  const macKey = once(() =>
    crypto.subtle.importKey(
      'raw',
      keyBytes(account.encodingAesKey),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    ),
  );
  return {
    ...account,
    envelopeKey: once(() => importEnvelopeKey(account.encodingAesKey)),
    async mac(purpose, text) {
      const content = new TextEncoder().encode(`${purpose}\n${account.appId}\n${text}`);
      return toBase64Url(new Uint8Array(await crypto.subtle.sign('HMAC', await macKey(), content)));
    },
  };
}
