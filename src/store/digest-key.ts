/**
 * SHA-256 of a key, in hexadecimal: a key may hold a person's id on a channel, which is not to be kept.
 * @param key any text
 */
export async function digestKey(key: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
