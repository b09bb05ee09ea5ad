/** A question's greatest length in Unicode characters. */
export const questionLimit = 500;

/**
 * What a person typed, fit for every step behind: half an emoji (a lone surrogate) becomes U+FFFD, white space
 * at both ends goes.
 */
export function tidyQuestion(typed: string): string {
  return typed.replace(/\p{Surrogate}/gu, '\uFFFD').trim();
}

/** Length as people count: an emoji or a rare character is one. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}
