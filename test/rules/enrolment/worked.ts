import { parseDate } from '../../../src/rules/calendar.ts';
import type { Rule } from '../../../src/rules/evaluation.ts';
import type { ParameterSet } from '../../../src/rules/parameter.ts';
import { runRule } from '../../../src/rules/run.ts';
import { validateFacts } from '../../../src/rules/validate-facts.ts';
import { corpus } from '../../corpus/corpus-files.ts';

export type Region = 'huaian' | 'dianjiang' | 'enshi' | 'meixian' | 'national';

/** The parameters of a region's document, as the corpus states them. */
export function parametersOf(region: Region): ParameterSet {
  const found = [...corpus.parameters.values()].find((set) => set.region === region);
  if (!found) throw new RangeError(`没有地区 ${region} 的参数`);
  return found;
}

/** What a rule came to, in short: figures by label as 「880.00元」, 「≥3个月」; or the missing fact; or what is unknown. */
export interface Worked {
  readonly figures: Readonly<Record<string, string>>;
  readonly missing: string | null;
  readonly unknown: string | null;
  readonly entries: readonly string[];
  readonly assumptions: string;
  /** 「90.00元 dianjiang-2024/q2」 by label */
  readonly steps: Readonly<Record<string, string>>;
}

const NOTHING: Worked = {
  figures: {},
  missing: null,
  unknown: null,
  entries: [],
  assumptions: '',
  steps: {},
};

/**
 * Puts facts to a rule as a request does.
 * @param today without it, the middle of the document's year
 * @throws RangeError where a fact is refused
 */
export function worked(
  rule: Rule,
  region: Region,
  given: Readonly<Record<string, unknown>>,
  today?: string,
): Worked {
  const set = parametersOf(region);
  const checked = validateFacts(rule, set, given);
  if (!checked.ok)
    throw new RangeError(checked.faults.map(({ field, detail }) => `${field} ${detail}`).join('\n'));
  const date = parseDate(today ?? `${set.policyYear}-06-15`);
  if (!date) throw new RangeError(`不是日期：${today}`);
  const outcome = runRule(rule, set, checked.facts, date);
  switch (outcome.kind) {
    case 'missing':
      return { ...NOTHING, missing: outcome.fact };
    case 'unknown':
      return { ...NOTHING, unknown: outcome.what, entries: outcome.entries };
    case 'result': {
      const { sheet } = outcome;
      const said = (value: string, unit: string, atLeast?: boolean) =>
        `${atLeast ? '≥' : ''}${value}${unit === '日期' ? '' : unit}`;
      return {
        ...NOTHING,
        figures: Object.fromEntries(
          sheet.figures.map(({ label, value, unit, atLeast }) => [label, said(value, unit, atLeast)]),
        ),
        steps: Object.fromEntries(
          sheet.steps.map(({ label, amount, unit, entry }) => [label, `${said(amount, unit)} ${entry}`]),
        ),
        assumptions: sheet.assumptions.join('\n'),
      };
    }
  }
}

/** The first figure, which is the result. */
export function resultOf(came: Worked): string | undefined {
  return Object.values(came.figures)[0];
}
