import { averages } from './averages.ts';
import { careChain } from './care-chain.ts';
import { continuity } from './continuity.ts';
import { coverage } from './coverage.ts';
import { criticalIllness } from './critical-illness.ts';
import { daySurgery } from './day-surgery.ts';
import { dualChannel } from './dual-channel.ts';
import type { Rule } from './evaluation.ts';
import { familyTotal } from './family-total.ts';
import { incentive } from './incentive.ts';
import { inpatient } from './inpatient.ts';
import { maternity } from './maternity.ts';
import { newborn } from './newborn.ts';
import { offSite } from './off-site.ts';
import { outpatient } from './outpatient.ts';
import { premium } from './premium.ts';
import { refund } from './refund.ts';
import { soldier } from './soldier.ts';
import { specialOutpatient } from './special-outpatient.ts';
import { tenYearSum } from './ten-year-sum.ts';
import { twoDisease } from './two-disease.ts';
import { waitingPeriod } from './waiting-period.ts';

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
  premium,
  familyTotal,
  refund,
  newborn,
  coverage,
  waitingPeriod,
  soldier,
  continuity,
  incentive,
  tenYearSum,
  averages,
];

/** @returns undefined where there is no such rule */
export function findRule(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
