/**
 * A text as a reader sees it, with the way back: compatibility forms unfolded (NFKC, so that full-width, circled
 * and mathematical digits are digits) and invisible characters left out.
 */
export interface PlainView {
  readonly text: string;
  /** For each UTF-16 unit of `text`, where the character it came from starts in the original. */
  readonly starts: readonly number[];
  /** For each UTF-16 unit of `text`, where the character it came from ends in the original. */
  readonly ends: readonly number[];
}

// Format characters (zero-width, direction marks), variation selectors, the keycap frame \u20e3, and fillers.
const INVISIBLE = /^(?:\p{Cf}|\p{Variation_Selector}|\u20e3|\u115f|\u1160|\u3164|\uffa0)$/u;

/** @example plainView('１３\u200b８').text // '138' */
export function plainView(original: string): PlainView {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of original) {
    const end = at + character.length;
    if (!INVISIBLE.test(character)) {
      const plain = character.normalize('NFKC');
      text += plain;
      for (let i = 0; i < plain.length; i++) {
        starts.push(at);
        ends.push(end);
      }
    }
    at = end;
  }
  return { text, starts, ends };
}
