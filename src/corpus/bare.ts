/** The text without white space: what two texts must share to say the same words. */
export function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}
