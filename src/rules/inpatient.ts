import type { Rule } from './evaluation.ts';
import { inpatientPayment, stayFacts } from './inpatient-payment.ts';
import { isStated } from './parameter.ts';
import { conclude } from './settlement.ts';

/** What the basic fund pays of one stay in hospital. */
export const inpatient: Rule = {
  id: 'inpatient',
  title: '住院报销',
  facts: [...stayFacts, 'paidThisYear'],
  appliesTo: (set) => isStated(set, 'inpatient.deductible.level1'),
  *evaluate(context, given) {
    const outcome = yield* inpatientPayment(context, given);
    if (outcome.kind === 'unknown') return outcome;
    conclude(context.sheet, outcome);
    return undefined;
  },
};
