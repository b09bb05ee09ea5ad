import { exceeds, withinCeiling } from './ceiling.ts';
import { type Costs, costs, doubtPart } from './eligible-cost.ts';
import { type Evaluation, need, type RuleContext, type Unknown, unknown } from './evaluation.ts';
import type { Facts } from './facts.ts';
import { least, percentSum, plainYuan, subtract, ZERO } from './money.ts';
import { nearestEntries } from './nearest-entries.ts';
import { parameter } from './parameter.ts';
import { wholeOf } from './parameter-value.ts';
import type { Settlement } from './settlement.ts';

/**
 * Outpatient care where consultation fees and other costs have rates of their own, in primary care alone and
 * without a deductible.
 * @param known costs already known; asked for otherwise
 */
export function* outpatientByCost(
  context: RuleContext,
  given: Facts,
  known?: Costs,
): Evaluation<Settlement | Unknown> {
  const { parameters: set, sheet } = context;
  if ((yield* need('hospitalLevel')) !== '1')
    return unknown('二级、三级医院的普通门诊报销', nearestEntries(set, 'outpatient'));
  const [feeRate, otherRate] = [
    parameter(set, 'outpatient.rate.consultation'),
    parameter(set, 'outpatient.rate.other'),
  ];
  const [feePoints, otherPoints] = [wholeOf(feeRate), wholeOf(otherRate)];
  const { eligible, outside } = known ?? (yield* costs(context, given, otherRate));
  if (given.consultationFee === undefined)
    sheet.assume(`没有说明一般诊疗费，全部按其他费用 ${otherPoints}% 计算；一般诊疗费按 ${feePoints}%`);
  else doubtPart(sheet, '一般诊疗费', given.consultationFee, '合规费用', eligible);
  const fee = least(given.consultationFee ?? ZERO, eligible);
  if (fee > 0) sheet.cite(feeRate);
  const others = fee > 0 ? `(${plainYuan(eligible)} − ${plainYuan(fee)})` : plainYuan(eligible);
  const payment = sheet.money(
    '按比例报销',
    `${fee > 0 ? `${plainYuan(fee)} × ${feePoints}% + ` : ''}${others} × ${otherPoints}%`,
    percentSum([
      [fee, feePoints],
      [subtract(eligible, fee), otherPoints],
    ]),
    otherRate,
  );
  const ordinary = parameter(set, 'outpatient.ceiling.ordinary');
  const over = exceeds(payment, ordinary, given.paidThisYear);
  if (over) sheet.assume('一般诊疗费和其他费用共用一个年度限额；“两病”门诊用药的限额另算');
  const contract = over && (yield* need('familyDoctorContract'));
  const paid = withinCeiling(sheet, payment, {
    clause: contract ? parameter(set, 'outpatient.ceiling.family-doctor') : ordinary,
    name: '普通门诊',
    paidBefore: given.paidThisYear,
    basis: eligible,
  });
  return { kind: 'settlement', eligible, outside, paid, clause: otherRate };
}
