import { bare } from './bare.ts';
import type { Block } from './model.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** A table longer than this, white space aside, makes a passage per group of rows. */
export const TABLE_LENGTH = 350;

/** Characters the table prints, white space aside. */
export function tableLength(table: Table): number {
  return table.rows
    .flat()
    .filter((cell) => cell.merged === null)
    .reduce((sum, cell) => sum + bare(cell.text).length, 0);
}

/** The name of each column: its header cells from the top, a merged one said once. */
function columnNames(table: Table): string[] {
  const header = table.rows.slice(0, table.headerRows);
  return (header[0] ?? []).map((_, column) =>
    header
      .map((row) => row[column])
      .filter((cell) => cell !== undefined && cell.merged !== 'above' && cell.text !== '')
      .map((cell) => cell?.text.replaceAll('\n', ''))
      .join(' '),
  );
}

/**
 * One body row as a phone can show it: 「医院等级：二级医院；起付线：600 元；…」, a merged cell spelt out,
 * empty cells left out. A row with a cell of several lines gives every column its own lines.
 */
function rowText(table: Table, row: number, names: readonly string[]): string {
  const cells = (table.rows[row] ?? []).map((cell, column) => ({
    name: names[column] ?? '',
    text: cell.text,
  }));
  const printed = cells.filter(({ text }) => text !== '');
  const broken = printed.some(({ text }) => text.includes('\n'));
  return printed
    .map(({ name, text }) => `${name}：${text.includes('\n') ? '\n' : ''}${text}`)
    .join(broken ? '\n' : '；');
}

/** The readable text of the body rows `from` to `to` (the last left out), a line for each. */
export function rowsText(table: Table, from: number, to: number): string {
  const names = columnNames(table);
  return Array.from({ length: to - from }, (_, i) => rowText(table, from + i, names)).join('\n');
}

/**
 * The groups of body rows that make passages, as [first, one after the last]: all of a short table; in a
 * long one, the rows that share a merged cell.
 */
export function rowGroups(table: Table): [number, number][] {
  const { rows, headerRows } = table;
  if (tableLength(table) <= TABLE_LENGTH) return [[headerRows, rows.length]];
  const starts = rows.flatMap((row, index) =>
    index >= headerRows && row.every((cell) => cell.merged !== 'above') ? [index] : [],
  );
  return starts.map((start, index) => [start, starts[index + 1] ?? rows.length]);
}
