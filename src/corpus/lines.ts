/** One line of a document's body, by what it is. */
export type Line =
  | { readonly kind: 'blank' }
  | { readonly kind: 'section'; readonly text: string }
  | { readonly kind: 'entry'; readonly heading: string; readonly slug: string; readonly title: string }
  | { readonly kind: 'heading'; readonly text: string; readonly level: number }
  | { readonly kind: 'item'; readonly text: string }
  | { readonly kind: 'row' }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'fault'; readonly message: string };

const entryLine = /^## (?:(.+) )?\{#([a-z0-9]+(?:-[a-z0-9]+)*)(?: title="([^"]+)")?\}$/;
const numeral = /^[一二三四五六七八九十百]+、/;
/** Markdown that renders as something else than the paragraph we would take it for. */
const foreign = /^(?:\s|#|>|```|~~~|[*+] |-|\|)/;

function readEntryLine(line: string): Line {
  const [, heading = '', slug, title = heading.replace(numeral, '')] = entryLine.exec(line) ?? [];
  if (slug === undefined || title === '')
    return { kind: 'fault', message: '条目标题应写作「## 标题 {#编号}」或「## {#编号 title="名称"}」' };
  return { kind: 'entry', heading, slug, title };
}

/** Reads one line of the strict subset of Markdown that `parseDocument` describes. */
export function readLine(line: string): Line {
  if (line.trim() === '') return { kind: 'blank' };
  if (line.startsWith('## ')) return readEntryLine(line);
  if (/^\|.*\|$/.test(line)) return { kind: 'row' };
  const [, marks = '', text = ''] = /^(#|#{3,4}|-) (.*\S)\s*$/.exec(line) ?? [];
  if (marks === '-') return { kind: 'item', text };
  if (marks === '#') return { kind: 'section', text };
  if (marks !== '') return { kind: 'heading', text, level: marks.length };
  if (foreign.test(line))
    return { kind: 'fault', message: `应为标题、「- 」列表、表格或整段文字，读到「${line.slice(0, 12)}」` };
  return { kind: 'paragraph', text: line.trim() };
}
