import { exceeds, withinCeiling } from './ceiling.ts';
import { aboveDeductible, deductibleLeft, netExpression } from './deductible.ts';
import { costs } from './eligible-cost.ts';
import { type Evaluation, need, type RuleContext, type Unknown, unknown } from './evaluation.ts';
import type { Facts } from './facts.ts';
import type { Level } from './levels.ts';
import { isMinor } from './minor-rate.ts';
import { percentOf } from './money.ts';
import { nearestEntries } from './nearest-entries.ts';
import { parameter } from './parameter.ts';
import { wholeOf } from './parameter-value.ts';
import type { Settlement } from './settlement.ts';

/** Outpatient care where deductible and rate go by the level of the hospital and the ceiling by the tier. */
export function* outpatientByLevel(context: RuleContext, given: Facts): Evaluation<Settlement | Unknown> {
  const { parameters: set, sheet } = context;
  const level = yield* termsLevel(context);
  if (level === null) return unknown('成年人在三级医院的普通门诊报销', nearestEntries(set, 'outpatient'));
  const deductible = parameter(set, `outpatient.deductible.level${level}`);
  const rate = parameter(set, `outpatient.rate.level${level}`);
  const { eligible, outside } = yield* costs(context, given, rate);
  const line = deductibleLeft(sheet, deductible, given.deductiblePaidThisYear);
  const net = line > 0 ? aboveDeductible(sheet, eligible, line, deductible) : eligible;
  const expression = `${netExpression(eligible, line)} × ${wholeOf(rate)}%`;
  const payment = sheet.money('按比例报销', expression, percentOf(net, wholeOf(rate)), rate);
  const lower = parameter(set, 'outpatient.ceiling.tier1');
  const tier = exceeds(payment, lower, given.paidThisYear) ? yield* need('tier') : '1';
  const paid = withinCeiling(sheet, payment, {
    clause: parameter(set, `outpatient.ceiling.tier${tier}`),
    name: '普通门诊',
    paidBefore: given.paidThisYear,
    basis: net,
  });
  return { kind: 'settlement', eligible, outside, paid, clause: rate };
}

/** Level whose terms apply: minors are treated at third-level children's hospitals on those of the second. */
function* termsLevel({ sheet }: RuleContext): Evaluation<Exclude<Level, '3'> | null> {
  const level = yield* need('hospitalLevel');
  if (level !== '3') return level;
  if (!isMinor(yield* need('age'))) return null;
  sheet.assume(
    '按未成年人在三级儿童医院或妇幼保健医院就医计算；起付标准和限额按二级医疗机构，报销比例也按二级',
  );
  return '2';
}
