import { readLine } from './lines.ts';
import type { Block, Entry, EntryId } from './model.ts';
import type { Report } from './problems.ts';
import { type FrontMatter, frontMatter } from './schema.ts';
import { parseTable } from './table.ts';
import { type Read, readYaml } from './yaml.ts';

/** A run of published characters, in the order in which it stands in the document. */
export interface Piece {
  readonly text: string;
  readonly line: number;
  /** Null for the heading of a section. */
  readonly entry: EntryId | null;
  /** Index among the entry's blocks; null for the entry's own heading. */
  readonly block: number | null;
  /** Row of a table. */
  readonly row?: number;
}

export interface ParsedDocument {
  readonly file: string;
  readonly front: Read<FrontMatter>;
  readonly entries: readonly Entry[];
  readonly pieces: readonly Piece[];
}

interface OpenEntry extends Entry {
  readonly blocks: Block[];
}

/**
 * Parses `documents/<id>.md`, a strict subset of Markdown read line by line:
 *
 * - front matter between `---` lines;
 * - `# …` heading of a section; `## … {#q38}` an entry, or `## {#contacts title="…"}` where the source
 *   prints no heading; `###` and `####` headings inside an entry;
 * - `- …` a list item, numeral included; a pipe table (see `parseTable`); any other line a whole paragraph.
 *
 * Blocks that no blank line parts belong to one passage.
 *
 * @returns undefined where the front matter is at fault; faults of the body are reported line by line
 */
export function parseDocument(file: string, text: string, report: Report): ParsedDocument | undefined {
  const lines = text.split(/\r?\n/);
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0) {
    report({ file, line: 1, message: '应以 --- 包围的文件信息开头' });
    return undefined;
  }
  const front = readYaml(file, lines.slice(1, end).join('\n'), frontMatter, report, 1);
  if (!front) return undefined;
  const fail = (line: number, message: string) => report({ file, line, message });
  return { file, front, ...parseBody(front.value.id, lines, end + 1, fail) };
}

function parseBody(
  document: string,
  lines: readonly string[],
  first: number,
  fail: (line: number, message: string) => void,
): { entries: Entry[]; pieces: Piece[] } {
  const entries: OpenEntry[] = [];
  const pieces: Piece[] = [];
  let section: string | undefined;
  let entry: OpenEntry | undefined;

  for (let index = first; index < lines.length; index++) {
    const read = readLine(lines[index] ?? '');
    const line = index + 1;
    if (read.kind === 'blank') continue;
    if (read.kind === 'fault') {
      fail(line, read.message);
      continue;
    }
    if (read.kind === 'section') {
      section = read.text;
      entry = undefined;
      pieces.push({ text: read.text, line, entry: null, block: null });
      continue;
    }
    if (read.kind === 'entry') {
      const { heading, slug, title } = read;
      const path = section === undefined ? [] : [section];
      entry = { id: `${document}/${slug}`, document, heading, title, path, blocks: [] };
      entries.push(entry);
      if (heading !== '') pieces.push({ text: heading, line, entry: entry.id, block: null });
      continue;
    }
    if (!entry) {
      fail(line, '正文应在「## 标题 {#编号}」之后');
      continue;
    }
    const block = entry.blocks.length;
    const joined = block > 0 && lines[index - 1]?.trim() !== '';
    if (read.kind === 'row') {
      const rows = lines.slice(index).findIndex((next) => readLine(next).kind !== 'row');
      const last = rows < 0 ? lines.length : index + rows;
      const { table, cells } = parseTable(lines.slice(index, last), line, fail);
      entry.blocks.push({ ...table, joined });
      for (const cell of cells)
        pieces.push({ text: cell.text, line: cell.line, entry: entry.id, block, row: cell.row });
      index = last - 1;
    } else {
      entry.blocks.push(read.kind === 'heading' ? read : { ...read, joined });
      pieces.push({ text: read.text, line, entry: entry.id, block });
    }
  }
  return { entries, pieces };
}
