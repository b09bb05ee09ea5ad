import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanCells } from '../../../src/channels/web/table-spans.ts';
import type { TableCell } from '../../../src/corpus/model.ts';

const cell = (text: string, merged: TableCell['merged'] = null): TableCell => ({ text, merged });

describe('合并单元格', () => {
  it('横竖都合并的一块画成一格', () => {
    const rows = spanCells([
      [cell('甲'), cell('甲', 'left'), cell('乙')],
      [cell('甲', 'above'), cell('甲', 'left'), cell('丙')],
    ]);
    expect(rows).toEqual([
      [
        { text: '甲', row: 0, column: 0, rowSpan: 2, columnSpan: 2 },
        { text: '乙', row: 0, column: 2, rowSpan: 1, columnSpan: 1 },
      ],
      [{ text: '丙', row: 1, column: 2, rowSpan: 1, columnSpan: 1 }],
    ]);
  });

  it('合不成矩形的标记自成一格，不丢格子', () => {
    const rows = spanCells([
      [cell('甲'), cell('甲', 'left')],
      [cell('甲', 'above'), cell('乙')],
    ]);
    expect(rows[1]).toEqual([
      { text: '甲', row: 1, column: 0, rowSpan: 1, columnSpan: 1 },
      { text: '乙', row: 1, column: 1, rowSpan: 1, columnSpan: 1 },
    ]);
  });

  it('任何标记下，每个格子恰好画一次', () => {
    const merged = fc.constantFrom<TableCell['merged']>(null, 'above', 'left');
    const table = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([height, width]) =>
        fc.array(fc.array(merged, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      );
    fc.assert(
      fc.property(table, (marks) => {
        const drawn = marks.map((row) => row.map(() => 0));
        for (const c of spanCells(marks.map((row) => row.map((mark) => cell('x', mark)))).flat())
          for (let r = c.row; r < c.row + c.rowSpan; r += 1)
            for (let k = c.column; k < c.column + c.columnSpan; k += 1) {
              const row = drawn[r];
              if (row) row[k] = (row[k] ?? Number.NaN) + 1;
            }
        expect(drawn.flat().every((times) => times === 1)).toBe(true);
      }),
    );
  });
});
