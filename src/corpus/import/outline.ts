import { contactsApart, isContacts } from './contacts-apart.ts';
import { entryLevel } from './entry-level.ts';
import { isAnnexLine } from './formalities.ts';
import { isKept, type JudgedLine } from './judged.ts';
import { isQuestion, numberingOf } from './numbering.ts';
import type { OutlineNode } from './outline-node.ts';

export interface Outline {
  /** All lines, those of the front matter left out. */
  readonly lines: readonly JudgedLine[];
  readonly nodes: readonly OutlineNode[];
}

type Entry = Extract<OutlineNode, { kind: 'entry' }>;

/** Divides a document into sections and entries. The lines of page furniture must be left out already. */
export function outline(lines: readonly JudgedLine[]): Outline {
  const starts = [...lines.keys()].filter(
    (i) => i > 0 && isKept(lines[i]) && isAnnexLine(lines[i] as JudgedLine),
  );
  const parts = [0, ...starts].map((from, k, all) => lines.slice(from, all[k + 1]));
  const outlined = parts.map((part, k) => partOutline(part, k));
  return {
    lines: outlined.flatMap((part) => part.lines),
    nodes: uniqueSlugs(contactsApart(outlined.flatMap((part) => part.nodes))),
  };
}

function partOutline(part: readonly JudgedLine[], index: number): Outline {
  const { entries, sections } = entryLevel(part);
  const heads = [...new Set([...entries, ...sections])].sort((a, b) => a - b);
  const first = heads[0] ?? part.length;
  const before =
    index === 0
      ? coverOf(part.slice(0, first), heads.length > 0)
      : annexOpening(part.slice(0, first), index, entries.size > 0);
  const lines = [...before.lines];
  const nodes: OutlineNode[] = [...before.nodes];
  const asked = [...entries].filter((at) => isQuestion(part[at]?.text ?? '')).length >= entries.size / 2;
  const name = asked ? 'q' : index === 0 ? noticeOrPlan(part) : `annex-${index}-`;
  let count = 0;
  for (const [k, at] of heads.entries()) {
    const end = heads[k + 1] ?? part.length;
    const { heading, rest, used } = headingAt(part, at, end, sections.has(at));
    const body = [...rest, ...part.slice(at + used, end)];
    lines.push({ ...(part[at] as JudgedLine), text: heading }, ...body);
    if (sections.has(at)) {
      nodes.push({ kind: 'section', text: heading });
      const open = body.filter(isKept);
      if (open.length > 0)
        nodes.push({ kind: 'entry', slug: 'group-1', heading: '', title: heading, lines: body });
      continue;
    }
    const printed = asked ? numberingOf(heading)?.number : null;
    count = printed !== null && printed !== undefined && printed > count ? printed : count + 1;
    nodes.push({
      kind: 'entry',
      slug: isContacts(heading) ? 'contacts' : `${name}${count}`,
      heading,
      title: titleOf(heading),
      lines: body,
    });
  }
  return { lines, nodes };
}

const noticeOrPlan = (part: readonly JudgedLine[]) =>
  part.slice(0, 12).some(({ text }) => /方案|计划$/u.test(text)) ? 'plan-' : 'notice-';

