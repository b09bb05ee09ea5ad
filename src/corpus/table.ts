import type { Block, TableCell } from './model.ts';

/** A printed cell, and where it stands. */
interface Cell {
  readonly text: string;
  readonly line: number;
  readonly row: number;
}

type Table = Extract<Block, { kind: 'table' }>;

const isDelimiter = (cells: readonly string[]) => cells.every((cell) => /^:?-{3,}:?$/.test(cell));

/**
 * Reads the rows of a pipe table. `^^` continues the cell above, `<<` the cell to the left, `<br>` breaks
 * a line. The header is the rows above the last `|---|` row and the rows after it whose first cell is `^^`.
 *
 * @param first line number of the first row
 * @param fail told what was expected, and on which line
 * @returns the table, and its published cells in order (merged and empty ones left out)
 */
export function parseTable(
  lines: readonly string[],
  first: number,
  fail: (line: number, message: string) => void,
): { table: Table; cells: Cell[] } {
  const read = lines.map((line, index) => ({
    line: first + index,
    cells: line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  }));
  const delimiter = read.findLastIndex(({ cells }) => isDelimiter(cells));
  if (!read[1] || !isDelimiter(read[1].cells)) fail(first + 1, '表格第二行应为 |---|---| 分隔行');
  const body = read.filter(({ cells }) => !isDelimiter(cells));
  let headerRows = read.slice(0, delimiter).filter(({ cells }) => !isDelimiter(cells)).length;
  while (body[headerRows]?.cells[0] === '^^') headerRows++;

  const rows: TableCell[][] = [];
  const published: Cell[] = [];
  for (const [row, { line, cells }] of body.entries()) {
    if (cells.length !== body[0]?.cells.length)
      fail(line, `应有 ${body[0]?.cells.length} 格，读到 ${cells.length} 格`);
    const above = rows[row - 1];
    const spelt: TableCell[] = [];
    for (const [column, cell] of cells.entries()) {
      const left = spelt[column - 1];
      if (cell === '^^') {
        if (!above?.[column]) fail(line, '^^ 上方没有可续的格');
        if (row === headerRows) fail(line, '表体首行不能用 ^^ 续表头');
        spelt.push({ text: above?.[column]?.text ?? '', merged: 'above' });
      } else if (cell === '<<') {
        if (!left) fail(line, '<< 左边没有可续的格');
        spelt.push({ text: left?.text ?? '', merged: 'left' });
      } else {
        const text = cell.replaceAll(/<br\s*\/?>/g, '\n');
        spelt.push({ text, merged: null });
        if (text !== '') published.push({ text, line, row });
      }
    }
    rows.push(spelt);
  }
  return { table: { kind: 'table', headerRows, rows }, cells: published };
}
