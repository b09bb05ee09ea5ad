/** Longest n-gram of the encoder, in characters. */
export const MAX_N = 4;

/**
 * FNV-1a over UTF-16 units with a final mix, since the low bits alone choose the bucket.
 * @returns an unsigned 32-bit integer
 */
export function hash(text: string, start: number, end: number): number {
  let h = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    h ^= text.charCodeAt(i);
    h = Math.imul(h, 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
}

/**
 * Character 1–4-grams of a normalised text, its beginning and end marked, each hashed to a bucket.
 * @param text normalised text
 * @param buckets number of buckets, a power of two
 * @returns bucket → how often it occurs
 */
export function ngramCounts(text: string, buckets: number): Map<number, number> {
  const counts = new Map<number, number>();
  if (text === '') return counts;
  const marked = `^${text}$`;
  const mask = buckets - 1;
  for (let n = 1; n <= MAX_N; n++) {
    for (let i = 0; i + n <= marked.length; i++) {
      if (n === 1 && (i === 0 || i === marked.length - 1)) continue;
      const bucket = hash(marked, i, i + n) & mask;
      counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
    }
  }
  return counts;
}

/** Damped term frequency: the second occurrence says less than the first. */
export function damped(count: number): number {
  return 1 + Math.log(count);
}
