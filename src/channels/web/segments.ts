import type { Block } from '../../corpus/model.ts';

/** A stretch of an entry's text that is shown in one element. */
export interface Segment {
  /** `3` for a block, `3.1.0` for row 1, column 0 of a table. */
  readonly key: string;
  readonly text: string;
}

/** The entry's text in reading order; a merged cell counts once, where it starts. */
export function segmentsOf(blocks: readonly Block[]): Segment[] {
  return blocks.flatMap((block, index): Segment[] => {
    if (block.kind !== 'table') return [{ key: `${index}`, text: block.text }];
    return block.rows.flatMap((row, r) =>
      row.flatMap((cell, c) =>
        cell.merged === null ? [{ key: `${index}.${r}.${c}`, text: cell.text }] : [],
      ),
    );
  });
}
