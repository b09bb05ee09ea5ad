import { entryPassages } from '../corpus/entry-passages.ts';
import type { Corpus, EntryId, PassageId } from '../corpus/model.ts';
import type { Region } from '../corpus/schema.ts';
import type { Matching, Ranked } from '../retrieval/matcher.ts';
import type { Decision, Quoted } from './decide/decision.ts';
import { selectPassages } from './decide/select-passages.ts';
import type { Smalltalk } from './understand/smalltalk.ts';
import type { Understanding } from './understand.ts';

/** Below this probability the best entry is not shown as an answer. */
export const ANSWER_THRESHOLD = 0.75;
/** From this probability on the likeliest entries are offered by their titles. */
export const OFFER_THRESHOLD = 0.6;
/** Below this probability a title is not worth offering. */
const RELATED_THRESHOLD = 0.1;
const RELATED_LIMIT = 3;
/** Share of the best probability from which the region's own entry is preferred to a fallback's. */
const NEARLY = 0.7;
/** A topic names passages fullest first: how much less each next one counts. */
const FULLEST_FIRST = 0.9;

/** Said in the midst of anything, these come first. */
const URGENT: ReadonlySet<Smalltalk> = new Set(['emergency', 'distress', 'abuse', 'person']);

export const ASK_REGION: Decision = { kind: 'ask-region', again: false };

/** What can be decided before anything is searched for, or null. */
export function decideAtOnce(understanding: Understanding): Decision | null {
  if (!understanding.readable) return { kind: 'unreadable' };
  const { turn, smalltalk } = understanding;
  if (smalltalk !== null && (turn.kind === 'new' || URGENT.has(smalltalk)))
    return { kind: 'greeting', smalltalk };
  if (turn.kind === 'cancel') return { kind: 'cancelled' };
  if (turn.kind === 'doubt') return { kind: 'doubted' };
  if (understanding.elsewhere !== null) return { kind: 'elsewhere', place: understanding.elsewhere };
  return null;
}

/** Decides within one region. */
export function decide(understanding: Understanding, matching: Matching, corpus: Corpus): Decision {
  const ranked = ownFirst(matching.ranked);
  const related = ranked.filter((r) => r.probability >= RELATED_THRESHOLD);
  const [best] = ranked;
  // Whether there is an answer is one thing, whose words give it another: the likeliest may be a fallback's.
  const sure = matching.ranked[0]?.probability ?? 0;
  if (best === undefined || sure < ANSWER_THRESHOLD) {
    const offered = related.slice(0, RELATED_LIMIT).map((r) => r.entry);
    if (sure >= OFFER_THRESHOLD) return { kind: 'offer', entries: offered, again: false };
    return { kind: 'silent', related: offered };
  }
  const quoted = [quote(best, understanding, matching, corpus)];
  const second = companion(best, quoted[0] as Quoted, understanding, matching, corpus);
  if (second) quoted.push(second);
  const shown = new Set(quoted.map((q) => q.entry));
  return {
    kind: 'answer',
    quoted,
    related: related
      .map((r) => r.entry)
      .filter((entry) => !shown.has(entry))
      .slice(0, RELATED_LIMIT),
  };
}

/** The answer from an entry that was chosen among those offered, whatever its probability. */
export function decideOnEntry(
  entry: EntryId,
  understanding: Understanding,
  matching: Matching,
  corpus: Corpus,
): Decision {
  const chosen = matching.ranked.find((ranked) => ranked.entry === entry);
  if (chosen === undefined) return { kind: 'silent', related: [] };
  return { kind: 'answer', quoted: [quote(chosen, understanding, matching, corpus)], related: [] };
}

/** A fallback's entry speaks only where the region's own is clearly behind: 「自己的文件没有写」 must be true. */
function ownFirst(ranked: readonly Ranked[]): readonly Ranked[] {
  const [best] = ranked;
  const own = ranked.find((r) => r.own);
  if (!best || best.own || !own || own.probability < NEARLY * best.probability) return ranked;
  return [own, ...ranked.filter((r) => r !== own)];
}

