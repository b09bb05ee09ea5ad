import { bare } from '../../corpus/bare.ts';
import type { Block, Passage } from '../../corpus/model.ts';
import { segmentsOf } from './segments.ts';

/** [start, end) in UTF-16 units of a segment's text. */
export type Span = readonly [number, number];
/** Spans to mark by segment key, in reading order. */
export type Marks = ReadonlyMap<string, readonly Span[]>;

/**
 * Finds where passages stand in their entry.
 * @param blocks the entry's blocks
 * @param passages all passages of the entry, in order: a passage's place helps to find the next one's
 * @param wanted numbers of the passages to mark, counted from 1
 * @returns nothing for a passage whose words are not found; white space is left aside
 */
export function findMarks(
  blocks: readonly Block[],
  passages: readonly Passage[],
  wanted: ReadonlySet<number>,
): Marks {
  const marks = new Map<string, Span[]>();
  if (wanted.size === 0) return marks;
  const text = squeeze(blocks);
  const marked = new Set<number>();
  let cursor = 0;
  passages.forEach((passage, index) => {
    const places = locate(text.letters, passage.quotes, cursor);
    const first = places[0];
    const last = places.at(-1);
    if (!first || !last) return;
    // Rows of one table all quote its header, so the next row is looked for from the same place.
    cursor = passage.kind === 'table' ? first[0] : last[1];
    if (!wanted.has(index + 1)) return;
    for (const [start, end] of places) for (let at = start; at < end; at += 1) marked.add(at);
  });
  for (const at of [...marked].sort((a, b) => a - b)) {
    const letter = text.origin[at];
    if (letter)
      extend(marks, letter.key, letter.at, text.origin[at - 1]?.key === letter.key && marked.has(at - 1));
  }
  return marks;
}

interface Squeezed {
  readonly letters: string;
  /** For each letter, the segment and the position it came from. */
  readonly origin: readonly { readonly key: string; readonly at: number }[];
}

function squeeze(blocks: readonly Block[]): Squeezed {
  const origin: { key: string; at: number }[] = [];
  let letters = '';
  for (const { key, text } of segmentsOf(blocks)) {
    for (let at = 0; at < text.length; at += 1) {
      const letter = text.charAt(at);
      if (/\s/.test(letter)) continue;
      letters += letter;
      origin.push({ key, at });
    }
  }
  return { letters, origin };
}

/** Places of the quotes, each looked for after the one before and then from the beginning. */
function locate(letters: string, quotes: readonly string[], from: number): Span[] {
  const places: Span[] = [];
  let cursor = from;
  // A line of a quote stands in one block or row; a list mark before it is drawn, not written.
  for (const line of quotes.flatMap((quote) => quote.split('\n'))) {
    const wanted = bare(line.replace(/^- /, ''));
    if (wanted === '') continue;
    const ahead = letters.indexOf(wanted, cursor);
    const start = ahead >= 0 ? ahead : letters.indexOf(wanted);
    if (start < 0) continue;
    cursor = start + wanted.length;
    places.push([start, cursor]);
  }
  return places;
}

/** Adds one letter to the segment's last span, bridging white space, or opens a new span. */
function extend(marks: Map<string, Span[]>, key: string, at: number, continues: boolean): void {
  const spans = marks.get(key) ?? [];
  const last = spans.at(-1);
  if (continues && last) spans[spans.length - 1] = [last[0], at + 1];
  else spans.push([at, at + 1]);
  marks.set(key, spans);
}
