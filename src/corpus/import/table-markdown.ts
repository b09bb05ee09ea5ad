import type { TableCell } from '../model.ts';
import { parseTable } from '../table.ts';

/** A table in the strict form of `parseTable`, and what it prints above its columns. */
export interface TableMarkdown {
  /** Cells that reach over the whole width of the first rows: a title, not a header. */
  readonly title: readonly string[];
  readonly lines: readonly string[];
}

/**
 * Writes rows as a pipe table. The first row is the header.
 *
 * @returns null where the strict form cannot say it: one column or one row, a cell with `|`, a merged cell
 *   that continues nothing
 */
export function tableMarkdown(rows: readonly (readonly TableCell[])[]): TableMarkdown | null {
  const titles = rows.findIndex((row) => row.slice(1).some(({ merged }) => merged !== 'left'));
  if (titles < 0) return null;
  const title = rows.slice(0, titles).map(([cell]) => cell?.text ?? '');
  const body = rows.slice(titles);
  const width = Math.max(...body.map((row) => row.length));
  const texts = body.map((row) => Array.from({ length: width }, (_, i) => written(row[i])));
  if (width < 2 || body.length < 2 || texts.flat().includes(null)) return null;
  const lines = texts.map((row) => `| ${row.join(' | ')} |`);
  lines.splice(1, 0, `|${'---|'.repeat(width)}`);
  let faults = 0;
  parseTable(lines, 1, () => faults++);
  return faults === 0 ? { title, lines } : null;
}

/** A cell as it is written; null where the strict form would read it as something else. */
function written(cell: TableCell | undefined): string | null {
  if (cell?.merged === 'above') return '^^';
  if (cell?.merged === 'left') return '<<';
  const text = (cell?.text ?? '').replaceAll('\n', '<br>');
  return /[|]|^\^\^$|^<<$|^:?-{3,}:?$/u.test(text) ? null : text;
}
