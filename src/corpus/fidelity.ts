import { bare } from './bare.ts';
import type { Piece } from './markdown.ts';
import type { Omission } from './schema.ts';

/** The words of a source: no white space, no list marks, none of the spans left out. */
export interface Published {
  readonly text: string;
  /** For every character of `text`, where it stands in the source without white space. */
  readonly positions: readonly number[];
  /** Where, in the source without white space, a hyphen only marks a line as a list item. */
  readonly listMarks: ReadonlySet<number>;
}

/**
 * Takes the omitted spans out of a source text, each looked for after the one before.
 *
 * @param fail told the index of a span that does not occur, and what was looked for
 */
export function withoutOmissions(
  source: string,
  omitted: readonly Omission[],
  fail: (index: number, message: string) => void,
): Published {
  const whole = bare(source);
  const listMarks = findListMarks(source);
  const kept: [number, number][] = [];
  let done = 0;
  for (const [index, span] of omitted.entries()) {
    const after = bare(span.after ?? '');
    const from = bare(span.from);
    const to = bare(span.to);
    const found = whole.indexOf(after + from, done);
    const start = found + after.length;
    const stop = whole.indexOf(to, start + Math.max(0, from.length - to.length));
    if (found < 0 || stop < 0) {
      fail(index, `原文中找不到「${found < 0 ? after + from : to}」`);
      continue;
    }
    kept.push([done, start]);
    done = stop + to.length;
  }
  kept.push([done, whole.length]);
  const positions = kept
    .flatMap(([a, b]) => Array.from({ length: b - a }, (_, i) => a + i))
    .filter((position) => !listMarks.has(position));
  return { text: positions.map((position) => whole[position]).join(''), positions, listMarks };
}

function findListMarks(source: string): Set<number> {
  const lines = [...source.matchAll(/^[^\S\n]*-(?=[^\S\n]+\S)/gmu)];
  return new Set(lines.map((line) => bare(source.slice(0, line.index)).length));
}

/** Where a document first parts from its source. */
export interface Difference {
  /** Line of the document. */
  readonly line: number;
  /** Words of the source around the place, `▶` before the character in question. */
  readonly source: string;
  /** Words of the document around it. */
  readonly document: string;
}

const around = (text: string, at: number) =>
  `${text.slice(Math.max(0, at - 12), at)}▶${text.slice(at, at + 12)}`;

/**
 * The proof that nothing is lost and nothing added: the pieces of a document in order, white space aside,
 * are the published text character for character. What Markdown adds (`#`, `- `, pipes, `^^`, `<<`, `{#id}`)
 * is in no piece.
 *
 * @returns the first difference; undefined where there is none
 */
export function firstDifference(pieces: readonly Piece[], published: Published): Difference | undefined {
  let offset = 0;
  let document = '';
  const starts = pieces.map((piece) => {
    const start = offset;
    const text = bare(piece.text);
    document += text;
    offset += text.length;
    return start;
  });
  if (document === published.text) return undefined;
  let at = 0;
  while (document[at] === published.text[at]) at++;
  const piece =
    pieces[
      Math.max(
        0,
        starts.findLastIndex((start) => start <= at),
      )
    ];
  return { line: piece?.line ?? 1, source: around(published.text, at), document: around(document, at) };
}

/**
 * Where each piece stands in the source without white space: [first character, one after the last].
 * The pieces must have passed `firstDifference`.
 */
export function placesInSource(pieces: readonly Piece[], published: Published): [number, number][] {
  let offset = 0;
  return pieces.map((piece) => {
    const length = bare(piece.text).length;
    const start = published.positions[offset] ?? 0;
    offset += length;
    return [start, (published.positions[offset - 1] ?? start - 1) + 1];
  });
}
