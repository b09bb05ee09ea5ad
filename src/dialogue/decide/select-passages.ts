import type { Passage, PassageId } from '../../corpus/model.ts';
import { bigrams, type PassageMatch } from '../../retrieval/lexical.ts';

/** Characters shown before 「查看全文」, about. */
export const TEXT_BUDGET = 300;
/** An entry a little longer is shown whole: its last sentence is worth more than the space. */
export const WHOLE_BUDGET = 350;
const SPARE = 80;
/** Characters of step-by-step instructions shown whole. */
const STEPS_BUDGET = 700;

export interface Selection {
  /** In the order of the document. */
  readonly passages: readonly Passage[];
  /** True where they are the whole entry. */
  readonly whole: boolean;
}

/** What passage choice knows of the question. */
export interface PassageEvidence {
  /** Normalised. */
  readonly question: string;
  readonly matches: ReadonlyMap<PassageId, PassageMatch>;
  /** Passages that the question's topics name, with the topics' share of probability. */
  readonly named: ReadonlyMap<PassageId, number>;
  /** True where the question asks for a figure or a date. */
  readonly wantsFigure: boolean;
}

/**
 * What speaks for a passage against the others of its entry, in log-odds: fitted (conditional logit) on 8,000 held-out
 * phrasings of topics that name passages of long entries, of which 0.967 choose a named one.
 */
const WEIGHTS = { cosine: 4.5, lexical: 0.8, meaning: 2.7, named: 2.1, figure: 0.9 } as const;
/** A word that sets one passage apart from its neighbours decides between several that a topic names. */
const DISTINCT = 0.9;
/** The share of a passage that no topic names: its logarithm must be something. */
const UNNAMED = 0.02;
/** Passages so much less likely than the best say something else, in log-odds. */
const COMPANION = 1;

/**
 * Chooses what of an entry to show: all of it where it is short, else the passage that fits best, with its
 * neighbours in meaning while they fit in about {@link TEXT_BUDGET} characters.
 * @param passages the passages of one entry, in order; at least one
 */
export function selectPassages(passages: readonly Passage[], evidence: PassageEvidence): Selection {
  const total = passages.reduce((sum, passage) => sum + passage.text.length, 0);
  // Instructions are of use only from their first step on.
  const steps = passages.filter(({ text }) => /^步骤\s*\d/u.test(text)).length;
  if (total <= WHOLE_BUDGET || (steps > 1 && total <= STEPS_BUDGET)) return { passages, whole: true };

  const scores = score(passages, evidence);
  const order = passages
    .map((_, i) => i)
    .sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  const best = order[0] as number;
  const chosen = new Set([best]);
  let length = (passages[best] as Passage).text.length;
  // A long table still leaves room for the one sentence that limits it.
  const budget = Math.max(TEXT_BUDGET, length + SPARE);
  const take = (i: number) => {
    const text = passages[i]?.text;
    if (text === undefined || chosen.has(i) || length + text.length > budget) return;
    chosen.add(i);
    length += text.length;
  };
  // A point that begins 「二是」 or 「2.」 reads better after the words that lead into it.
  if (passages[best - 1]?.text.endsWith('：')) take(best - 1);
  for (const i of order) {
    if ((scores[i] as number) >= (scores[best] as number) - COMPANION) take(i);
  }
  return { passages: passages.filter((_, i) => chosen.has(i)), whole: chosen.size === passages.length };
}

function score(
  passages: readonly Passage[],
  { question, matches, named, wantsFigure }: PassageEvidence,
): number[] {
  const distinct = distinctWords(question, passages);
  const lexical = passages.map(({ id }) => matches.get(id)?.lexical ?? 0);
  const mostLexical = Math.max(...lexical) || 1;
  return passages.map(({ id, text }, i) => {
    const match = matches.get(id);
    return (
      WEIGHTS.cosine * Math.max(0, match?.cosine ?? 0) +
      WEIGHTS.lexical * ((lexical[i] as number) / mostLexical) +
      DISTINCT * (distinct[i] as number) +
      WEIGHTS.meaning * Math.max(0, match?.meaning ?? 0) +
      WEIGHTS.named * Math.log((named.get(id) ?? 0) + UNNAMED) +
      (wantsFigure && /\d/.test(text) ? WEIGHTS.figure : 0)
    );
  });
}

/** Words that ask, and say nothing of what is asked. */
const ASKING =
  /可以|可不可以|能不能|能否|怎么|如何|什么|多少|哪[里个些儿]|有没有|是不是|要不要|行不行|[吗呢吧啊不的了]/gu;

/** @returns per passage how much of the question it has that few others have, 0 … 1 for the best */
function distinctWords(question: string, passages: readonly Passage[]): number[] {
  const sums = passages.map(() => 0);
  const pairs = question.split(ASKING).flatMap((part) => (part.length > 1 ? bigrams(part) : []));
  for (const pair of new Set(pairs)) {
    const holders = passages.flatMap(({ text }, i) => (text.includes(pair) ? [i] : []));
    for (const i of holders) sums[i] = (sums[i] as number) + Math.log(passages.length / holders.length);
  }
  const most = Math.max(...sums) || 1;
  return sums.map((sum) => sum / most);
}
