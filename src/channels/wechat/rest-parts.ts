import { splitText, utf8Length } from './cut-text.ts';
import { longestText } from './reply-text.ts';
import { texts } from './texts.ts';

/** More than this is read on the page. */
const mostParts = 3;

/**
 * What a message left out, in messages of their own.
 * @param rest of the answer; none where it is empty
 * @param whole address of the whole answer, named last where even these do not hold it
 */
export function restParts(rest: string, whole: string): readonly string[] {
  const parts: string[] = [];
  const link = `\n\n${texts.whole}\n${whole}`;
  for (let left = rest; left !== ''; ) {
    const cut = splitText(left, longestText, texts.cut);
    if (cut.rest !== '' && parts.length === mostParts - 1) {
      const { head } = splitText(left, longestText - utf8Length(link), texts.cut);
      return [...parts, head + link];
    }
    parts.push(cut.head);
    left = cut.rest;
  }
  return parts;
}
