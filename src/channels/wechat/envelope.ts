import { fromBase64, toBase64 } from './base64.ts';
import { sameText } from './signature.ts';

/** WeChat pads to 32 bytes, WebCrypto to AES's 16. */
const paddedTo = 32;
const block = 16;
const randomLength = 16;
const lengthLength = 4;

/** The AES key of an account, which its initial vector is the head of. */
export interface EnvelopeKey {
  readonly key: CryptoKey;
  readonly iv: Uint8Array<ArrayBuffer>;
}

/** `other-app`: sealed with this key, for another AppId. */
export type Opened =
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'other-app' };

const malformed: Opened = { kind: 'malformed' };

/**
 * Imports an EncodingAESKey.
 * @param encoded 43 characters as WeChat's console shows them
 * @throws RangeError where they are not the base64 of 32 bytes
 */
export async function importEnvelopeKey(encoded: string): Promise<EnvelopeKey> {
  const bytes = keyBytes(encoded);
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-CBC', false, ['encrypt', 'decrypt']);
  return { key, iv: bytes.slice(0, block) };
}

/**
 * The 32 bytes of an EncodingAESKey.
 * @throws RangeError where they are not the base64 of 32 bytes; the message does not hold the key
 */
export function keyBytes(encoded: string): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64(`${encoded}=`);
  if (bytes?.length !== 32) throw new RangeError('an EncodingAESKey has 43 characters of base64');
  return bytes;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function encrypt({ key, iv }: EnvelopeKey, bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  return crypto.subtle.encrypt({ name: 'AES-CBC', iv }, key, bytes);
}

/** Everything that was encrypted, padding included. */
async function decrypt({ key, iv }: EnvelopeKey, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  // WebCrypto insists on taking padding off: an empty text encrypted behind the last block is padding to take off.
  const padding = await encrypt({ key, iv: bytes.slice(-block) }, new Uint8Array(0));
  const whole = joined(bytes, new Uint8Array(padding));
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-CBC', iv }, key, whole));
}

function withoutPadding(bytes: Uint8Array): Uint8Array | null {
  const padding = bytes.at(-1) ?? 0;
  if (padding < 1 || padding > paddedTo) return null;
  return bytes.subarray(-padding).every((byte) => byte === padding) ? bytes.subarray(0, -padding) : null;
}

function decodeText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Opens what stands in `Encrypt`. Its signature is to be checked first: nobody but WeChat may ask what opens.
 * @param appId whose message it has to be
 */
export async function openEnvelope(key: EnvelopeKey, appId: string, encrypted: string): Promise<Opened> {
  const bytes = fromBase64(encrypted);
  if (bytes === null || bytes.length === 0 || bytes.length % paddedTo !== 0) return malformed;
  const content = withoutPadding(await decrypt(key, bytes));
  if (content === null || content.length < randomLength + lengthLength) return malformed;
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const start = randomLength + lengthLength;
  const end = start + view.getUint32(randomLength);
  if (end > content.length) return malformed;
  const text = decodeText(content.subarray(start, end));
  const owner = decodeText(content.subarray(end));
  if (text === null || owner === null) return malformed;
  return sameText(owner, appId) ? { kind: 'message', text } : { kind: 'other-app' };
}

/**
 * Seals a message for `Encrypt`.
 * @param random 16 bytes that nobody can guess
 */
export async function sealEnvelope(
  key: EnvelopeKey,
  appId: string,
  message: string,
  random: Uint8Array = crypto.getRandomValues(new Uint8Array(randomLength)),
): Promise<string> {
  const text = new TextEncoder().encode(message);
  const length = new Uint8Array(lengthLength);
  new DataView(length.buffer).setUint32(0, text.length);
  const content = joined(random, length, text, new TextEncoder().encode(appId));
  const padding = paddedTo - (content.length % paddedTo);
  const padded = joined(content, new Uint8Array(padding).fill(padding));
  // WebCrypto pads once more: the last block is its own.
  return toBase64(new Uint8Array(await encrypt(key, padded)).subarray(0, -block));
}
