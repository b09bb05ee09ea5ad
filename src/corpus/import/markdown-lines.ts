import type { TableCell } from '../model.ts';
import { type Extracted, type ExtractedLine, rowLine, sourceOf } from './extracted.ts';

const isDelimiter = (line: string) => /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/u.test(line);
const isRow = (line: string) => /^\|.+\|$/u.test(line);

/** The printed words of a line: no emphasis, no link targets, no images. */
function words(text: string): string {
  return text
    .replace(/!\[[^\]]*\]\([^)]*\)/gu, '')
    .replace(/\[([^\]]*)\]\(([^)]*)\)/gu, '$1')
    .replace(/\*\*|__|`/gu, '')
    .replace(/(?<!\*)\*(?!\*|\s)([^*\n]+)\*/gu, '$1')
    .trim();
}

/**
 * Reads Markdown. Its marks are no words of the document, so the source text is what the file says without
 * them: a line for each heading, item and row (cells parted by tabs), and the lines of paragraphs as they are.
 */
export function markdownLines(text: string): Extracted {
  const raw = text.replace(/^\uFEFF/u, '').split(/\r\n?|\n/u);
  const lines: ExtractedLine[] = [];
  for (const line of raw.map((l) => l.trim())) {
    if (isDelimiter(line) && line.includes('|')) continue;
    if (/^(?:-{3,}|\*{3,}|_{3,}|<!--.*-->)$/u.test(line)) {
      lines.push({ text: '', page: 1 });
      continue;
    }
    const [, marks, title = ''] = /^(#{1,6})\s+(.*?)\s*#*$/u.exec(line) ?? [];
    const [, item] = /^[-*+]\s+(.*)$/u.exec(line) ?? [];
    if (marks !== undefined) lines.push({ text: words(title), page: 1, heading: marks.length });
    else if (isRow(line)) lines.push(rowLine(cellsOf(line), 1));
    else if (item !== undefined) lines.push({ text: words(item), page: 1, item: true });
    else lines.push({ text: words(line.replace(/^>\s?/u, '')), page: 1 });
  }
  return { source: sourceOf(lines), lines, lineEnds: 'anywhere' };
}

function cellsOf(line: string): TableCell[] {
  return line
    .slice(1, -1)
    .split('|')
    .map((cell): TableCell => {
      const text = words(cell).replaceAll(/<br\s*\/?>/gu, '\n');
      if (text === '^^') return { text: '', merged: 'above' };
      return text === '<<' ? { text: '', merged: 'left' } : { text, merged: null };
    });
}
