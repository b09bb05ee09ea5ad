/**
 * WeChat's signature: SHA-1, in hexadecimal, over the parts sorted and joined.
 * @param parts token, timestamp, nonce and, for an encrypted message, what stands in `Encrypt`
 */
export async function sign(parts: readonly string[]): Promise<string> {
  const joined = [...parts].sort().join('');
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(joined));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether two texts are the same, in a time that tells nothing of where they differ; their lengths are no secret. */
export function sameText(one: string, other: string): boolean {
  const length = Math.max(one.length, other.length);
  let difference = one.length ^ other.length;
  // Past the end `charCodeAt` gives NaN, which counts as nought.
  for (let at = 0; at < length; at += 1) difference |= one.charCodeAt(at) ^ other.charCodeAt(at);
  return difference === 0;
}
