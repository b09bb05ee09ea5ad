import { type Rule, unknown } from './evaluation.ts';
import { stayFacts } from './inpatient-payment.ts';
import { maternityCovered } from './maternity-covered.ts';
import { maternityFixed } from './maternity-fixed.ts';
import { nearestEntries } from './nearest-entries.ts';
import { isStated } from './parameter.ts';

/** What is paid of check-ups before a birth and of the birth. */
export const maternity: Rule = {
  id: 'maternity',
  title: '生育医疗费用报销',
  facts: [
    'birthMode',
    'prenatalCost',
    ...stayFacts,
    'consultationFee',
    'familyDoctorContract',
    'paidThisYear',
  ],
  appliesTo: (set) => isStated(set, 'birth.natural') || isStated(set, 'birth.own'),
  *evaluate(context, given) {
    const { parameters: set } = context;
    if (isStated(set, 'birth.natural')) return yield* maternityFixed(context, given);
    if (isStated(set, 'birth.own')) return yield* maternityCovered(context, given);
    return unknown('生育医疗费用的报销标准', nearestEntries(set, 'maternity'));
  },
};
