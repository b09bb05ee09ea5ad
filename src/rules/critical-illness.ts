import { categoryOptions } from './categories.ts';
import { criticalPayment } from './critical-payment.ts';
import { need, type Rule, unknown } from './evaluation.ts';
import { add, excess, formatFen, plainYuan, ZERO } from './money.ts';
import { nearestEntries } from './nearest-entries.ts';
import { isStated } from './parameter.ts';

/** What critical illness insurance (大病保险) pays on the costs a patient bore this year. */
export const criticalIllness: Rule = {
  id: 'critical-illness',
  title: '大病保险报销',
  facts: ['ownShareThisYear', 'personCategory', 'criticalPaidThisYear'],
  appliesTo: (set) => isStated(set, 'critical.deductible.ordinary'),
  options: (fact, set) => (fact === 'personCategory' ? categoryOptions(set) : null),
  *evaluate(context, given) {
    const { parameters: set, sheet } = context;
    if (!isStated(set, 'critical.deductible.ordinary'))
      return unknown('大病保险的起付标准、报销比例和限额', nearestEntries(set, 'critical-illness'));
    const total = yield* need('ownShareThisYear');
    if (isStated(set, 'special.rate.level1'))
      sheet.assume('只算住院、门诊特殊病和日间手术的自付；普通门诊和“两病”门诊用药的自付不算');
    const { paid, before, clause } = yield* criticalPayment(context, given, { total, settled: ZERO });
    const own = excess(total, add(before, paid));
    const parts = [total, before, paid].filter((part, index) => index !== 1 || part > 0);
    sheet.money('个人负担', parts.map(plainYuan).join(' − '), own, clause);
    sheet.figure('报销', formatFen(paid), '元');
    sheet.figure('个人负担', formatFen(own), '元');
    return undefined;
  },
};
