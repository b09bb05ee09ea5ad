import { careChain } from './care-chain.ts';
import { criticalIllness } from './critical-illness.ts';
import { daySurgery } from './day-surgery.ts';
import { dualChannel } from './dual-channel.ts';
import type { Rule } from './evaluation.ts';
import { inpatient } from './inpatient.ts';
import { maternity } from './maternity.ts';
import { offSite } from './off-site.ts';
import { outpatient } from './outpatient.ts';
import { specialOutpatient } from './special-outpatient.ts';
import { twoDisease } from './two-disease.ts';

/** Every calculation, in the order in which they are listed. */
export const rules: readonly Rule[] = [
  inpatient,
  offSite,
  criticalIllness,
  careChain,
  outpatient,
  twoDisease,
  specialOutpatient,
  daySurgery,
  dualChannel,
  maternity,
];

/** @returns undefined where there is no such rule */
export function findRule(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
