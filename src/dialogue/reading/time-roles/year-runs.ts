import type { TimeMentions } from './time-reading.ts';

/** Years said in a row: 「2023、2024两年」, 「前年去年」, 「2023到2025年」. */
export interface YearRun {
  readonly start: number;
  readonly end: number;
  /** In order, without repetition. */
  readonly years: readonly number[];
  /** 「从2022年起」: every year since. */
  readonly since: boolean;
}

const JOINT = /^ ?(?:[、,，/]|和|跟|与|及|还有|两年|年|都|也)* ?$/u;
const TO = /^ ?(?:年|年度)?(?:起|开始)?(?:到|至|-|~|—|–) ?$/u;
const MOST_YEARS = 60;

/** Every row of years in a text, single years included. */
export function yearRuns({ text, dates }: TimeMentions): readonly YearRun[] {
  const runs: YearRun[] = [];
  for (const date of dates) {
    if (date.kind !== 'year') continue;
    const { start, end, year, bound } = date;
    const last = runs.at(-1);
    const between = last ? text.slice(last.end, start) : '';
    const since = bound === 'after' || /(?:从|自|自从|打)$/u.test(text.slice(Math.max(0, start - 2), start));
    if (last && TO.test(between))
      runs.splice(-1, 1, { ...last, end, since: false, years: filled(last.years, year) });
    else if (last && JOINT.test(between))
      runs.splice(-1, 1, { ...last, end, years: sorted([...last.years, year]) });
    else runs.push({ start, end, years: [year], since });
  }
  return runs;
}

const sorted = (years: readonly number[]) => [...new Set(years)].sort((a, b) => a - b);

function filled(years: readonly number[], to: number): readonly number[] {
  const from = years.at(-1) ?? to;
  if (to < from || to - from > MOST_YEARS) return sorted([...years, to]);
  return sorted([...years, ...Array.from({ length: to - from + 1 }, (_, i) => from + i)]);
}
