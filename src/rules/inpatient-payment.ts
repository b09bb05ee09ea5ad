import { withinCeiling } from './ceiling.ts';
import { aboveDeductible, netExpression } from './deductible.ts';
import { costs, doubtPart } from './eligible-cost.ts';
import type { Evaluation, RuleContext, Unknown } from './evaluation.ts';
import type { FactName, Facts } from './facts.ts';
import { inpatientTerms } from './inpatient-terms.ts';
import { percentSum, plainYuan } from './money.ts';
import { amountOf } from './parameter-value.ts';
import type { Settlement } from './settlement.ts';
import { herbBonus } from './tcm.ts';

interface InpatientSettlement extends Settlement {
  /** True where the yearly ceiling cut the payment. */
  readonly capped: boolean;
}

/** The facts of a stay that {@link inpatientPayment} may ask for or take, in the order a person would give them. */
export const stayFacts = [
  'hospitalLevel',
  'tier',
  'eligibleCost',
  'totalCost',
  'selfPaidCost',
  'firstPaidCost',
  'offsiteFiling',
  'age',
  'tcmHospital',
  'herbCost',
] as const satisfies readonly FactName[];

/** What the basic fund pays of one stay in hospital, at home or elsewhere. */
export function* inpatientPayment(
  context: RuleContext,
  given: Facts,
): Evaluation<InpatientSettlement | Unknown> {
  const { sheet } = context;
  const terms = yield* inpatientTerms(context, given);
  if (terms.kind === 'unknown') return terms;
  const { deductible, rate, ceiling } = terms;
  const { eligible, outside } = yield* costs(context, given, deductible);
  const line = amountOf(deductible);
  if (given.herbCost !== undefined) doubtPart(sheet, '中药费用', given.herbCost, '合规费用', eligible);
  const net = aboveDeductible(sheet, eligible, line, deductible);
  sheet.assume('起付线按每次住院各扣一次计算；一年内多次住院怎样减免，文件没有写');
  const herbs = yield* herbBonus(context, given, net, rate.points);
  const extra = herbs.cost === 0 ? '' : ` + ${plainYuan(herbs.cost)} × ${herbs.points}%`;
  const payment = sheet.money(
    '按比例报销',
    `${netExpression(eligible, line)} × ${rate.points}%${extra}`,
    percentSum([
      [net, rate.points],
      [herbs.cost, herbs.points],
    ]),
    rate.clause,
  );
  const paid = withinCeiling(sheet, payment, {
    clause: ceiling,
    name: '住院报销',
    paidBefore: given.paidThisYear,
    basis: net,
  });
  return { kind: 'settlement', eligible, outside, paid, clause: rate.clause, capped: paid < payment };
}
