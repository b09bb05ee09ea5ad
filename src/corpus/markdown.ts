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

const entryHeading = /^## (?:(.+) )?\{#([a-z0-9]+(?:-[a-z0-9]+)*)(?: title="([^"]+)")?\}$/;
const number = /^[一二三四五六七八九十百]+、/;
/** Markdown that would render as something else than the paragraph we would take it for. */
const foreign = /^(?:\s|#|>|```|~~~|[*+] |-(?! )|\|)/;

/**
 * Parses `documents/<id>.md`, a strict subset of Markdown read line by line:
 *
 * - front matter between `---` lines;
 * - `# …` heading of a section; `## … {#q38}` an entry, or `## {#contacts title="…"}` where the source
 *   prints no heading; `###` and `####` headings inside an entry;
 * - `- …` a list item, numeral included; a pipe table (see `parseTable`); any other line a whole paragraph.
 *
 * Blocks that no blank line parts belong to one passage.
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

  const entries: OpenEntry[] = [];
  const pieces: Piece[] = [];
  const path: string[] = [];
  let entry: OpenEntry | undefined;
  for (let index = end + 1; index < lines.length; index++) {
    const content = lines[index] ?? '';
    const line = index + 1;
    const fail = (message: string, at = line) => report({ file, line: at, message });
    if (content.trim() === '') continue;

    const section = /^# (.+)$/.exec(content)?.[1];
    if (section !== undefined) {
      path.splice(0, path.length, section);
      pieces.push({ text: section, line, entry: null, block: null });
      entry = undefined;
      continue;
    }
    if (content.startsWith('## ')) {
      const [, heading = '', slug, title = heading.replace(number, '')] = entryHeading.exec(content) ?? [];
      if (slug === undefined) fail('条目标题应写作「## 标题 {#编号}」或「## {#编号 title="名称"}」');
      else if (title === '') fail('没有标题的条目应写出名称：## {#编号 title="名称"}');
      const document = front.value.id;
      entry = { id: `${document}/${slug}`, document, heading, title, path: [...path], blocks: [] };
      entries.push(entry);
      if (heading !== '') pieces.push({ text: heading, line, entry: entry.id, block: null });
      continue;
    }
    if (!entry) {
      fail('正文应在「## 标题 {#编号}」之后');
      continue;
    }
    const block = entry.blocks.length;
    const joined = block > 0 && lines[index - 1]?.trim() !== '';
    const [, marks, inner] = /^(#{3,4}) (.+)$/.exec(content) ?? [];
    const item = /^- (.+)$/.exec(content)?.[1];
    if (marks !== undefined && inner !== undefined) {
      entry.blocks.push({ kind: 'heading', text: inner, level: marks.length });
      pieces.push({ text: inner, line, entry: entry.id, block });
    } else if (item !== undefined) {
      entry.blocks.push({ kind: 'item', text: item, joined });
      pieces.push({ text: item, line, entry: entry.id, block });
    } else if (/^\|.*\|$/.test(content)) {
      let last = index;
      while (/^\|.*\|$/.test(lines[last + 1] ?? '')) last++;
      const { table, cells } = parseTable(lines.slice(index, last + 1), line, (at, message) =>
        fail(message, at),
      );
      entry.blocks.push({ ...table, joined });
      for (const cell of cells)
        pieces.push({ text: cell.text, line: cell.line, entry: entry.id, block, row: cell.row });
      index = last;
    } else if (foreign.test(content)) {
      fail(`无法识别的写法「${content.slice(0, 12)}」：应为标题、「- 」列表、表格或整段文字`);
    } else {
      entry.blocks.push({ kind: 'paragraph', text: content.trim(), joined });
      pieces.push({ text: content.trim(), line, entry: entry.id, block });
    }
  }
  return { file, front, entries, pieces };
}
