import type { TableCell } from '../../corpus/model.ts';

/** A cell to draw, with its place in the grid. */
export interface SpannedCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/**
 * Folds spelt-out merged cells back into spanning ones.
 * A merged mark that joins no rectangle is drawn as a cell of its own, so that no place of the grid is lost.
 */
export function spanCells(rows: readonly (readonly TableCell[])[]): SpannedCell[][] {
  const covered = rows.map((row) => row.map(() => false));
  return rows.map((row, r) => {
    const drawn: SpannedCell[] = [];
    row.forEach((cell, c) => {
      if (covered[r]?.[c]) return;
      const columnSpan = 1 + countWhile(row.slice(c + 1), (next) => next.merged === 'left');
      const rowSpan =
        1 +
        countWhile(
          rows.slice(r + 1),
          (below) =>
            below[c]?.merged === 'above' &&
            below.slice(c, c + columnSpan).length === columnSpan &&
            below.slice(c, c + columnSpan).every((next) => next.merged !== null),
        );
      for (let i = r; i < r + rowSpan; i += 1) covered[i]?.fill(true, c, c + columnSpan);
      drawn.push({ text: cell.text, row: r, column: c, rowSpan, columnSpan });
    });
    return drawn;
  });
}

function countWhile<T>(items: readonly T[], holds: (item: T) => boolean): number {
  const end = items.findIndex((item) => !holds(item));
  return end < 0 ? items.length : end;
}
