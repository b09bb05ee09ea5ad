import type { ExtractedLine } from './extracted.ts';

/** Spaces that part cells: a tab, two or more blanks, a full-width blank. */
const WIDE = /\t+|[^\S\n]{2,}|\u3000+/u;
const LONGEST_CELL = 40;
const NUMBERED =
  /^(?:-\s|[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．]|[①-⑳]|附件|目\s*录|第[一二三四五六七八九十\d]+[条章问])/u;

/** Lines with columns found, and those that look like a table without columns that can be told. */
export interface ColumnsFound {
  readonly lines: readonly ExtractedLine[];
  /** Indexes of the first lines of what could not be told. */
  readonly unclear: readonly number[];
}

/**
 * Finds tables in plain text: lines that one after the other part into the same number of cells, by tabs or
 * wide gaps, or by single blanks where at least three rows have at least three short cells.
 */
export function findColumns(lines: readonly ExtractedLine[]): ColumnsFound {
  const out = [...lines];
  const unclear: number[] = [];
  let at = 0;
  while (at < out.length) {
    const line = out[at] as ExtractedLine;
    if (line.cells || line.text === '') {
      at++;
      continue;
    }
    const wide = run(lines, at, WIDE);
    const narrow = wide.length >= 2 ? [] : run(lines, at, /\s+/u);
    const cells = wide.length >= 2 ? wide : isNarrowTable(narrow) ? narrow : [];
    for (const [i, row] of cells.entries())
      out[at + i] = { ...(out[at + i] as ExtractedLine), cells: row.map((text) => ({ text, merged: null })) };
    if (cells.length === 0 && unevenRun(lines, at)) {
      unclear.push(at);
      while (cellsOf(out[at], WIDE).length >= 2) at++;
    } else at += Math.max(1, cells.length);
  }
  return { lines: out, unclear };
}

function cellsOf(line: ExtractedLine | undefined, gap: RegExp): string[] {
  if (!line || line.cells || line.heading !== undefined || line.text === '' || NUMBERED.test(line.text))
    return [];
  if (/[。；：:？?！]$|[.·…]{4,}/u.test(line.text)) return [];
  const cells = line.text.split(gap).filter((cell) => cell !== '');
  return cells.some((cell) => cell.length > LONGEST_CELL) ? [] : cells;
}

/** Rows from a line on that have as many cells as the first one. */
function run(lines: readonly ExtractedLine[], from: number, gap: RegExp): string[][] {
  const rows: string[][] = [];
  for (let i = from; i < lines.length; i++) {
    const cells = cellsOf(lines[i], gap);
    if (cells.length < 2 || (rows[0] && cells.length !== rows[0].length)) break;
    rows.push(cells);
  }
  return rows;
}

function isNarrowTable(rows: readonly (readonly string[])[]): boolean {
  const [header = [], ...body] = rows;
  return (
    header.length >= 3 &&
    body.length >= 2 &&
    rows.flat().every((cell) => cell.length <= 16) &&
    body.every((row) => row.slice(1).some((cell) => /\d/u.test(cell)))
  );
}

/** True where several lines have wide gaps, but not equally many. */
function unevenRun(lines: readonly ExtractedLine[], from: number): boolean {
  return [0, 1, 2].every((i) => cellsOf(lines[from + i], WIDE).length >= 2);
}
