import type { Block, Entry } from './model.ts';

function blockText(block: Block): string {
  if (block.kind !== 'table') return block.text;
  return block.rows
    .map((row) =>
      row
        .map((cell) => (cell.merged ? '' : cell.text.replaceAll('\n', ' ')))
        .join('\t')
        .trimEnd(),
    )
    .join('\n');
}

/**
 * The whole entry as published, a line for each heading, paragraph, list item and row of a table (cells
 * parted by tabs, a merged cell printed once). White space aside it is the source's own text.
 */
export function entryText(entry: Entry): string {
  return [entry.heading, ...entry.blocks.map(blockText)].filter((line) => line !== '').join('\n');
}
