import { costs } from './eligible-cost.ts';
import { type Rule, unknown } from './evaluation.ts';
import { add, formatFen, percentOf, plainYuan, subtract } from './money.ts';
import { nearestEntries } from './nearest-entries.ts';
import { isStated, parameter } from './parameter.ts';
import { wholeOf } from './parameter-value.ts';

/** What is at least paid of medicines sold through hospitals and pharmacies alike (双通道单独支付药品). */
export const dualChannel: Rule = {
  id: 'dual-channel',
  title: '“双通道”药品报销',
  facts: ['eligibleCost', 'totalCost', 'selfPaidCost', 'firstPaidCost'],
  appliesTo: (set) => isStated(set, 'dual-channel.rate'),
  *evaluate(context, given) {
    const { parameters: set, sheet } = context;
    if (!isStated(set, 'dual-channel.rate'))
      return unknown('“双通道”药品的报销比例', nearestEntries(set, 'dual-channel'));
    const rate = parameter(set, 'dual-channel.rate');
    const { eligible, outside } = yield* costs(context, given, rate);
    const bill = add(eligible, outside);
    const expression = `${plainYuan(eligible)} × ${wholeOf(rate)}%`;
    const paid = sheet.money('至少报销', expression, percentOf(eligible, wholeOf(rate)), rate);
    const own = subtract(bill, paid);
    sheet.money('个人最多负担', `${plainYuan(bill)} − ${plainYuan(paid)}`, own, rate);
    sheet.assume(`支付比例不低于 ${wholeOf(rate)}%，算出的是最低的报销额；具体药品的比例以医保局公布的为准`);
    sheet.figure('报销', formatFen(paid), '元', rate.atLeast);
    sheet.figure('个人负担（最多）', formatFen(own), '元');
    return undefined;
  },
};
