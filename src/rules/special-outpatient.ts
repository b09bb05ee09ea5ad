import { withinCeiling } from './ceiling.ts';
import { aboveDeductible, deductibleLeft, netExpression } from './deductible.ts';
import { costs } from './eligible-cost.ts';
import { need, type Rule, unknown } from './evaluation.ts';
import { percentOf } from './money.ts';
import { nearestEntries } from './nearest-entries.ts';
import { isStated, parameter } from './parameter.ts';
import { wholeOf } from './parameter-value.ts';
import { conclude } from './settlement.ts';

/** What is paid of outpatient care for recognised chronic and special diseases (门诊特殊病). */
export const specialOutpatient: Rule = {
  id: 'special-outpatient',
  title: '门诊特殊病报销',
  facts: [
    'diseaseType',
    'hospitalLevel',
    'eligibleCost',
    'totalCost',
    'selfPaidCost',
    'firstPaidCost',
    'deductiblePaidThisYear',
    'paidThisYear',
  ],
  appliesTo: (set) => isStated(set, 'special.rate.level1'),
  *evaluate(context, given) {
    const { parameters: set, sheet } = context;
    if (!isStated(set, 'special.rate.level1'))
      return unknown('门诊特殊病（慢特病）的报销比例和限额', nearestEntries(set, 'special-outpatient'));
    const deductible = parameter(set, `special.deductible.${yield* need('diseaseType')}`);
    const rate = parameter(set, `special.rate.level${yield* need('hospitalLevel')}`);
    const { eligible, outside } = yield* costs(context, given, rate);
    const line = deductibleLeft(sheet, deductible, given.deductiblePaidThisYear);
    const net = line > 0 ? aboveDeductible(sheet, eligible, line, deductible) : eligible;
    const expression = `${netExpression(eligible, line)} × ${wholeOf(rate)}%`;
    const payment = sheet.money('按比例报销', expression, percentOf(net, wholeOf(rate)), rate);
    sheet.assume('按省定病种计算，与住院共用年度限额；市里保留病种的原有限额，文件没有写');
    const paid = withinCeiling(sheet, payment, {
      clause: parameter(set, 'special.ceiling'),
      name: '门诊特殊病和住院',
      paidBefore: given.paidThisYear,
      basis: net,
    });
    conclude(sheet, { kind: 'settlement', eligible, outside, paid, clause: rate });
    return undefined;
  },
};
