import { readLine } from '../lines.ts';
import type { Extracted, ExtractedLine } from './extracted.ts';
import { isKept, type JudgedLine } from './judged.ts';
import { numberingOf, type Scheme } from './numbering.ts';
import { tableMarkdown } from './table-markdown.ts';

/** What the body of an entry was made into. */
export interface Body {
  /** Lines of Markdown, without blank ones at either end. */
  readonly markdown: readonly string[];
  readonly tables: number;
  /** First words of rows that could not be written as a table and stand as text. */
  readonly untabled: readonly string[];
}

interface TextBlock {
  readonly kind: 'heading' | 'item' | 'paragraph';
  text: string;
  /** The last line as it was printed: whether it was full says whether the next one goes on. */
  lastLine: string;
  readonly scheme: Scheme | null;
  readonly level: number;
  /** True where it goes on a sentence that left-out lines cut in two, or may go on a paragraph. */
  readonly follows: boolean;
}
type Block = TextBlock | { readonly kind: 'rows'; readonly rows: JudgedLine[] };

/** A sentence, or a line with a telephone number, is over. */
const ENDED = /[。！？!?][”』」）)》]*$|\d{7,8}$/u;
/** Nothing begins with these. */
const GOES_ON = /^[，。、；：！？”』」）》]/u;
const BULLET = /^[•·●■◆▪★*]\s*/u;
/** Shorter blocks that follow each other are one passage. */
const SHORT_BLOCK = 45;
const LONGEST_GROUP = 150;
const LONGEST_HEADING = 25;

/** How long a full line is where lines are broken at the margin. */
export function fullLine({ lines, lineEnds }: Extracted): number {
  if (lineEnds === 'paragraphs') return Number.POSITIVE_INFINITY;
  const lengths = lines.filter(({ text, cells }) => text !== '' && !cells).map(({ text }) => text.length);
  lengths.sort((a, b) => a - b);
  const long = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return Math.max(16, Math.floor(long * 0.75));
}

/**
 * Writes the lines of an entry as Markdown: lines broken inside a sentence joined, points as list items,
 * short numbered lines above text as headings, rows as tables.
 *
 * @param full length of a line that its sentence may go on after, see `fullLine`
 */
export function bodyOf(lines: readonly JudgedLine[], full: number): Body {
  const blocks = asHeadings(blocksOf(lines, full));
  const markdown: string[] = [];
  const untabled: string[] = [];
  let tables = 0;
  let group = 0;
  for (const [i, block] of blocks.entries()) {
    const before = blocks[i - 1];
    if (block.kind === 'rows') {
      const table = tableMarkdown(block.rows.map(({ cells = [] }) => cells));
      if (markdown.length > 0) markdown.push('');
      group = 0;
      if (table) {
        for (const title of table.title) markdown.push(safe(title), '');
        markdown.push(...table.lines);
        tables++;
      } else {
        untabled.push(block.rows[0]?.text.slice(0, 20) ?? '');
        markdown.push(...block.rows.map(({ text }) => safe(text.replaceAll(/\s+/gu, ' '))));
      }
      continue;
    }
    const together = before !== undefined && standTogether(before, block, group);
    if (markdown.length > 0 && !together) markdown.push('');
    group = (together ? group : 0) + block.text.length;
    markdown.push(written(block));
  }
  return { markdown, tables, untabled };
}

function blocksOf(lines: readonly JudgedLine[], full: number): Block[] {
  const blocks: Block[] = [];
  let cut = false;
  for (const line of lines) {
    if (line.leftOut !== undefined) cut = true;
    if (!isKept(line)) continue;
    const last = blocks.at(-1);
    if (line.cells) {
      if (last?.kind === 'rows' && goesOn(last.rows, line, lines)) last.rows.push(line);
      else blocks.push({ kind: 'rows', rows: [line] });
      cut = false;
      continue;
    }
    const numbering = numberingOf(line.text);
    const opens =
      numbering !== null ||
      line.item === true ||
      line.heading !== undefined ||
      /^-\s/u.test(line.text) ||
      BULLET.test(line.text);
    const before =
      last !== undefined && last.kind !== 'rows' && last.kind !== 'heading' && !opens ? last : null;
    const unfinished = before !== null && !ENDED.test(before.text);
    const wasFull = before !== null && before.lastLine.length >= full;
    if (before && !cut && (GOES_ON.test(line.text) || (unfinished && wasFull))) {
      before.text = joined(before.text, line.text);
      before.lastLine = line.text;
    } else {
      blocks.push({
        kind: line.heading !== undefined ? 'heading' : opens ? 'item' : 'paragraph',
        text: line.text,
        lastLine: line.text,
        scheme: numbering?.scheme ?? null,
        level: line.heading !== undefined && line.heading > 3 ? 4 : 3,
        follows: wasFull || (cut && unfinished),
      });
    }
    cut = false;
  }
  return blocks;
}

/** Rows go on a table where nothing but left-out lines and page breaks part them, and they have as many cells. */
function goesOn(rows: readonly JudgedLine[], line: JudgedLine, lines: readonly JudgedLine[]): boolean {
  const last = rows.at(-1) as JudgedLine;
  const between = lines.slice(lines.indexOf(last) + 1, lines.indexOf(line));
  if (between.length === 0 && last.page === line.page) return true;
  const broken = last.page !== line.page || between.some(({ leftOut }) => leftOut !== undefined);
  return broken && last.cells?.length === line.cells?.length;
}

const joined = (before: string, after: string) =>
  /[a-z]$/iu.test(before) && /^[a-z]/iu.test(after) ? `${before} ${after}` : before + after;

/** A short （一） line that more text follows is a heading of that text. */
function asHeadings(blocks: readonly Block[]): Block[] {
  return blocks.map((block, i) => {
    const next = blocks[i + 1];
    if (block.kind !== 'item' || block.scheme !== 'parenthesis' || block.text.length > LONGEST_HEADING)
      return block;
    const followed = next !== undefined && (next.kind === 'rows' || next.scheme !== 'parenthesis');
    return followed && !/[。；;，,：:]/u.test(block.text) ? { ...block, kind: 'heading' } : block;
  });
}

function standTogether(before: Block, block: TextBlock, group: number): boolean {
  if (block.follows) return true;
  if (block.kind === 'heading' || before.kind === 'heading') return false;
  if (before.kind === 'rows') return /^(?:注|备注|说明)[：:]/u.test(block.text);
  return (
    before.text.length < SHORT_BLOCK &&
    block.text.length < SHORT_BLOCK &&
    group + block.text.length <= LONGEST_GROUP
  );
}

function written({ kind, text, level }: TextBlock): string {
  const words = text.replace(/^-\s+/u, '');
  if (kind === 'heading') return `${'#'.repeat(level)} ${words}`;
  return kind === 'item' ? `- ${words}` : safe(words);
}

/** A paragraph that Markdown would read as something else is written as a list item. */
function safe(text: string): string {
  const read = readLine(text);
  return read.kind === 'paragraph' && read.text === text ? text : `- ${text}`;
}

/** Rows that only repeat the first row of the table that a page break cut. */
export function reprintedHeaders(lines: readonly JudgedLine[]): number[] {
  const found: number[] = [];
  let header: ExtractedLine | null = null;
  let broken = true;
  for (const [i, line] of lines.entries()) {
    if (line.leftOut !== undefined) broken = true;
    if (!isKept(line)) continue;
    if (!line.cells) header = null;
    else if (header === null) header = line;
    else if ((broken || line.page !== lines[i - 1]?.page) && line.text === header.text) found.push(i);
    broken = false;
  }
  return found;
}
