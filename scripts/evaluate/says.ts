import { literally } from '../../src/retrieval/pattern.ts';

/** Width, spaces, thousands separators and idle decimals do not matter to a reader: 「１２, 000.50」 is 12000.5. */
export function canonical(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/(\d),(?=\d{3}(?!\d))/gu, '$1')
    .replace(/(\d+)\.0+(?!\d)/gu, '$1')
    .replace(/(\.\d*?[1-9])0+(?!\d)/gu, '$1');
}

/** True where the token stands in the text, and not as a part of a longer number. */
export function says(text: string, token: string): boolean {
  const wanted = canonical(token);
  if (wanted === '') return true;
  const before = /^\d/u.test(wanted) ? '(?<![\\d.])' : '';
  const after = /\d$/u.test(wanted) ? '(?!\\d|\\.\\d)' : '';
  return new RegExp(before + literally(wanted) + after, 'u').test(canonical(text));
}

/** Groups of alternatives; a group of one may be written bare. */
export type Groups = readonly (string | readonly string[])[];

/** The groups of which no member stands in the text. */
export function unsaid(text: string, groups: Groups): Groups {
  return groups.filter((group) => ![group].flat().some((token) => says(text, token)));
}
