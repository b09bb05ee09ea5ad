import type { OpenAccount } from './account.ts';
import { sameText } from './signature.ts';

/** How long a link opens, and the answer behind it is kept, in milliseconds. */
export const linkLife = 24 * 60 * 60_000;

/** 128 bits: more than anybody can try. */
const idLength = 22;
const signatureLength = 22;
const written = /^([0-9a-z]{1,9})\.([\w-]{22})$/;

/** Id of the page with the answer to a message: the same for every delivery, and tells nothing of it. */
export async function answerId(account: OpenAccount, messageKey: string): Promise<string> {
  return (await account.mac('answer', messageKey)).slice(0, idLength);
}

async function signature(account: OpenAccount, id: string, expiry: string): Promise<string> {
  return (await account.mac('link', `${id}\n${expiry}`)).slice(0, signatureLength);
}

/**
 * The signed address of an answer: `https://…/a/{id}?s={expiry}.{signature}`.
 * @param origin of the resident page, without a slash at its end
 */
export async function answerLink(
  account: OpenAccount,
  origin: string,
  id: string,
  now: Date,
): Promise<string> {
  const expiry = Math.floor((now.getTime() + linkLife) / 1000).toString(36);
  return `${origin}/a/${id}?s=${expiry}.${await signature(account, id, expiry)}`;
}

/**
 * Checks the signature of a link.
 * @param signed the parameter `s`
 * @returns milliseconds since the link was made, or null where it is not one of this account's or has expired
 */
export async function linkAge(
  account: OpenAccount,
  id: string,
  signed: string,
  now: Date,
): Promise<number | null> {
  const [, expiry = '', given = ''] = written.exec(signed) ?? [];
  if (given === '' || !sameText(await signature(account, id, expiry), given)) return null;
  const left = Number.parseInt(expiry, 36) * 1000 - now.getTime();
  return left > 0 ? linkLife - left : null;
}
