import { type Evaluation, need, type Rule, type RuleContext, type Unknown, unknown } from './evaluation.ts';
import type { Facts } from './facts.ts';
import { inpatientPayment } from './inpatient-payment.ts';
import { inpatientTerms } from './inpatient-terms.ts';
import { formatFen } from './money.ts';
import { nearestEntries } from './nearest-entries.ts';
import { isStated } from './parameter.ts';
import { amountOf } from './parameter-value.ts';
import { conclude } from './settlement.ts';

/** A stay in hospital elsewhere: what is paid of its cost or, where no cost is given, at what rate. */
export const offSite: Rule = {
  id: 'off-site',
  title: '异地就医住院报销',
  facts: [
    'offsiteFiling',
    'hospitalLevel',
    'eligibleCost',
    'totalCost',
    'selfPaidCost',
    'firstPaidCost',
    'paidThisYear',
  ],
  appliesTo: (set) => isStated(set, 'inpatient.deductible.offsite'),
  *evaluate(context, given) {
    if (!isStated(context.parameters, 'inpatient.deductible.offsite'))
      return unknown('异地就医的起付线和报销比例', nearestEntries(context.parameters, 'off-site'));
    const facts = { ...given, offsiteFiling: yield* need('offsiteFiling') };
    if (given.eligibleCost === undefined && given.totalCost === undefined)
      return yield* rateAlone(context, facts);
    const outcome = yield* inpatientPayment(context, facts);
    if (outcome.kind === 'unknown') return outcome;
    conclude(context.sheet, outcome);
    return undefined;
  },
};

function* rateAlone(context: RuleContext, given: Facts): Evaluation<Unknown | undefined> {
  const terms = yield* inpatientTerms(context, given);
  if (terms.kind === 'unknown') return terms;
  const { deductible, rate } = terms;
  context.sheet.cite(deductible);
  context.sheet.figure('报销比例', `${rate.points}`, '%');
  context.sheet.figure('起付线', formatFen(amountOf(deductible)), '元');
  return undefined;
}
