import { optionsOfCategory } from './categories.ts';
import { type Evaluation, need, type Rule, type RuleContext, type Unknown, unknown } from './evaluation.ts';
import type { Facts } from './facts.ts';
import { isStated, parameter } from './parameter.ts';
import { wholeOf } from './parameter-value.ts';
import { paymentPeriod } from './payment-period.ts';
import { freedFromWaiting } from './waiting-freed.ts';
import { brokeOff, gapCounts } from './waiting-in-time.ts';
import { assumeLowerBound, waitingReadings } from './waiting-readings.ts';
import { waitingRefusal } from './waiting-refusal.ts';

const LABEL = '待遇等待期';

/** How long people wait who paid outside the window or broke off; what happens in it is not reimbursed. */
export const waitingPeriod: Rule = {
  id: 'waiting-period',
  title: '待遇等待期',
  facts: [
    'enrolmentHistory',
    'brokenYears',
    'paymentDate',
    'personCategory',
    'dischargeDate',
    'insuredYears',
    'gapMonths',
  ],
  appliesTo: (set) => isStated(set, 'waiting.months') || isStated(set, 'waiting.days'),
  options: optionsOfCategory,
  evaluate,
};

function* evaluate(context: RuleContext, given: Facts): Evaluation<Unknown | undefined> {
  const { parameters, sheet } = context;
  const refused = waitingRefusal(context, given);
  if (refused !== null) return refused;
  const days = isStated(parameters, 'waiting.days');
  const none = yield* freedFromWaiting(context, given);
  if (none !== null) {
    sheet.step(none.label, none.expression, '0', days ? '天' : '个月', none.clause);
    sheet.figure(LABEL, '0', days ? '天' : '个月');
    return undefined;
  }
  if (days) return inDays(context);
  if (!isStated(parameters, 'waiting.per-broken-year')) return fixed(context, given);
  return yield* growing(context, given);
}

function inDays({ parameters, sheet }: RuleContext): undefined {
  const days = parameter(parameters, 'waiting.days');
  sheet.step('集中参保时间过后缴费，从完清费用之日起', '', `${days.value}`, '天', days);
  sheet.figure(LABEL, `${days.value}`, '天');
  sheet.assume('在集中参保时间内缴费的没有等待期；断缴过的人要不要另外等，文件没有写');
  return undefined;
}

function fixed(context: RuleContext, given: Facts): undefined {
  const { parameters, sheet } = context;
  const months = parameter(parameters, 'waiting.months');
  const { paymentDate: payment } = given;
  sheet.step('没有在集中征缴期缴费，或断缴后再参保', '固定等待期', `${months.value}`, '个月', months);
  const broken = brokeOff(given) || gapCounts(parameters, given);
  if (payment !== undefined && broken && paymentPeriod(parameters, payment) === 'window') {
    const from = parameter(parameters, 'coverage.from');
    if (isStated(parameters, 'waiting.months.broken'))
      sheet.cite(parameter(parameters, 'waiting.months.broken'));
    sheet.step('在集中征缴期缴费', '从待遇享受期第一天起享受', '0', '个月', from);
    sheet.figure(LABEL, `0 或 ${months.value}`, '个月');
    sheet.figure(`${LABEL}（集中征缴期内缴费，不用等）`, '0', '个月');
    sheet.figure(`${LABEL}（断缴后再参保，要等）`, `${months.value}`, '个月');
    sheet.assume('断缴后再参保、又在集中征缴期内缴费的，文件有两种说法；两种都列出，请向医保局核实');
    if (!brokeOff(given))
      sheet.assume('文件只写了切换时什么情形不算断保；不符合的一般按断保对待，以医保局核定为准');
  } else {
    sheet.figure(LABEL, `${months.value}`, '个月');
    sheet.assume('一直连续参保、又在集中征缴期内缴费的，没有等待期');
  }
  assumeLowerBound(context);
  return undefined;
}

function* growing(context: RuleContext, given: Facts): Evaluation<Unknown | undefined> {
  const { parameters, sheet } = context;
  const since = parameter(parameters, 'waiting.start-year');
  if (
    given.paymentDate !== undefined &&
    given.paymentDate.year < wholeOf(since) &&
    !isStated(parameters, 'window.from')
  )
    return unknown(`${since.value}年以前缴费的等待期`, [since.entry]);
  if (given.brokenYears === undefined) yield* need('enrolmentHistory');
  const readings = yield* waitingReadings(context, given);
  const base = parameter(parameters, 'waiting.months');
  sheet.cite(base);
  for (const { reading, expression, months, clause } of readings)
    sheet.step(reading, expression, `${months}`, '个月', clause);
  const months = [...new Set(readings.map((each) => each.months))].sort((a, b) => a - b);
  sheet.figure(LABEL, months.join(' 或 '), '个月', base.atLeast);
  if (months.length > 1)
    for (const each of readings)
      sheet.figure(`${LABEL}（${each.reading}）`, `${each.months}`, '个月', base.atLeast);
  assumeLate(context, given);
  sheet.assume(`文件写的是“至少 ${wholeOf(base)} 个月”，是下限，当地实际规定可能更长`);
  return undefined;
}

/** People who never broke off wait only where they paid late; said where no date shows that they did. */
function assumeLate({ parameters, sheet }: RuleContext, given: Facts): void {
  if (brokeOff(given)) return;
  if (given.paymentDate !== undefined && isStated(parameters, 'window.from')) return;
  const who = given.enrolmentHistory === 'first' ? '第一次参保' : '一直连续参保';
  sheet.assume(`按没有在集中征缴期缴费计算；${who}、又在集中征缴期内缴费的没有等待期`);
}
