import { bare } from './bare.ts';
import type { Piece } from './markdown.ts';
import type { Block, Entry, Passage } from './model.ts';
import { divide, leadsIn, SHORT, sentences } from './sentences.ts';
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
interface Unit {
  readonly text: string;
  readonly length: number;
  readonly opens: boolean;
  readonly block: number;
  readonly table: boolean;
  readonly fragments: readonly Fragment[];
}

/** Emphasis that the source text carries as `**`: it stays in quotes, a reader need not see it. */
const plain = (text: string) => text.replaceAll('**', '');

function textUnits(block: number, text: string, piece: PlacedPiece | undefined): Unit[] {
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

function tableUnits(
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
function quotes(units: readonly Unit[]): string[] {
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

const readable = (units: readonly Unit[]) =>
  plain(
    units.map((unit, i) => (i > 0 && unit.block !== units[i - 1]?.block ? '\n' : '') + unit.text).join(''),
  ).trim();

/** What of a group needs the next one: its last sentence, or all of a short group, where it ends in a colon. */
function leadIn(group: readonly Unit[]): Unit[] {
  const last = group.at(-1);
  if (!last || last.table || !leadsIn(last.text)) return [];
  const length = group.reduce((sum, unit) => sum + unit.length, 0);
  return length <= SHORT ? [...group] : [last];
}

/** A group with a table: each table unit a passage; words before it go with the first, after it with the last. */
function aroundTables(units: readonly Unit[]): Unit[][] {
  const runs: Unit[][] = [];
  const before: Unit[] = [];
  for (const unit of units) {
    const last = runs.at(-1);
    if (unit.table) runs.push([...before.splice(0), unit]);
    else (last ?? before).push(unit);
  }
  return runs;
}

/**
 * Divides an entry into passages, numbered from 1. A blank line in the document parts passages, except after
 * a lead-in (「…：」), which stays with what follows it. Blocks that no blank line parts are one passage, or,
 * beyond about 200 characters, several runs of whole sentences; a long table is several groups of rows.
 *
 * @param pieces the entry's pieces with their places in the source
 */
export function passagesOf(entry: Entry, pieces: readonly PlacedPiece[]): Passage[] {
  const passages: Passage[] = [];
  const headings: { text: string; level: number }[] = [];
  let group: Unit[] = [];

  const close = () => {
    const runs = group.some((unit) => unit.table) ? aroundTables(group) : divide(group);
    group = [];
    for (const run of runs) {
      passages.push({
        id: `${entry.id}#${passages.length + 1}`,
        entry: entry.id,
        text: readable(run),
        quotes: quotes(run),
        headings: headings.map((heading) => heading.text),
        kind: run.some((unit) => unit.table) ? 'table' : 'text',
      });
    }
  };

  for (const [index, block] of entry.blocks.entries()) {
    const placed = pieces.filter((piece) => piece.block === index);
    if (block.kind === 'heading') {
      close();
      while ((headings.at(-1)?.level ?? 0) >= block.level) headings.pop();
      headings.push({ text: block.text, level: block.level });
      continue;
    }
    if (!block.joined) {
      const carried = leadIn(group);
      group = group.slice(0, group.length - carried.length);
      close();
      group = carried;
    }
    group.push(
      ...(block.kind === 'table'
        ? tableUnits(index, block, placed)
        : textUnits(index, block.text, placed[0])),
    );
  }
  close();
  return passages;
}
