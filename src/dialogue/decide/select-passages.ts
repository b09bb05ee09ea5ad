import type { Passage, PassageId } from '../../corpus/model.ts';
import type { Match } from '../../retrieval/lexical.ts';

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
  readonly matches: ReadonlyMap<PassageId, Match>;
  /** Passages that the question's topics name, with the topics' share of probability. */
  readonly named: ReadonlyMap<PassageId, number>;
  /** True where the question asks for a figure or a date. */
  readonly wantsFigure: boolean;
}

/** A passage that names it outweighs words it happens to share. */
const NAMED_WEIGHT = 2;
const LEXICAL_WEIGHT = 0.6;
const FIGURE_BONUS = 0.15;
/** Passages this much weaker than the best say something else. */
const COMPANION_SHARE = 0.7;

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
    if ((scores[i] as number) >= COMPANION_SHARE * (scores[best] as number)) take(i);
  }
  return { passages: passages.filter((_, i) => chosen.has(i)), whole: chosen.size === passages.length };
}

function score(passages: readonly Passage[], { matches, named, wantsFigure }: PassageEvidence): number[] {
  const lexical = passages.map(({ id }) => matches.get(id)?.lexical ?? 0);
  const mostLexical = Math.max(...lexical) || 1;
  return passages.map(({ id, text }, i) => {
    const cosine = Math.max(0, matches.get(id)?.cosine ?? 0);
    const figure = wantsFigure && /\d/.test(text) ? FIGURE_BONUS : 0;
    return (
      cosine +
      LEXICAL_WEIGHT * ((lexical[i] as number) / mostLexical) +
      NAMED_WEIGHT * (named.get(id) ?? 0) +
      figure
    );
  });
}
