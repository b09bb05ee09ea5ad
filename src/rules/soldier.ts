import { addDays, chineseDate, daysBetween, formatDate } from './calendar.ts';
import { dateFigure } from './date-readings.ts';
import { need, type Rule, type RuleContext, unknown } from './evaluation.ts';
import { isStated, type Parameter, parameter } from './parameter.ts';
import { wholeOf } from './parameter-value.ts';
import { paymentRefusal } from './payment-refusal.ts';

const LABEL = '待遇等待期';

/** Whether somebody discharged from the army waits for benefits. */
export const soldier: Rule = {
  id: 'soldier',
  title: '退役军人参保有没有等待期',
  facts: ['dischargeDate', 'paymentDate'],
  appliesTo: (set) => isStated(set, 'soldier.waiting'),
  *evaluate(context, given) {
    const { parameters, sheet } = context;
    const waiting = parameter(parameters, 'soldier.waiting');
    if (!isStated(parameters, 'soldier.days')) return noWaiting(context, '退役军人参保', waiting);
    const days = parameter(parameters, 'soldier.days');
    const discharge = yield* need('dischargeDate');
    const payment = given.paymentDate;
    const refused = payment === undefined ? null : paymentRefusal(parameters, payment);
    if (refused !== null) return refused;
    const deadline = addDays(discharge, wholeOf(days));
    if (payment !== undefined && daysBetween(discharge, payment) < 0)
      return unknown('退役以前缴费（缴费日期早于退役日期）', [days.entry]);
    sheet.step(
      '最迟缴费到账日',
      `${chineseDate(discharge)} + ${days.value} 天`,
      formatDate(deadline),
      '日期',
      days,
    );
    sheet.assume(
      `自身份转换之日起 ${days.value} 天内（含 ${days.value} 天）参保并缴费到账，按退役日加 ${days.value} 天推算；最后一天前后请核实`,
    );
    if (payment === undefined) {
      dateFigure(sheet, '不设等待期的最迟缴费到账日', deadline);
      return undefined;
    }
    const passed = daysBetween(discharge, payment);
    if (passed <= wholeOf(days)) noWaiting(context, `退役后第 ${passed} 天缴费`, waiting);
    else overdue(context, passed);
    dateFigure(sheet, '不设等待期的最迟缴费到账日', deadline);
    return undefined;
  },
};

function noWaiting({ sheet }: RuleContext, label: string, clause: Parameter): undefined {
  sheet.step(label, '不设等待期', '0', '个月', clause);
  sheet.figure(LABEL, '0', '个月');
  return undefined;
}

/** Beyond the days: as any resident. */
function overdue({ parameters, sheet }: RuleContext, passed: number): void {
  const months = parameter(parameters, 'waiting.months');
  sheet.step(`退役后第 ${passed} 天缴费`, '按一般居民', `${months.value}`, '个月', months);
  sheet.figure(LABEL, `${months.value}`, '个月');
  sheet.assume('按没有在集中征缴期内缴费的一般居民计算；在集中征缴期内缴费的没有等待期');
}
