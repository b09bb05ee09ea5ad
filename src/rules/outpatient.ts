import { type Rule, unknown } from './evaluation.ts';
import { nearestEntries } from './nearest-entries.ts';
import { outpatientByCost } from './outpatient-by-cost.ts';
import { outpatientByLevel } from './outpatient-by-level.ts';
import { isStated, type ParameterSet } from './parameter.ts';
import { conclude } from './settlement.ts';

const byCost = (set: ParameterSet) => isStated(set, 'outpatient.rate.consultation');
const byLevel = (set: ParameterSet) => isStated(set, 'outpatient.rate.level1');

/** What is paid of ordinary outpatient care (普通门诊统筹). */
export const outpatient: Rule = {
  id: 'outpatient',
  title: '普通门诊报销',
  facts: [
    'hospitalLevel',
    'age',
    'eligibleCost',
    'totalCost',
    'selfPaidCost',
    'firstPaidCost',
    'consultationFee',
    'tier',
    'familyDoctorContract',
    'deductiblePaidThisYear',
    'paidThisYear',
  ],
  appliesTo: (set) => byCost(set) || byLevel(set),
  *evaluate(context, given) {
    const { parameters: set, sheet } = context;
    if (!byCost(set) && !byLevel(set))
      return unknown('普通门诊的报销比例和限额', nearestEntries(set, 'outpatient'));
    const outcome = byCost(set)
      ? yield* outpatientByCost(context, given)
      : yield* outpatientByLevel(context, given);
    if (outcome.kind === 'unknown') return outcome;
    conclude(sheet, outcome);
    return undefined;
  },
};
