import type { Block } from '../../corpus/model.ts';
import { Marked } from './marked.tsx';
import type { Marks } from './marks.ts';
import { type SpannedCell, spanCells } from './table-spans.ts';
import { texts } from './texts.ts';

interface EntryTableProps {
  readonly table: Extract<Block, { kind: 'table' }>;
  /** Which of the entry's tables, counted from 1. */
  readonly number: number;
  /** Key of the block among the entry's segments. */
  readonly block: string;
  readonly marks: Marks;
}

/** A table as published, its merged cells spanning; wider than the screen it scrolls in its frame. */
export function EntryTable({ table, number, block, marks }: EntryTableProps) {
  const rows = spanCells(table.rows);
  const cell = ({ row, column, text }: SpannedCell) => (
    <Marked text={text} segment={`${block}.${row}.${column}`} marks={marks} />
  );
  return (
    <>
      {(table.rows[0]?.length ?? 0) > 2 ? <p class="hint slide">{texts.slide}</p> : null}
      <section class="table" aria-label={texts.table(number)} tabindex={0}>
        <table>
          <thead>
            {rows.slice(0, table.headerRows).map((row) => (
              <tr>
                {row.map((c) => (
                  <th
                    scope={c.columnSpan > 1 ? 'colgroup' : 'col'}
                    rowspan={c.rowSpan}
                    colspan={c.columnSpan}
                  >
                    {cell(c)}
                  </th>
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {rows.slice(table.headerRows).map((row) => (
              <tr>
                {row.map((c) => (
                  <td rowspan={c.rowSpan} colspan={c.columnSpan}>
                    {cell(c)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
