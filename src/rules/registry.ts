import type { Rule } from './evaluation.ts';

/** Every calculation, in the order in which they are listed. */
export const rules: readonly Rule[] = [];

/** @returns undefined where there is no such rule */
export function findRule(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
