import type { TableCell } from '../model.ts';
import { type Extracted, type ExtractedLine, rowLine, sourceOf } from './extracted.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/giu,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      return ENTITIES[name ?? ''] ?? whole;
    },
  );
}

interface OpenCell {
  readonly columns: number;
  readonly rows: number;
  text: string;
}

/** A table while it is read: a cell that reaches down leaves its mark in the rows to come. */
interface OpenTable {
  readonly rows: TableCell[][];
  /** By column, how many more rows the cell above reaches into. */
  readonly reach: number[];
}

/**
 * Reads the plain HTML that a Word document is turned into: headings, paragraphs, lists and tables. A merged
 * cell is spelt out; a table inside a cell is read as text of that cell.
 */
export function htmlLines(html: string): Extracted {
  const lines: ExtractedLine[] = [];
  let text = '';
  let heading: number | undefined;
  let item = false;
  let table: OpenTable | null = null;
  let depth = 0;
  let row: TableCell[] = [];
  let cell: OpenCell | null = null;

  const endLine = () => {
    const said = unescaped(text)
      .replace(/[^\S\n]+/gu, ' ')
      .trim();
    text = '';
    if (cell) {
      if (said !== '') cell.text += `${cell.text === '' ? '' : '\n'}${said}`;
    } else if (said !== '') {
      for (const part of said
        .split('\n')
        .map((p) => p.trim())
        .filter((p) => p !== ''))
        lines.push({
          text: part,
          page: 1,
          ...(heading === undefined ? {} : { heading }),
          ...(item ? { item } : {}),
        });
      lines.push({ text: '', page: 1 });
    }
  };
  const continued = (open: OpenTable) => {
    while ((open.reach[row.length] ?? 0) > 0) {
      open.reach[row.length] = (open.reach[row.length] ?? 0) - 1;
      row.push({ text: '', merged: 'above' });
    }
  };

  for (const [, tag, content] of html.matchAll(/<([^>]+)>|([^<]+)/gu)) {
    if (content !== undefined) {
      text += content;
      continue;
    }
    const [, close = '', name = '', attributes = ''] = /^(\/?)([a-z0-9]+)([\s\S]*)$/iu.exec(tag ?? '') ?? [];
    const size = (key: string) => Number(new RegExp(`${key}="(\\d+)"`, 'u').exec(attributes)?.[1] ?? 1);
    if (name === 'br') text += '\n';
    else if (name === 'table') {
      endLine();
      depth += close === '' ? 1 : -1;
      if (close === '' && depth === 1) table = { rows: [], reach: [] };
      else if (close !== '' && depth === 0 && table) {
        lines.push(...table.rows.map((cells) => rowLine(cells, 1)), { text: '', page: 1 });
        table = null;
      }
    } else if (table && depth === 1 && name === 'tr') {
      if (close === '') row = [];
      else {
        continued(table);
        table.rows.push(row);
      }
    } else if (table && depth === 1 && (name === 'td' || name === 'th')) {
      endLine();
      if (close === '') cell = { columns: size('colspan'), rows: size('rowspan'), text: '' };
      else if (cell) {
        continued(table);
        for (let i = 0; i < cell.columns; i++) {
          if (cell.rows > 1) table.reach[row.length] = cell.rows - 1;
          row.push(i === 0 ? { text: cell.text, merged: null } : { text: '', merged: 'left' });
        }
        cell = null;
      }
    } else if (/^h[1-6]$/u.test(name)) {
      endLine();
      heading = close === '' ? Number(name[1]) : undefined;
    } else if (name === 'li') {
      endLine();
      item = close === '';
    } else if (/^(?:p|ul|ol|div|tr|td)$/u.test(name)) endLine();
  }
  endLine();
  return { source: sourceOf(lines), lines, lineEnds: 'paragraphs' };
}
