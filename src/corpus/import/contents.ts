import { bare } from '../bare.ts';
import type { ExtractedLine } from './extracted.ts';

const LEADER = /[.·…．_\s]*\d{1,3}$|[.·…．]{3,}\s*\d{0,3}$/u;
const TITLE = /^目录$/u;
/** A list of fewer lines repeats by chance. */
const FEWEST = 3;

/** What a line of a table of contents has in common with the heading it repeats. */
const keyOf = (text: string) => bare(text).replace(LEADER, '').replace(/^-/u, '');

/**
 * Finds a table of contents that repeats the headings: at least three lines in a row (a heading may be broken
 * over two) that stand again further down, with or without page numbers; and the 目录 above them.
 *
 * @returns indexes of its lines, in order; none where there is no such list
 */
export function contentsLines(lines: readonly ExtractedLine[]): number[] {
  const texts = lines.map(({ text, cells }) => (cells ? '' : text));
  const titled = texts.findIndex((text) => TITLE.test(bare(text)));
  for (let start = titled < 0 ? 0 : titled + 1; start < texts.length; start++) {
    const list = listFrom(lines, start);
    if (list.length >= FEWEST) return titled >= 0 && titled < start ? [titled, ...list] : list;
    if (titled >= 0 && texts[start] !== '' && start > titled + 3) return [];
  }
  return [];
}

function listFrom(lines: readonly ExtractedLine[], start: number): number[] {
  const found: number[] = [];
  const seen = new Set<string>();
  let at = start;
  while (at < lines.length) {
    if (lines[at]?.text === '') {
      at++;
      continue;
    }
    const used = repeatedHeading(lines, at, seen);
    if (used === 0) {
      // Dots and number of the heading above, or the number of the page it ends.
      if (found.length > 0 && /^[-—–.·…\s]*\d{1,3}[-—–\s]*$/u.test(lines[at]?.text ?? '')) {
        found.push(at++);
        continue;
      }
      break;
    }
    for (let i = 0; i < used; i++) found.push(at + i);
    at += used;
  }
  return found;
}

/** How many lines from `at` make up a heading that stands again below; 0 where none does. */
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
    const line = bare(lines[i]?.text ?? '');
    if (line === '') continue;
    if (line.startsWith(key)) return true;
    if (key.startsWith(line) && line.length > 4 && `${line}${bare(lines[i + 1]?.text ?? '')}`.startsWith(key))
      return true;
  }
  return false;
}
