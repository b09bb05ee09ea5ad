import { categoryOptions } from './categories.ts';
import { criticalPayment } from './critical-payment.ts';
import { need, type Rule, unknown } from './evaluation.ts';
import { inpatientPayment, stayFacts } from './inpatient-payment.ts';
import { add, formatFen, plainYuan, subtract, ZERO } from './money.ts';
import { nearestEntries } from './nearest-entries.ts';
import { isStated, parameter } from './parameter.ts';

/** A stay in hospital from the bill to what the patient is left with: basic fund, then critical illness insurance. */
export const careChain: Rule = {
  id: 'care-chain',
  title: '住院和大病保险报销',
  facts: [...stayFacts, 'personCategory', 'paidThisYear', 'ownShareThisYear', 'criticalPaidThisYear'],
  appliesTo: (set) =>
    isStated(set, 'inpatient.deductible.level1') && isStated(set, 'critical.deductible.ordinary'),
  options: (fact, set) => (fact === 'personCategory' ? categoryOptions(set) : null),
  *evaluate(context, given) {
    const { parameters: set, sheet } = context;
    const basic = yield* inpatientPayment(context, given);
    if (basic.kind === 'unknown') return basic;
    if (!isStated(set, 'critical.deductible.ordinary'))
      return unknown('大病保险的起付标准、报销比例和限额', nearestEntries(set, 'critical-illness'));
    const share = subtract(basic.eligible, basic.paid);
    const left = `${plainYuan(basic.eligible)} − ${plainYuan(basic.paid)}`;
    sheet.money('基本医保报销后自付的合规费用', left, share, basic.clause);
    if (basic.capped) sheet.assume('基本医保年度限额以上的合规费用按字面计入大病保险，以医保局核定为准');
    const before = given.criticalPaidThisYear ?? ZERO;
    const settled = before > 0 ? yield* need('ownShareThisYear') : (given.ownShareThisYear ?? ZERO);
    if (settled === 0 && given.ownShareThisYear === undefined)
      sheet.assume('按本年度此前没有自付过合规费用计算');
    const total = add(settled, share);
    if (settled > 0) {
      const sum = `${plainYuan(settled)} + ${plainYuan(share)}`;
      sheet.money('本年度累计自付', sum, total, parameter(set, 'critical.deductible.ordinary'));
    }
    const critical = yield* criticalPayment(context, given, { total, settled });
    sheet.assume('医疗救助的比例和限额，文件没有写，没有计入；属于医疗救助对象的，个人负担可能再减少');
    const paid = add(basic.paid, critical.paid);
    const bill = add(basic.eligible, basic.outside);
    const own = subtract(bill, paid);
    const sum = `${plainYuan(basic.paid)} + ${plainYuan(critical.paid)}`;
    sheet.money('报销合计', sum, paid, critical.clause);
    sheet.money('个人负担', `${plainYuan(bill)} − ${plainYuan(paid)}`, own, critical.clause);
    sheet.figure('报销合计', formatFen(paid), '元');
    sheet.figure('基本医保报销', formatFen(basic.paid), '元');
    sheet.figure('大病保险报销', formatFen(critical.paid), '元');
    sheet.figure('个人负担', formatFen(own), '元');
    return undefined;
  },
};
