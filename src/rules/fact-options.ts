import { categoryOptions } from './categories.ts';
import type { Rule } from './evaluation.ts';
import { type FactText, factTexts } from './fact-texts.ts';
import type { FactName } from './facts.ts';
import type { ParameterSet } from './parameter.ts';

export interface FactOption {
  readonly label: string;
  /** As the request writes it: `3`, `true`, `low-income`. */
  readonly value: string;
}

/** The rule's facts that make a difference in a region: without tiers in its document nobody is asked for one. */
export function factsAsked(rule: Rule, set: ParameterSet): readonly FactName[] {
  const tiered = [...set.parameters.keys()].some((id) => /\.tier[12](?:\.|$)/.test(id));
  return tiered ? rule.facts : rule.facts.filter((fact) => fact !== 'tier');
}

const YES_NO: readonly FactOption[] = [
  { label: '是', value: 'true' },
  { label: '否', value: 'false' },
];

/**
 * What may be chosen for a fact in a region, in the order of the schema.
 * @returns an empty list where the fact is an amount, a date or a free count
 */
export function factOptions(rule: Rule, set: ParameterSet, fact: FactName): readonly FactOption[] {
  return rule.options?.(fact, set) ?? standardOptions(factTexts[fact], set);
}

function standardOptions(text: FactText, set: ParameterSet): readonly FactOption[] {
  switch (text.kind) {
    case 'yes-no':
      return YES_NO;
    case 'choice':
    case 'count':
      return Object.entries(text.options ?? {}).map(([value, label]) => ({ label, value }));
    case 'money':
    case 'date':
    case 'members':
      return [];
    case 'category':
      return categoryOptions(set);
  }
}
