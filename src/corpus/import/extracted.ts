import type { TableCell } from '../model.ts';

/** One line of a document as it was read from a file, before anything is understood. */
export interface ExtractedLine {
  /** The printed characters; empty for a blank line. */
  readonly text: string;
  /** Page it is printed on, counted from 1; all 1 where the format has no pages. */
  readonly page: number;
  /** The cells, where the format says (or the columns show) that the line is a row of a table. */
  readonly cells?: readonly TableCell[];
  /** Level of a heading, from 1, where the format marks it as one. */
  readonly heading?: number;
  /** True where the format marks a list item. */
  readonly item?: boolean;
}

/** A document as text and lines. White space aside, `source` is the texts of the lines, one after the other. */
export interface Extracted {
  /** What is kept as the source text. */
  readonly source: string;
  readonly lines: readonly ExtractedLine[];
  /** Whether a line of text is a whole paragraph, or may be broken inside a sentence. */
  readonly lineEnds: 'paragraphs' | 'anywhere';
}

/** Kinds of files that can be brought in, by the ending of their names. */
export const IMPORTED_ENDINGS = ['txt', 'md', 'docx', 'pdf'] as const;
export type ImportedEnding = (typeof IMPORTED_ENDINGS)[number];

/**
 * A row of a table as one line of text, its printed cells parted by tabs. A hyphen that opens the first cell
 * gets a line to itself, or the source would take it for a list mark.
 */
export function rowLine(cells: readonly TableCell[], page: number): ExtractedLine {
  const printed = cells.filter(({ merged }) => merged === null).map(({ text }) => text.replaceAll('\n', ' '));
  return { text: printed.join('\t').replace(/^\s*-(?=\s)/u, '-\n'), page, cells };
}

/** The source text of lines that were made, not found. Pages are parted by form feeds. */
export function sourceOf(lines: readonly ExtractedLine[]): string {
  const text = lines
    .map((line, i) => (line.page > (lines[i - 1]?.page ?? line.page) ? `\f${line.text}` : line.text))
    .join('\n');
  return `${text.trim()}\n`;
}
