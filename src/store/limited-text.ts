/** Greatest size of a conversation's state and of a remembered reply, in bytes of UTF-8. */
export const largestText = 8192;

/**
 * Gives the text back if it fits.
 * @param what named in the message
 * @throws RangeError where it takes more than 8,192 bytes of UTF-8
 */
export function limitedText(text: string, what: string): string {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > largestText)
    throw new RangeError(`${what} takes ${bytes} bytes, at most ${largestText} are kept`);
  return text;
}
