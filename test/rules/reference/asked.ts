import { parseDate } from '../../../src/rules/calendar.ts';
import type { ParameterSet } from '../../../src/rules/parameter.ts';
import { findRule } from '../../../src/rules/registry.ts';
import { type Outcome, runRule } from '../../../src/rules/run.ts';
import { validateFacts } from '../../../src/rules/validate-facts.ts';
import { corpus } from '../../corpus/corpus-files.ts';

const sets = new Map([...corpus.parameters.values()].map((set) => [set.region, set]));

/** The parameters of a region's newest document. */
export function parametersOf(region: string): ParameterSet {
  const set = sets.get(region);
  if (!set) throw new RangeError(`没有地区 ${region} 的参数`);
  return set;
}

export type Asked = Outcome | { readonly kind: 'refused'; readonly fields: readonly string[] };

/**
 * Puts a calculation to the calculator as a request does: facts as text and numbers, checked, then worked out.
 * @param today without it, the middle of the document's year
 */
export function asked(
  id: string,
  region: string,
  given: Readonly<Record<string, unknown>>,
  today?: string,
): Asked {
  const rule = findRule(id);
  if (!rule) throw new RangeError(`没有规则 ${id}`);
  const set = parametersOf(region);
  if (!rule.appliesTo(set)) return { kind: 'unknown', what: rule.title, entries: [] };
  const checked = validateFacts(rule, set, given);
  if (!checked.ok) return { kind: 'refused', fields: checked.faults.map(({ field }) => field) };
  const date = parseDate(today ?? `${set.policyYear}-06-15`);
  if (!date) throw new RangeError(`不是日期：${today}`);
  return runRule(rule, set, checked.facts, date);
}
