import type { Entry, Passage } from './model.ts';
import { divide, leadsIn, SHORT } from './sentences.ts';
import { type PlacedPiece, quotesOf, tableUnits, textUnits, type Unit } from './units.ts';

/** Emphasis that the source text carries as `**`: it stays in quotes, a reader need not see it. */
const plain = (text: string) => text.replaceAll('**', '');

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
        quotes: quotesOf(run),
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
