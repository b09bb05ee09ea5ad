import type { Corpus } from '../../corpus/model.ts';
import type { Calculated } from '../../rules/calculation.ts';
import type { ParameterSet } from '../../rules/parameter.ts';
import { entriesNearRule } from './rule-topics.ts';

/**
 * The entries that speak of what a rule works out in a region: those of the clauses it used, and those that answer
 * the topics nearest to it. Where the best passage for a question is none of them, the question is about something
 * else than the figure.
 */
export function ruleHome(
  rule: string,
  calculated: Calculated,
  { document }: ParameterSet,
  corpus: Corpus,
): ReadonlySet<string> {
  const used = 'used' in calculated ? calculated.used.map(({ entry }) => entry) : [];
  return new Set([...used, ...entriesNearRule(rule, document, corpus)]);
}
