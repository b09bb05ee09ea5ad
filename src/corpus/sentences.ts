import { bare } from './bare.ts';

/** A whole sentence, or a lead-in that ends in a colon at the end of its block. */
export interface Sentence {
  readonly text: string;
  /** Characters, white space aside. */
  readonly length: number;
  /** True where a new point begins: a numeral, 一是, 首先, or the start of a block. */
  readonly opens: boolean;
}

/** Length, white space aside, that a passage should not exceed; a single longer sentence may. */
export const PASSAGE_LENGTH = 200;
/** A passage shorter than this seldom stands alone. */
export const SHORT = 70;

const point =
  /^\**(?:[一二三四五六七八九十]\**是|首先|其次|第[一二三四五六]|此外|另外|保(?:住院|门诊|大病|生育)[：:]|\d+[.、．]|[①-⑩]|[（(][一二三四五六七八九十\d]+[）)])/;

/** Parts the text of one block into sentences; put together they are the text. */
export function sentences(text: string): Sentence[] {
  const found = text.match(/[^。！？!?]*[。！？!?]+[”’）)》」』]*|[^。！？!?]+$/gu) ?? [];
  return found.map((sentence, index) => ({
    text: sentence,
    length: bare(sentence).length,
    opens: index === 0 || point.test(sentence.trimStart()),
  }));
}

/** True for words that need what follows them: 「按以下比例支付：」 */
export const leadsIn = (text: string): boolean => /[：:]\s*$/u.test(text);

interface Unit {
  readonly text: string;
  readonly length: number;
  readonly opens: boolean;
}

/** What it costs to make `units[from..to)` one passage. */
function cost(units: readonly Unit[], from: number, to: number): number {
  const run = units.slice(from, to);
  const length = run.reduce((sum, unit) => sum + unit.length, 0);
  const pointsInside = run.slice(1).filter((unit) => unit.opens).length;
  return (
    20 +
    3 * Math.max(0, length - PASSAGE_LENGTH) +
    Math.max(0, SHORT - length) +
    25 * pointsInside +
    (run[0]?.opens ? 0 : 15)
  );
}

/**
 * Divides units into runs of about `PASSAGE_LENGTH`, preferring to begin a run where a point begins and
 * never parting a lead-in from what follows. The division of least total cost, found by dynamic programming.
 *
 * @returns the runs in order; nothing is lost
 */
export function divide<T extends Unit>(units: readonly T[]): T[][] {
  if (units.reduce((sum, unit) => sum + unit.length, 0) <= PASSAGE_LENGTH)
    return units.length ? [[...units]] : [];
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let to = 1; to <= units.length; to++) {
    let choice = { cost: Number.POSITIVE_INFINITY, from: 0 };
    for (let from = 0; from < to; from++) {
      if (from > 0 && leadsIn(units[from - 1]?.text ?? '')) continue;
      const total = (best[from]?.cost ?? 0) + cost(units, from, to);
      if (total < choice.cost) choice = { cost: total, from };
    }
    best.push(choice);
  }
  const runs: T[][] = [];
  for (let to = units.length; to > 0; to = best[to]?.from ?? 0) runs.unshift(units.slice(best[to]?.from, to));
  return runs;
}
