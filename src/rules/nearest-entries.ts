import type { ParameterSet } from './parameter.ts';

type Benefit =
  | 'inpatient'
  | 'off-site'
  | 'outpatient'
  | 'two-disease'
  | 'special-outpatient'
  | 'day-surgery'
  | 'dual-channel'
  | 'maternity'
  | 'critical-illness';

/** Where a document comes nearest to a benefit that it states no terms of. */
const nearest: Readonly<
  Record<string, Partial<Record<Benefit, readonly string[]>> & { rest: readonly string[] }>
> = {
  'huaian-2026': { 'off-site': ['q60', 'q84'], rest: ['q60'] },
  'dianjiang-2024': { outpatient: ['q6'], 'two-disease': ['q6'], maternity: ['q9'], rest: ['q7'] },
  'enshi-2025': { 'off-site': ['q3'], rest: ['q7', 'q15'] },
  'meixian-2025': { 'off-site': ['q3'], rest: ['q7', 'q16'] },
  'national-2025': { 'off-site': ['q3'], rest: ['q7', 'q15'] },
};

/** @returns entry ids of the region's document, nearest first: 「huaian-2026/q60」 */
export function nearestEntries({ document }: ParameterSet, benefit: Benefit): readonly string[] {
  const entries = nearest[document];
  return (entries?.[benefit] ?? entries?.rest ?? []).map((entry) => `${document}/${entry}`);
}
