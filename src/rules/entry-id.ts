import type { ParameterSet } from './parameter.ts';

/** Ids of entries of the region's document: `q23` → `huaian-2026/q23`. */
export function entryIds({ document }: ParameterSet, ...entries: readonly string[]): readonly string[] {
  return entries.map((entry) => `${document}/${entry}`);
}
