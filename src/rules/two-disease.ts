import { exceeds, withinCeiling } from './ceiling.ts';
import { costs } from './eligible-cost.ts';
import { need, type Rule, unknown } from './evaluation.ts';
import { percentOf, plainYuan } from './money.ts';
import { nearestEntries } from './nearest-entries.ts';
import { isStated, parameter } from './parameter.ts';
import { wholeOf } from './parameter-value.ts';
import { conclude } from './settlement.ts';

/** What is paid of medicines for high blood pressure and diabetes (两病) from primary care. */
export const twoDisease: Rule = {
  id: 'two-disease',
  title: '“两病”门诊用药报销',
  facts: [
    'eligibleCost',
    'totalCost',
    'selfPaidCost',
    'firstPaidCost',
    'diseaseCount',
    'hospitalLevel',
    'paidThisYear',
  ],
  appliesTo: (set) => isStated(set, 'two-disease.rate'),
  *evaluate(context, given) {
    const { parameters: set, sheet } = context;
    const entries = nearestEntries(set, 'two-disease');
    if (!isStated(set, 'two-disease.rate')) return unknown('“两病”门诊用药的报销比例和限额', entries);
    if (given.hospitalLevel === undefined) sheet.assume('按在基层定点医疗机构（镇卫生院、社区）拿药计算');
    else if (given.hospitalLevel !== '1') return unknown('二级、三级医院的“两病”门诊用药报销', entries);
    const rate = parameter(set, 'two-disease.rate');
    const { eligible, outside } = yield* costs(context, given, rate);
    const expression = `${plainYuan(eligible)} × ${wholeOf(rate)}%`;
    const payment = sheet.money('按比例报销', expression, percentOf(eligible, wholeOf(rate)), rate);
    const single = parameter(set, 'two-disease.ceiling.1');
    const over = exceeds(payment, single, given.paidThisYear);
    const count = over ? yield* need('diseaseCount') : 1;
    if (over) sheet.assume('“两病”门诊用药的年度限额与普通门诊的限额分开计算');
    const paid = withinCeiling(sheet, payment, {
      clause: parameter(set, `two-disease.ceiling.${count}`),
      name: '“两病”门诊用药',
      paidBefore: given.paidThisYear,
      basis: eligible,
    });
    conclude(sheet, { kind: 'settlement', eligible, outside, paid, clause: rate });
    return undefined;
  },
};
