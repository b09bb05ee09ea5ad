import { costs } from './eligible-cost.ts';
import { need, type Rule, unknown } from './evaluation.ts';
import { percentOf, plainYuan } from './money.ts';
import { nearestEntries } from './nearest-entries.ts';
import { isStated, parameter } from './parameter.ts';
import { wholeOf } from './parameter-value.ts';
import { conclude } from './settlement.ts';

/** What is paid of a day surgery: no deductible, a share of the standard price of the operation. */
export const daySurgery: Rule = {
  id: 'day-surgery',
  title: '日间手术报销',
  facts: ['hospitalLevel', 'eligibleCost', 'totalCost', 'selfPaidCost', 'firstPaidCost', 'offsiteFiling'],
  appliesTo: (set) => isStated(set, 'day-surgery.rate.level1'),
  *evaluate(context, given) {
    const { parameters: set, sheet } = context;
    const entries = nearestEntries(set, 'day-surgery');
    if (!isStated(set, 'day-surgery.rate.level1')) return unknown('日间手术的报销比例', entries);
    if (given.offsiteFiling !== undefined) return unknown('在市外医院做日间手术的报销比例', entries);
    const rate = parameter(set, `day-surgery.rate.level${yield* need('hospitalLevel')}`);
    const { eligible, outside } = yield* costs(context, given, rate);
    sheet.cite(parameter(set, 'day-surgery.deductible'));
    sheet.assume('费用按该病种的日间手术结算标准计；各病种的标准另行制定，文件没有写');
    sheet.assume('日间手术是否计入年度限额，文件没有写，这里没有计入');
    const expression = `${plainYuan(eligible)} × ${wholeOf(rate)}%`;
    const paid = sheet.money('按比例报销', expression, percentOf(eligible, wholeOf(rate)), rate);
    conclude(sheet, { kind: 'settlement', eligible, outside, paid, clause: rate });
    return undefined;
  },
};
