import type { Rule } from '../../../src/rules/evaluation.ts';
import { runRule } from '../../../src/rules/run.ts';
import { validateFacts } from '../../../src/rules/validate-facts.ts';
import type { Worksheet } from '../../../src/rules/worksheet.ts';
import { corpus } from '../../corpus/corpus-files.ts';

export type Given = Readonly<Record<string, unknown>>;

export function parametersOf(region: string) {
  const set = [...corpus.parameters.values()].find((each) => each.region === region);
  if (!set) throw new RangeError(`没有 ${region} 的参数`);
  return set;
}

function outcomeOf(rule: Rule, region: string, given: Given) {
  const set = parametersOf(region);
  const checked = validateFacts(rule, set, given);
  if (!checked.ok) throw new RangeError(checked.faults.map(({ detail }) => detail).join('\n'));
  return runRule(rule, set, checked.facts, { year: set.policyYear, month: 6, day: 15 });
}

/** Figures in order 「7215.00 4785.00」, 「缺 tier」 or 「未载明」. */
export function worked(rule: Rule, region: string, given: Given): string {
  const outcome = outcomeOf(rule, region, given);
  switch (outcome.kind) {
    case 'result':
      return outcome.sheet.figures.map(({ value }) => value).join(' ');
    case 'missing':
      return `缺 ${outcome.fact}`;
    case 'unknown':
      return '未载明';
  }
}

/** The sheet of a calculation that comes to a result. */
export function sheetOf(rule: Rule, region: string, given: Given): Worksheet {
  const outcome = outcomeOf(rule, region, given);
  if (outcome.kind !== 'result') throw new RangeError(`没有得数：${JSON.stringify(outcome)}`);
  return outcome.sheet;
}

/** What is not stated, and the entries that come nearest. */
export function notStated(rule: Rule, region: string, given: Given) {
  const outcome = outcomeOf(rule, region, given);
  if (outcome.kind !== 'unknown') throw new RangeError(`不是未载明：${outcome.kind}`);
  return outcome;
}

/** All assumptions of a calculation in one text. */
export const assumed = (rule: Rule, region: string, given: Given): string =>
  sheetOf(rule, region, given).assumptions.join('\n');
