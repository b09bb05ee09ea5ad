import { bare } from '../bare.ts';
import type { ExtractedLine } from './extracted.ts';

const LEADER = /[.·…．_\s]*\d{1,3}$|[.·…．]{3,}\s*\d{0,3}$/u;
const TITLE = /^目录$/u;
/** A line that can only be of a table of contents: dots, a tab or a question mark before a page number. */
const NUMBERED_PAGE = /(?:[.·…．]{2,}|\t|[？?])\s*\d{1,3}$/u;
/** A list of fewer lines repeats by chance. */
const FEWEST = 3;

/** What a line of a table of contents has in common with the heading it repeats: not its punctuation. */
const keyOf = (text: string) => letters(bare(text).replace(LEADER, ''));
const letters = (text: string) => text.normalize('NFKC').replace(/[\s\p{P}]+/gu, '');

/**
 * Finds a table of contents that repeats the headings: at least three lines in a row (a heading may be broken
 * over two) that stand again further down, with or without page numbers; and the 目录 above them.
 *
 * @param lines none of them blank
 * @returns indexes of its lines, in order; none where there is no such list
 */
export function contentsLines(lines: readonly ExtractedLine[]): number[] {
  const texts = lines.map(({ text, cells }) => (cells ? '' : text));
  const titled = texts.findIndex((text) => TITLE.test(bare(text)));
  for (let start = titled + 1; start < texts.length; start++) {
    const list = listFrom(lines, start, titled >= 0);
    if (list.length >= FEWEST) return titled >= 0 ? [titled, ...list] : list;
    if (titled >= 0) return [];
  }
  return [];
}

function listFrom(lines: readonly ExtractedLine[], start: number, titled: boolean): number[] {
  const found: number[] = [];
  const seen = new Set<string>();
  let at = start;
  while (at < lines.length) {
    const text = lines[at]?.text ?? '';
    const used = repeatedHeading(lines, at, seen);
    // Dots and number of the heading above, the number of the page it ends, a rule, or a heading in other words.
    const rest = /^[-—–.·…_=\s]*\d{0,3}[-—–\s]*$/u.test(text) && found.length > 0;
    if (used === 0 && !rest && !(titled && NUMBERED_PAGE.test(text))) break;
    for (let i = 0; i < Math.max(1, used); i++) found.push(at + i);
    at += Math.max(1, used);
  }
  return found;
}

function repeatedHeading(lines: readonly ExtractedLine[], at: number, seen: Set<string>): number {
  for (const used of [1, 2]) {
    const parts = lines.slice(at, at + used).map(({ text }) => text);
    if (parts.includes('') || parts.length < used) return 0;
    const whole = parts.join('');
    const key = keyOf(whole);
    if (key.length < 3 || seen.has(key)) return 0;
    if (standsBelow(lines, at + used, key)) {
      seen.add(key);
      return used;
    }
  }
  return 0;
}

function standsBelow(lines: readonly ExtractedLine[], from: number, key: string): boolean {
  for (let i = from; i < lines.length; i++) {
    const line = letters(lines[i]?.text ?? '');
    if (line.startsWith(key)) return true;
    const isStart = line.length > 4 && key.startsWith(line);
    if (isStart && `${line}${letters(lines[i + 1]?.text ?? '')}`.startsWith(key)) return true;
  }
  return false;
}
