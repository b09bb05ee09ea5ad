import type { LoadedDocument } from '../load-document.ts';
import { loadDocument } from '../load-document.ts';
import { describeProblem, type Problem } from '../problems.ts';
import { type About, aboutOf, type Said } from './about.ts';
import { bodyOf, fullLine, reprintedHeaders } from './blocks.ts';
import { findColumns } from './columns.ts';
import type { Extracted } from './extracted.ts';
import { formalities } from './formalities.ts';
import { pageFurniture } from './furniture.ts';
import { type JudgedLine, type LeftOutReason, leaveOut } from './judged.ts';
import { omissionsOf } from './omissions.ts';
import { outline } from './outline.ts';
import type { OutlineNode } from './outline-node.ts';

/** The file that a source text was taken from, where that is not the source itself. */
export interface Original {
  readonly file: string;
  readonly sha256: string;
}

/** A document made from a file, proved against its source. */
export interface Draft {
  readonly about: About;
  /** `documents/<id>.md` */
  readonly markdown: string;
  readonly loaded: LoadedDocument;
  /** Lines left out, in order, with why. */
  readonly leftOut: readonly { readonly text: string; readonly reason: LeftOutReason }[];
  readonly tables: number;
  /** What looks like a table and is kept as text: its first words. */
  readonly untabled: readonly string[];
}

/**
 * Turns what was read from a file into a document: entries, paragraphs, lists and tables, page furniture left
 * out. Every draft is proved: with what it leaves out it is the source, character for character.
 *
 * @param sha256 of the source text, 64 hex digits
 * @throws Error where no entry is found, place or year cannot be told, or the proof fails
 */
export function draftDocument(extracted: Extracted, said: Said, sha256: string, original?: Original): Draft {
  const found = findColumns(extracted.lines);
  const furnished = leaveOut(found.lines, pageFurniture(found.lines));
  const formal = leaveOut(furnished, formalities(furnished));
  const reprinted = new Map(
    reprintedHeaders(formal).map((i): [number, LeftOutReason] => [i, '分页后重印的表头']),
  );
  const { lines, nodes } = outline(leaveOut(formal, reprinted));
  if (!nodes.some(({ kind }) => kind === 'entry')) throw new Error('没有认出条目：没有可读的文字');
  const about = aboutOf(lines, said);
  const full = fullLine(extracted);
  const bodies = nodes.map((node) => (node.kind === 'entry' ? bodyOf(node.lines, full) : null));
  const text = [frontMatterOf(about, lines, sha256, original)];
  for (const [i, node] of nodes.entries())
    text.push(headingLine(node), ...(bodies[i]?.markdown ?? []).join('\n').split('\n\n'));
  const markdown = `${text.filter((part) => part !== '').join('\n\n')}\n`;
  return {
    about,
    markdown,
    loaded: proved(about.id, markdown, extracted.source),
    leftOut: lines.flatMap(({ text: words, leftOut }) =>
      leftOut && words !== '' ? [{ text: words, reason: leftOut }] : [],
    ),
    tables: bodies.reduce((sum, body) => sum + (body?.tables ?? 0), 0),
    untabled: [
      ...found.unclear.map((i) => found.lines[i]?.text.slice(0, 20) ?? ''),
      ...bodies.flatMap((body) => body?.untabled ?? []),
    ],
  };
}

function headingLine(node: OutlineNode): string {
  if (node.kind === 'section') return `# ${node.text}`;
  const heading = node.heading === '' ? '' : `${node.heading} `;
  const title = node.title === null ? '' : ` title="${node.title.replaceAll('"', '”')}"`;
  return `## ${heading}{#${node.slug}${title}}`;
}

function frontMatterOf(
  about: About,
  lines: readonly JudgedLine[],
  sha256: string,
  original?: Original,
): string {
  const quoted = (text: string) => JSON.stringify(text);
  const omitted = omissionsOf(lines).flatMap(({ after, from, to, reason }) => {
    const [first = '', ...rest] = [
      ...(after === undefined ? [] : [`after: ${quoted(after)}`]),
      `from: ${quoted(from)}`,
      `to: ${quoted(to)}`,
      `reason: ${reason}`,
    ];
    return [`  - ${first}`, ...rest.map((line) => `    ${line}`)];
  });
  return [
    '---',
    `id: ${about.id}`,
    `title: ${quoted(about.title)}`,
    `publisher: ${quoted(about.publisher)}`,
    ...(about.documentNumber === undefined ? [] : [`documentNumber: ${quoted(about.documentNumber)}`]),
    `region: ${about.region}`,
    `policyYear: ${about.year}`,
    ...(about.published === undefined ? [] : [`published: ${about.published}`]),
    'inForce:',
    `  from: ${about.year}-01-01`,
    `  to: ${about.year}-12-31`,
    'source:',
    `  file: ${about.id}.txt`,
    `  sha256: ${sha256}`,
    ...(original === undefined
      ? []
      : ['  original:', `    file: ${quoted(original.file)}`, `    sha256: ${original.sha256}`]),
    ...(omitted.length > 0 ? ['omitted:', ...omitted] : []),
    '---',
  ].join('\n');
}

function proved(id: string, markdown: string, source: string): LoadedDocument {
  const problems: Problem[] = [];
  const files = new Map([[`sources/${id}.txt`, source]]);
  const loaded = loadDocument(`documents/${id}.md`, markdown, files, (problem) => problems.push(problem));
  if (loaded && problems.length === 0) return loaded;
  throw new Error(`草稿与原文对不上，什么也没有写：\n${problems.map(describeProblem).join('\n')}`);
}
