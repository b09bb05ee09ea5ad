import type { Corpus } from '../../src/corpus/model.ts';
import type { Region } from '../../src/corpus/schema.ts';
import { newConversation } from '../../src/dialogue/conversation/conversation.ts';
import { type Gazetteer, parseGazetteer } from '../../src/dialogue/place/gazetteer.ts';
import { understand } from '../../src/dialogue/understand.ts';
import type { Matching } from '../../src/retrieval/matcher.ts';
import { readQuestionSet } from './question-set.ts';

/** A question as matching gets it: what the dialogue decides before is left out. */
export interface MatchingQuestion {
  readonly id: string;
  readonly set: string;
  readonly text: string;
  readonly region: Region;
  /** Entries that answer it; none where it should not be answered. */
  readonly gold: readonly string[];
}

/** A question as a set has it, of those that either an entry answers or nobody. */
export interface AskedQuestion extends Pick<MatchingQuestion, 'id' | 'set' | 'gold'> {
  /** As typed. */
  readonly q: string;
  /** Code of the region chosen outside the question; undefined where none is. */
  readonly given: string | undefined;
}

/** What matching made of one question. */
export interface Matched extends MatchingQuestion {
  /** Entries, best first. */
  readonly ranked: readonly string[];
  /** Probability that the first one answers. */
  readonly probability: number;
}

/** Sets whose questions are either answered from an entry or by nobody. */
export const MATCHING_SETS = [
  'colloquial',
  'short',
  'dev',
  'robust',
  'detail-huaian',
  'detail-others',
  'public',
  'outside',
  'near',
  'fresh',
] as const;

/** What a question is understood with before it is matched. */
export interface Reading {
  readonly corpus: Pick<Corpus, 'regions'>;
  readonly read: (text: string) => string;
  readonly gazetteer: Gazetteer;
}

/** Paths of {@link MATCHING_SETS}. */
export const matchingFiles: readonly string[] = MATCHING_SETS.map((set) => `test/evaluation/${set}.jsonl`);

/** The questions of sets that either an entry answers or nobody; greetings, sums and endless texts left out. */
export async function askedQuestions(files = matchingFiles): Promise<AskedQuestion[]> {
  const sets = await Promise.all(files.map(readQuestionSet));
  return sets.flatMap(({ name, questions }) =>
    questions
      .filter(({ kind, repeat }) => (kind === 'faq' || kind === 'out') && repeat === undefined)
      .map(({ id, q, gold, region }) => ({ id, set: name, q, gold, given: chosen(region) })),
  );
}

const chosen = (region: string | null) => (region === null || region === 'unspecified' ? undefined : region);

/** A question as it comes to matching; null where it does not, for want of a region or for another place's. */
export function asMatched(
  { id, set, q, gold, given }: AskedQuestion,
  { corpus, read, gazetteer }: Reading,
): MatchingQuestion | null {
  const { text, region, elsewhere } = understand(q, {
    regions: corpus.regions,
    gazetteer,
    read,
    today: '2026-11-24',
    given,
    assumed: undefined,
    before: newConversation,
    policyYear: () => 2026,
  });
  return region && elsewhere === null ? { id, set, text, region, gold } : null;
}

/** The questions of the sets that matching decides. @param index with `corpus/gazetteer.txt` as it stands */
export async function matchingQuestions(
  index: Omit<Reading, 'gazetteer'> & { readonly gazetteer: string },
): Promise<MatchingQuestion[]> {
  const reading = { ...index, gazetteer: parseGazetteer(index.gazetteer) };
  return (await askedQuestions()).flatMap((asked) => asMatched(asked, reading) ?? []);
}

/** Asks the matcher alone. */
export async function matchAlone(
  match: (text: string, region: Region) => Promise<Matching>,
  questions: readonly MatchingQuestion[],
): Promise<Matched[]> {
  const matched: Matched[] = [];
  for (const question of questions) {
    const { ranked } = await match(question.text, question.region);
    matched.push({
      ...question,
      ranked: ranked.map(({ entry }) => entry),
      probability: ranked[0]?.probability ?? 0,
    });
  }
  return matched;
}

/** True where an entry answers the question. */
export const answerable = ({ gold }: Pick<MatchingQuestion, 'gold'>) => gold.length > 0;
const hits = ({ ranked, gold }: Matched, k: number) =>
  ranked.slice(0, k).some((entry) => gold.includes(entry));

/** Share of answerable questions whose first `k` entries hold a right one. */
export function hitRate(matched: readonly Matched[], k: number): number {
  const some = matched.filter(answerable);
  return some.filter((one) => hits(one, k)).length / some.length;
}

/** Share of answerable questions, and of the others, whose best entry is at least so probable. */
export function shownAt(matched: readonly Matched[], threshold: number): { inside: number; outside: number } {
  const share = (some: readonly Matched[]) =>
    some.filter(({ probability }) => probability >= threshold).length / some.length;
  return { inside: share(matched.filter(answerable)), outside: share(matched.filter((m) => !answerable(m))) };
}

/** The highest threshold at which that share of answerable questions is still shown. */
export function thresholdFor(matched: readonly Matched[], share: number): number {
  const probabilities = matched.filter(answerable).map(({ probability }) => probability);
  return probabilities.sort((a, b) => a - b)[Math.floor(probabilities.length * (1 - share))] ?? 0;
}

/** Of a random answerable question and a random other one, how often the first is the more probable. */
export function separation(matched: readonly Matched[]): number {
  const inside = matched.filter(answerable).map(({ probability }) => probability);
  const outside = matched.filter((m) => !answerable(m)).map(({ probability }) => probability);
  const wins = inside.reduce((sum, p) => sum + outside.filter((o) => o < p).length, 0);
  return wins / (inside.length * outside.length);
}

/** Expected calibration error over ten bins. */
export function matchingCalibration(matched: readonly Matched[]): number {
  const bins = Array.from({ length: 10 }, (_, bin) =>
    matched.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === bin),
  );
  return bins.reduce((error, bin) => {
    const stated = bin.reduce((sum, { probability }) => sum + probability, 0);
    return error + Math.abs(stated - bin.filter((one) => hits(one, 1)).length) / matched.length;
  }, 0);
}
