/** Shorter words turn into each other too easily: `cover` and `lover`. */
const SHORTEST = 6;

/**
 * Finds the word meant by one with a slip: a letter left out, added, changed, or swapped with its neighbour.
 * @param word lower case
 * @param vocabulary words that may be meant
 * @returns the first that begins with the same letter and differs by one slip, or null
 */
export function nearWord(word: string, vocabulary: Iterable<string>): string | null {
  if (word.length < SHORTEST) return null;
  for (const candidate of vocabulary) {
    if (candidate.length >= SHORTEST && candidate[0] === word[0] && isOneSlip(word, candidate))
      return candidate;
  }
  return null;
}

function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  const shorter = Math.min(a.length, b.length);
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