/** A heading: a question broken over two lines is joined, two on one line stay together, an answer is parted. */
function headingAt(
  part: readonly JudgedLine[],
  at: number,
  end: number,
  section: boolean,
): { heading: string; rest: JudgedLine[]; used: number } {
  const line = part[at] as JudgedLine;
  const next = part[at + 1];
  const open = !/[？?。：:！!]/u.test(line.text) && line.text.length > 12;
  if (open && !section && at + 1 < end && isKept(next) && !next.cells && !numberingOf(next.text)) {
    const [, tail = '', left = ''] = /^([^。？?：:]{1,40}[？?])(.*)$/u.exec(next.text) ?? [];
    if (tail !== '')
      return { heading: line.text + tail, rest: left === '' ? [] : [{ ...next, text: left }], used: 2 };
  }
  const [, head = '', rest = ''] =
    /^(.*?[？?])\s*(\S.*)$/u.exec(line.text) ??
    /^([^。：:]{2,26}[。：:])\s*(\S.{6,})$/u.exec(line.text) ??
    [];
  const inside = /^[（(]|^[？?！”」）]|^[^。：:]{2,30}[？?]$/u.test(rest);
  if (section || head === '' || inside) return { heading: line.text, rest: [], used: 1 };
  return { heading: head, rest: [{ ...line, text: rest }], used: 1 };
}

/** The title where the heading without 一、 is not one: 「问：怎么交？」 → 「怎么交？」 */
export function titleOf(heading: string): string | null {
  const numbering = numberingOf(heading);
  const rest = (numbering?.rest ?? '').replaceAll('"', '”').replace(/[。：:]$/u, '');
  if (!numbering || rest === '') return null;
  return numbering.scheme === 'han' && rest === numbering.rest ? null : rest;
}

/** What stands before the first entry: cover and title are left out, an introduction is an entry. */
function coverOf(lines: readonly JudgedLine[], hasEntries: boolean): Outline {
  const prose = lines.findIndex(
    (line) => isKept(line) && (line.cells || /[。；]$/u.test(line.text) || line.text.length >= 40),
  );
  const said =
    prose < 0
      ? ''
      : lines
          .slice(prose)
          .filter(isKept)
          .map(({ text }) => text)
          .join('');
  const leadsOn = /如下[。：:]?$|[：:]$/u.test(said);
  const cover = prose < 0 || (leadsOn && hasEntries) ? lines.length : prose;
  const judged = lines.map(
    (line, i): JudgedLine => (i < cover && isKept(line) ? { ...line, leftOut: '封面、标题和引言' } : line),
  );
  const rest = judged.slice(cover);
  const nodes: Entry[] = rest.some(isKept)
    ? [{ kind: 'entry', slug: 'intro', heading: '', title: '引言', lines: rest }]
    : [];
  return { lines: judged, nodes };
}

/** An annex opens with its number and name; one without entries of its own is one entry. */
function annexOpening(lines: readonly JudgedLine[], index: number, hasEntries: boolean): Outline {
  const kept = [...lines.keys()].filter((i) => isKept(lines[i]));
  const titled = kept.slice(1).findIndex((i) => !isTitleLine(lines[i] as JudgedLine));
  const titles = kept.slice(1, titled < 0 ? undefined : titled + 1);
  const body = lines.slice((kept[titles.length] ?? -1) + 1);
  const [opening = '', ...names] = headingRuns(lines, kept.slice(0, titles.length + 1), hasEntries);
  const sections = [opening, ...(hasEntries ? names : names.slice(0, -1))];
  const nodes: OutlineNode[] = sections.map((text) => ({ kind: 'section', text }));
  const heading = hasEntries ? '' : (names.at(-1) ?? '');
  if (heading !== '' || body.some(isKept)) {
    const slug = !hasEntries && body.some(({ cells }) => cells) ? `table-${index}` : `annex-${index}`;
    const title = heading === '' ? (sections.at(-1) ?? opening) : null;
    nodes.push({ kind: 'entry', slug, heading, title, lines: body });
  }
  return { lines, nodes };
}

/** The lines of a heading as one, but where left-out lines part them, or the annex's number stands alone. */
function headingRuns(lines: readonly JudgedLine[], kept: readonly number[], withNumber: boolean): string[] {
  const runs: string[] = [];
  for (const [k, at] of kept.entries()) {
    const between = lines.slice((kept[k - 1] ?? at) + 1, at);
    const apart = k === 0 || (k === 1 && !withNumber) || between.some(({ leftOut }) => leftOut !== undefined);
    const text = lines[at]?.text ?? '';
    if (apart) runs.push(text);
    else runs.push(`${runs.pop()} ${text}`);
  }
  return runs;
}

const isTitleLine = ({ text, cells }: JudgedLine): boolean =>
  !cells && text.length <= 40 && !/[。；：:]$/u.test(text) && !numberingOf(text);

function uniqueSlugs(nodes: readonly OutlineNode[]): OutlineNode[] {
  const seen = new Set<string>();
  return nodes.map((node) => {
    if (node.kind === 'section') return node;
    let slug = node.slug;
    for (let n = 2; seen.has(slug); n++) slug = `${node.slug.replace(/-1$/u, '')}-${n}`;
    seen.add(slug);
    return { ...node, slug };
  });
}
