import { isKept, type JudgedLine } from './judged.ts';
import { isQuestion, type Numbering, numberingOf, type Scheme } from './numbering.ts';

/** Which lines of a part open an entry, and which name a group of entries. */
export interface EntryLevel {
  readonly entries: ReadonlySet<number>;
  readonly sections: ReadonlySet<number>;
}

interface Candidate {
  readonly at: number;
  readonly scheme: Scheme;
  readonly number: number | null;
  readonly asks: boolean;
}

/** A numbered heading longer than this is a point of a list. */
const LONGEST_HEADING = 32;
/** What names a group without a number: 「参保缴费类」 */
const GROUP = /^[\p{Script=Han}、和与]{2,14}(?:类|篇|部分|问答|政策)$/u;

/**
 * Tells by which of its numberings a part is divided into entries. Questions come first, in whatever way they
 * are numbered; then 一、, then 1., 第一条 or （一）; the headings that the format itself marks where there are
 * as many. A number counts only in its turn, so that the points of a list do not pass for entries.
 */
export function entryLevel(lines: readonly JudgedLine[]): EntryLevel {
  const numbered = candidates(lines);
  const groups = new Set([...lines.keys()].filter((i) => isGroup(lines, i)));
  const level = bestNumbering(lines, numbered, groups) ?? unnumberedQuestions(lines);
  const marked = markedHeadings(lines);
  return marked && marked.entries.size >= Math.max(2, 0.6 * level.entries.size) ? marked : level;
}

function candidates(lines: readonly JudgedLine[]): Candidate[] {
  return [...lines.keys()].flatMap((at): Candidate[] => {
    const line = lines[at];
    const numbering = isKept(line) && !line.cells ? numberingOf(line.text) : null;
    if (!numbering) return [];
    return [{ at, scheme: numbering.scheme, number: numbering.number, asks: asks(lines, at, numbering) }];
  });
}

/** Whether a heading asks; it may be broken, with its question mark on the next line. */
function asks(lines: readonly JudgedLine[], at: number, { rest }: Numbering): boolean {
  const [sentence = ''] = rest.split(/(?<=[？?])/u);
  if (/[？?]/u.test(sentence) && sentence.length <= 80) return true;
  if (/[。；;]/u.test(rest)) return false;
  if (isQuestion(rest) && rest.length <= 60) return true;
  const next = lines[at + 1];
  return isKept(next) && !numberingOf(next.text) && rest.length > 8 && /^[^。？]{1,40}[？?]/u.test(next.text);
}

function isGroup(lines: readonly JudgedLine[], at: number): boolean {
  const line = lines[at];
  if (!isKept(line) || line.cells || !GROUP.test(line.text)) return false;
  const next = lines.slice(at + 1).find(isKept);
  return next !== undefined && numberingOf(next.text) !== null;
}

/** Candidates that come in their turn; counting may begin again only after one of the lines `afresh`. */
function inTurn(found: readonly Candidate[], afresh: ReadonlySet<number>): Candidate[] {
  const kept: Candidate[] = [];
  let last = 0;
  let since = -1;
  for (const candidate of found) {
    const restart = [...afresh].some((at) => at > since && at < candidate.at);
    if (candidate.number !== null && candidate.number !== last + 1 && !(restart && candidate.number === 1))
      continue;
    kept.push(candidate);
    last = candidate.number ?? last;
    since = candidate.at;
  }
  return kept;
}

function bestNumbering(
  lines: readonly JudgedLine[],
  numbered: readonly Candidate[],
  groups: ReadonlySet<number>,
): EntryLevel | null {
  const of = (scheme: Scheme, but: (c: Candidate) => boolean = () => true) =>
    numbered.filter((c) => c.scheme === scheme && but(c));
  const short = ({ at }: Candidate) => headLength(lines[at]?.text ?? '') <= LONGEST_HEADING;
  const places = (found: readonly Candidate[]) => new Set(found.map(({ at }) => at));
  const han = of('han', short);
  const chapters = places([...of('chapter'), ...inTurn(han, groups)]);
  const withGroups = (own: ReadonlySet<number>) => new Set([...own, ...groups]);

  const asked = of('ask', ({ number, asks: question }) => number !== null || question);
  if (asked.length >= 2) return { entries: places(asked), sections: withGroups(chapters) };

  const upper = places(of('chapter'));
  const hanAsked = inTurn(
    of('han', ({ asks: question }) => question),
    withGroups(upper),
  );
  if (hanAsked.length >= 3 && hanAsked.length >= 0.6 * inTurn(han, withGroups(upper)).length)
    return {
      entries: places(
        inTurn(
          of('han', (c) => c.asks || short(c)),
          withGroups(upper),
        ),
      ),
      sections: withGroups(upper),
    };

  const arabicAsked = inTurn(
    of('arabic', ({ asks: question }) => question),
    withGroups(chapters),
  );
  if (arabicAsked.length >= 3) {
    const entries = places(arabicAsked);
    const first = Math.min(...entries);
    const named = [...chapters].filter((at) => at < first || nextKept(lines, at, entries));
    return { entries, sections: withGroups(new Set(named)) };
  }

  const order: readonly (readonly [Candidate[], ReadonlySet<number>])[] = [
    [inTurn(of('han', short), withGroups(upper)), withGroups(upper)],
    [inTurn(of('article'), upper), withGroups(upper)],
    [inTurn(of('arabic', short), groups), groups],
    [inTurn(of('parenthesis', short), groups), groups],
  ];
  const [entries, sections] = order.find(([found]) => found.length >= 2) ?? [[], groups];
  return entries.length >= 2 ? { entries: places(entries), sections } : null;
}

/** Length of what a heading says before its sentence ends. */
const headLength = (text: string) => text.split(/[。：:？?]/u, 1)[0]?.length ?? 0;

/** True where the next line that says something opens an entry. */
function nextKept(lines: readonly JudgedLine[], at: number, entries: ReadonlySet<number>): boolean {
  const next = lines.findIndex((line, i) => i > at && isKept(line));
  return entries.has(next);
}

/** Questions without numbers: short lines that end in a question mark. */
function unnumberedQuestions(lines: readonly JudgedLine[]): EntryLevel {
  const found = [...lines.keys()].filter((i) => {
    const line = lines[i];
    return isKept(line) && !line.cells && /^[^。？?]{4,60}[？?]$/u.test(line.text);
  });
  return { entries: new Set(found.length >= 3 ? found : []), sections: new Set() };
}

/** The level of marked headings that has most of them; those above it name groups, those below are inside. */
function markedHeadings(lines: readonly JudgedLine[]): EntryLevel | null {
  const counts = new Map<number, number[]>();
  for (const [i, line] of lines.entries())
    if (isKept(line) && line.heading !== undefined)
      counts.set(line.heading, [...(counts.get(line.heading) ?? []), i]);
  const [most] = [...counts].sort((a, b) => b[1].length - a[1].length || a[0] - b[0]);
  if (!most || most[1].length < 2) return null;
  const [level, entries] = most;
  const above = [...counts].flatMap(([other, places]) => (other < level ? places : []));
  // The only heading above all the others is the title of the document.
  const isTitle = above.length === 1 && (above[0] ?? 0) < (entries[0] ?? 0);
  const sections = isTitle ? [] : above;
  return { entries: new Set(entries), sections: new Set(sections) };
}
