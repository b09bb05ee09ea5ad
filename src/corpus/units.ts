import { bare } from './bare.ts';
import type { Piece } from './markdown.ts';
import type { Block } from './model.ts';
import { sentences } from './sentences.ts';
import { rowGroups, rowsText } from './table-text.ts';

/** A piece of an entry, and where it stands in its source without white space. */
export interface PlacedPiece extends Piece {
  readonly start: number;
  /** True where the source prints a hyphen before it that marks a list item. */
  readonly marked: boolean;
}

/** Published words that stand together in the source. */
interface Fragment {
  readonly text: string;
  readonly start: number;
  /** What parts it from the fragment before, when both are quoted as one run. */
  readonly glue: '' | ' ' | '\n';
  /** The source's list mark before it, quoted only inside a run. */
  readonly mark: '' | '-';
}

/** The least that is never divided: a sentence, or the rows of a table that share a cell. */
export interface Unit {
  readonly text: string;
  readonly length: number;
  readonly opens: boolean;
  readonly block: number;
  readonly table: boolean;
  readonly fragments: readonly Fragment[];
}

/** The sentences of a paragraph or list item. */
export function textUnits(block: number, text: string, piece: PlacedPiece | undefined): Unit[] {
  let offset = piece?.start ?? 0;
  return sentences(text).map((sentence, index) => {
    const fragment: Fragment = {
      text: sentence.text,
      start: offset,
      glue: index === 0 ? '\n' : '',
      mark: index === 0 && piece?.marked ? '-' : '',
    };
    offset += sentence.length;
    return { ...sentence, block, table: false, fragments: [fragment] };
  });
}

/** The groups of rows of a table, each with the header it is read by. */
export function tableUnits(
  block: number,
  table: Extract<Block, { kind: 'table' }>,
  cells: readonly PlacedPiece[],
): Unit[] {
  const fragments = (from: number, to: number): Fragment[] =>
    cells
      .filter(({ row = -1 }) => row >= from && row < to)
      .map((cell, index, run) => ({
        text: cell.text.replaceAll('\n', ' '),
        start: cell.start,
        glue: cell.row === run[index - 1]?.row ? ' ' : '\n',
        mark: '',
      }));
  return rowGroups(table).map(([from, to]) => {
    const printed = [...fragments(0, table.headerRows), ...fragments(from, to)];
    const length = printed.reduce((sum, fragment) => sum + bare(fragment.text).length, 0);
    return { text: rowsText(table, from, to), length, opens: true, block, table: true, fragments: printed };
  });
}

/** The words of the units as published, in as few unbroken runs as possible. */
export function quotesOf(units: readonly Unit[]): string[] {
  const runs: string[] = [];
  let end = -1;
  for (const { text, start, glue, mark } of units.flatMap((unit) => unit.fragments)) {
    const last = runs.length - 1;
    if (start - mark.length === end) runs[last] += glue + (mark && `${mark} `) + text;
    else runs.push(text);
    end = start + bare(text).length;
  }
  return runs.map((run) => run.trim());
}
