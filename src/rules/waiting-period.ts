import { optionsOfCategory } from './categories.ts';
import { type Evaluation, need, type Rule, type RuleContext, type Unknown } from './evaluation.ts';
import { exemption } from './exemption.ts';
import type { Facts } from './facts.ts';
import { isStated, type Parameter, parameter } from './parameter.ts';
import { wholeOf } from './parameter-value.ts';
import { waitingReadings } from './waiting-readings.ts';

const LABEL = '待遇等待期';

/** How long people wait who paid outside the window or broke off; what happens in it is not reimbursed. */
export const waitingPeriod: Rule = {
  id: 'waiting-period',
  title: '待遇等待期',
  facts: ['enrolmentHistory', 'brokenYears', 'personCategory', 'dischargeDate', 'paymentDate'],
  appliesTo: (set) => isStated(set, 'waiting.months') || isStated(set, 'waiting.days'),
  options: optionsOfCategory,
  evaluate,
};

function* evaluate(context: RuleContext, given: Facts): Evaluation<Unknown | undefined> {
  const { parameters, sheet } = context;
  const exempt = exemption(context, given);
  if (exempt !== null) {
    sheet.step(exempt.reason, '不设等待期', '0', '个月', exempt.clause);
    sheet.figure(LABEL, '0', '个月');
    return undefined;
  }
  if (isStated(parameters, 'waiting.days')) return inDays(context);
  if (isStated(parameters, 'waiting.per-broken-year')) {
    if (given.brokenYears === undefined) yield* need('enrolmentHistory');
    return yield* growing(context, given);
  }
  return fixed(context);
}

function inDays({ parameters, sheet }: RuleContext): undefined {
  const days = parameter(parameters, 'waiting.days');
  sheet.step('集中参保时间过后缴费，从完清费用之日起', '满 90 日', `${days.value}`, '天', days);
  sheet.figure(LABEL, `${days.value}`, '天');
  sheet.assume('在集中参保时间内缴费的没有等待期；断缴过的人要不要另外等，文件没有写');
  return undefined;
}

function fixed({ parameters, sheet }: RuleContext): undefined {
  const months = parameter(parameters, 'waiting.months');
  sheet.step('没有在集中征缴期缴费，或断缴后再参保', '固定等待期', `${months.value}`, '个月', months);
  sheet.figure(LABEL, `${months.value}`, '个月');
  sheet.assume('一直连续参保、又在集中征缴期内缴费的，没有等待期');
  if (isStated(parameters, 'waiting.months.lower-bound')) {
    sheet.cite(parameter(parameters, 'waiting.months.lower-bound'));
    sheet.assume(`文件多数地方写 ${months.value} 个月，也有写“至少” ${months.value} 个月的`);
  }
  return undefined;
}

function* growing(context: RuleContext, given: Facts): Evaluation<undefined> {
  const { parameters, sheet } = context;
  const readings = yield* waitingReadings(context, given);
  const base: Parameter = parameter(parameters, 'waiting.months');
  sheet.cite(base);
  for (const { reading, expression, months, clause } of readings)
    sheet.step(`等待期（${reading}）`, expression, `${months}`, '个月', clause);
  const months = [...new Set(readings.map((each) => each.months))].sort((a, b) => a - b);
  sheet.figure(LABEL, months.join(' 或 '), '个月', base.atLeast);
  if (months.length > 1)
    for (const each of readings)
      sheet.figure(`${LABEL}（${each.reading}）`, `${each.months}`, '个月', base.atLeast);
  if (given.enrolmentHistory === 'continuous' && !given.brokenYears)
    sheet.assume('按没有在集中征缴期缴费计算；一直连续参保、又在集中征缴期内缴费的没有等待期');
  sheet.assume(`文件写的是“至少 ${wholeOf(base)} 个月”，是下限，当地实际规定可能更长`);
  return undefined;
}
