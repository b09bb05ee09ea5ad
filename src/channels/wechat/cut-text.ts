const encoder = new TextEncoder();

/** Bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  return encoder.encode(text).length;
}

/** The longest head of at most so many bytes that ends between two characters as people see them. */
function headWithin(text: string, bytes: number): string {
  let end = 0;
  let used = 0;
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)) {
    used += utf8Length(segment);
    if (used > bytes) break;
    end += segment.length;
  }
  return text.slice(0, end);
}

/** A number broken off would be another number. */
const brokenNumber = /[\d.,%％〇一二三四五六七八九十百千万亿点]+$/u;

/** The end of the last sentence: a line ends one, too. */
const sentences = /^[\s\S]*(?:[。！？!?][”’」』）)]*|(?=\n))/u;

/** The end of the last clause. */
const clauses = /^[\s\S]*[，；、]/u;

/** A text in two; the mark stands at the end of the head where a sentence is broken off, and nothing else is added. */
export interface SplitText {
  readonly head: string;
  /** Empty where the head is the whole text. */
  readonly rest: string;
}

/**
 * Cuts a text to a number of bytes, behind a sentence. Where not even the first sentence fits, it is cut inside, and
 * the mark shows it.
 *
 * @param bytes of UTF-8, at least those of the mark
 * @param mark shown where a sentence is broken off
 */
export function splitText(text: string, bytes: number, mark: string): SplitText {
  if (utf8Length(text) <= bytes) return { head: text, rest: '' };
  const within = headWithin(text, bytes);
  const restAfter = (head: string) => text.slice(head.length).trim();
  // Behind the head may stand what closes its sentence: then the sentence is not whole.
  const [whole = ''] = sentences.exec(within) ?? [];
  if (whole.trim() !== '' && !/^[”’」』）)]/u.test(text.slice(whole.length)))
    return { head: whole.trimEnd(), rest: restAfter(whole) };
  const inside = headWithin(text, bytes - utf8Length(mark));
  const [clause] = clauses.exec(inside) ?? [];
  const head = clause ?? inside.replace(brokenNumber, '');
  return { head: head + mark, rest: restAfter(head) };
}

/** The head of {@link splitText}. */
export function cutText(text: string, bytes: number, mark: string): string {
  return splitText(text, bytes, mark).head;
}