/**
 * Decides where no region is known: the national document answers what is the same everywhere; what differs
 * asks for the region.
 * @param matchings per region code
 * @param common code of the region whose documents serve everywhere
 */
export function decideWithoutRegion(
  understanding: Understanding,
  matchings: ReadonlyMap<string, Matching>,
  common: string | undefined,
  corpus: Corpus,
): Decision {
  const decisions = [...matchings].map(([code, matching]) => ({
    code,
    decision: decide(understanding, matching, corpus),
  }));
  const answers = decisions.flatMap(({ code, decision }) =>
    decision.kind === 'answer' ? [{ code, decision }] : [],
  );
  if (answers.length === 0)
    return decisions.find(({ code }) => code === common)?.decision ?? { kind: 'silent', related: [] };
  const national = answers.find(({ code }) => code === common);
  const same = national && answers.every(({ decision }) => alike(decision.quoted, national.decision.quoted));
  return national && same ? national.decision : ASK_REGION;
}

function quote(ranked: Ranked, { wantsFigure }: Understanding, matching: Matching, corpus: Corpus): Quoted {
  const named = new Map<PassageId, number>();
  for (const { targets, share } of ranked.topics) {
    targets.forEach((target, position) => {
      named.set(target, (named.get(target) ?? 0) + share * FULLEST_FIRST ** position);
    });
  }
  const passages = entryPassages(corpus, ranked.entry);
  const selection = selectPassages(passages, {
    question: matching.normalised,
    matches: matching.passages,
    named,
    wantsFigure,
  });
  return { entry: ranked.entry, probability: ranked.probability, ...selection };
}

/**
 * A second entry where a figure is asked for and the first has none: 「与 2025 年持平」 needs the entry that
 * says how much that is. Only one that the same topic names as an answer.
 */
function companion(
  best: Ranked,
  first: Quoted,
  understanding: Understanding,
  matching: Matching,
  corpus: Corpus,
): Quoted | null {
  const text = first.passages.map((p) => p.text).join('\n');
  if (!understanding.wantsFigure || /\d\s*(?:元|%|万|天|日|个月|种)/u.test(text)) return null;
  const topics = new Set(best.topics.slice(0, 1).map((t) => t.id));
  for (const other of matching.ranked.slice(1, 6)) {
    if (!other.topics.some((t) => topics.has(t.id))) continue;
    const candidate = quote(other, understanding, matching, corpus);
    if (/\d/.test(candidate.passages.map((p) => p.text).join('\n'))) return candidate;
  }
  return null;
}

const LIKENESS = 0.6;

/** True where two answers say the same in nearly the same words, figures included. */
function alike(a: readonly Quoted[], b: readonly Quoted[]): boolean {
  const [one, two] = [a, b].map((quoted) => quoted.flatMap((q) => q.passages.map((p) => p.text)).join('\n'));
  if (one === undefined || two === undefined) return false;
  if (figures(one) !== figures(two)) return false;
  const [left, right] = [pairs(one), pairs(two)];
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return shared / Math.min(left.size, right.size) >= LIKENESS;
}

const figures = (text: string) => [...new Set(text.match(/\d+(?:\.\d+)?/g) ?? [])].sort().join(' ');

function pairs(text: string): Set<string> {
  const bare = text.replace(/[\s\p{P}]+/gu, '');
  return new Set(Array.from({ length: Math.max(0, bare.length - 1) }, (_, i) => bare.slice(i, i + 2)));
}

/** The documents a region answers from that are not its own. */
export function fromFallback(decision: Decision, region: Region | null, corpus: Corpus): boolean {
  if (decision.kind !== 'answer' || region === null) return false;
  const [first] = decision.quoted;
  const document = first && corpus.entries.get(first.entry)?.document;
  return document !== undefined && !region.documents.includes(document);
}
