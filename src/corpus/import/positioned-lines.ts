import { type Extracted, type ExtractedLine, rowLine, sourceOf } from './extracted.ts';
import { plainHan } from './plain-han.ts';

/** A run of characters on a page, in points; `y` grows upwards. */
export interface PositionedText {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
}

/** Characters that stand together on a line, with blank space on both sides. */
interface Segment {
  text: string;
  readonly left: number;
  right: number;
}

interface PrintedLine {
  readonly y: number;
  readonly size: number;
  readonly segments: Segment[];
}

/** A gap wider than so many characters parts two cells. */
const CELL_GAP = 1.2;
/** Lines nearer than so many times the usual distance are one row of a table. */
const ROW_GAP = 1.15;

/**
 * Reads the pages of a PDF: characters at one height are a line, and lines with gaps are rows of a table where
 * the gaps stand one above the other. A row's cells may be broken over several lines.
 */
export function positionedLines(pages: readonly (readonly PositionedText[])[]): Extracted {
  const printed = pages.map(linesOf);
  const pitch = usualPitch(printed);
  const lines = printed.flatMap((page, i) => pageLines(page, i + 1, pitch));
  return { source: sourceOf(lines), lines, lineEnds: 'anywhere' };
}

function linesOf(items: readonly PositionedText[]): PrintedLine[] {
  const sorted = items.filter(({ str }) => str.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: { y: number; size: number; items: PositionedText[] }[] = [];
  for (const item of sorted) {
    const row = rows.at(-1);
    if (row && row.y - item.y < 0.5 * Math.max(row.size, item.fontSize)) row.items.push(item);
    else rows.push({ y: item.y, size: item.fontSize, items: [item] });
  }
  return rows.map(({ y, size, items: inRow }) => ({ y, size, segments: segmentsOf(inRow, size) }));
}

function segmentsOf(items: readonly PositionedText[], size: number): Segment[] {
  const segments: Segment[] = [];
  for (const { str: printed, x, width } of [...items].sort((a, b) => a.x - b.x)) {
    const str = plainHan(printed);
    const last = segments.at(-1);
    if (last && x - last.right < CELL_GAP * size) {
      last.text += x - last.right > 0.2 * size && /[\da-z]$/iu.test(last.text) ? ` ${str}` : str;
      last.right = Math.max(last.right, x + width);
    } else segments.push({ text: str, left: x, right: x + width });
  }
  return segments.map((segment) => ({ ...segment, text: segment.text.trim() }));
}

/** The distance between two lines of one paragraph, in points: the least that occurs often. */
function usualPitch(pages: readonly (readonly PrintedLine[])[]): number {
  const counts = new Map<number, number>();
  for (const page of pages)
    for (const [i, { y, size, segments }] of page.entries()) {
      const above = page[i - 1];
      const gap = above ? Math.round(above.y - y) : 0;
      if (above && segments.length === 1 && above.segments.length === 1 && gap >= size)
        counts.set(gap, (counts.get(gap) ?? 0) + 1);
    }
  const sorted = [...counts].sort(([a], [b]) => a - b);
  const often = 0.1 * sorted.reduce((sum, [, count]) => sum + count, 0);
  return sorted.find(([, count]) => count >= often)?.[0] ?? 20;
}

function pageLines(page: readonly PrintedLine[], number: number, pitch: number): ExtractedLine[] {
  const lines: ExtractedLine[] = [];
  let at = 0;
  while (at < page.length) {
    const end = tableEnd(page, at, pitch);
    const table = end > at ? rowsOf(page.slice(at, end), pitch) : null;
    if (table) {
      lines.push(
        ...table.map((cells) =>
          rowLine(
            cells.map((text) => ({ text, merged: null })),
            number,
          ),
        ),
      );
      at = end;
      continue;
    }
    const { y, segments } = page[at] as PrintedLine;
    const gap = at > 0 ? (page[at - 1]?.y ?? y) - y : 0;
    if (gap > 1.5 * pitch) lines.push({ text: '', page: number });
    lines.push({ text: segments.map(({ text }) => text).join('\t'), page: number });
    at++;
  }
  return lines;
}

const overlaps = (a: Segment, b: { left: number; right: number }) => a.left < b.right && b.left < a.right;

/** Where the table that begins at a line ends; the line itself where none begins there. */
function tableEnd(page: readonly PrintedLine[], from: number, pitch: number): number {
  let first = from;
  // The first row may be broken: its topmost line can hold one cell only.
  while (first < page.length && first < from + 3 && (page[first]?.segments.length ?? 0) < 2) {
    const gap = (page[first]?.y ?? 0) - (page[first + 1]?.y ?? 0);
    if (gap > 0.8 * pitch) return from;
    first++;
  }
  if ((page[first]?.segments.length ?? 0) < 2) return from;
  const start = page[first] as PrintedLine;
  const width = Math.max(...start.segments.map(({ right }) => right)) - (start.segments[0]?.left ?? 0);
  let end = first + 1;
  let rows = 1;
  for (let i = end; i < page.length; i++) {
    const { segments, y } = page[i] as PrintedLine;
    if ((page[i - 1]?.y ?? y) - y > 3 * pitch) break;
    const wide = segments.some(({ left, right }) => right - left > 0.75 * width);
    if (segments.length >= 2) {
      rows++;
      end = i + 1;
    } else if (wide || /[。：:]$/u.test(segments[0]?.text ?? '')) break;
    else if ((page[i - 1]?.y ?? y) - y <= ROW_GAP * pitch && end === i) end = i + 1;
  }
  return rows >= 2 ? end : from;
}

/** The cells of a table's rows, by the columns they stand in; null where the columns cannot be told. */
function rowsOf(lines: readonly PrintedLine[], pitch: number): string[][] | null {
  const columns: { left: number; right: number }[] = [];
  for (const segment of lines
    .filter(({ segments }) => segments.length > 1)
    .flatMap(({ segments }) => segments)) {
    const met = columns.filter((column) => overlaps(segment, column));
    const merged = {
      left: Math.min(segment.left, ...met.map(({ left }) => left)),
      right: Math.max(segment.right, ...met.map(({ right }) => right)),
    };
    columns.splice(0, columns.length, ...columns.filter((column) => !met.includes(column)), merged);
  }
  columns.sort((a, b) => a.left - b.left);
  if (columns.length < 2) return null;
  const rows: string[][] = [];
  for (const [i, { y, segments }] of lines.entries()) {
    const gap = i > 0 ? (lines[i - 1]?.y ?? y) - y : Number.POSITIVE_INFINITY;
    if (gap > ROW_GAP * pitch) rows.push(columns.map(() => ''));
    const row = rows.at(-1) as string[];
    for (const segment of segments) {
      const column = columns.findIndex((c) => overlaps(segment, c));
      if (column < 0) return null;
      row[column] += segment.text;
    }
  }
  return rows;
}
