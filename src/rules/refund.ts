import { addMonths, type CalendarDate, chineseDate, compareDates, formatDate } from './calendar.ts';
import { categoriesNamed, NEWLY_AIDED, optionsOfCategory } from './categories.ts';
import { dateOf } from './date-parameter.ts';
import { dateFigure } from './date-readings.ts';
import { type Evaluation, need, type Rule, type RuleContext, type Unknown, unknown } from './evaluation.ts';
import type { Facts, FactValue } from './facts.ts';
import { missingNotice, yearOfNotice } from './missing-notice.ts';
import { type Fen, formatFen, plainYuan, ZERO } from './money.ts';
import { isStated, type Parameter, parameter } from './parameter.ts';
import { amountOf, wholeOf } from './parameter-value.ts';
import { mayBeForNextYear, paymentPeriod } from './payment-period.ts';
import { personalPremium } from './personal-premium.ts';

const REASONS: Readonly<Record<FactValue<'refundReason'>, string>> = {
  duplicate: '重复缴费',
  employee: '参加职工医保',
  elsewhere: '参加其他统筹地区居民医保',
  other: '其他原因',
};

/** What is given back of a premium already paid: all of it until benefits begin, nothing afterwards. */
export const refund: Rule = {
  id: 'refund',
  title: '退保退费',
  facts: ['refundDate', 'refundReason', 'paymentDate', 'personCategory'],
  appliesTo: (set) => isStated(set, 'refund.before') && isStated(set, 'refund.after'),
  options: optionsOfCategory,
  evaluate,
};

function* evaluate(context: RuleContext, given: Facts): Evaluation<Unknown | undefined> {
  const { parameters, sheet, today } = context;
  const asked = given.refundDate ?? today;
  const payment = yield* whenPaid(context, given, asked);
  if (payment !== undefined && paymentPeriod(parameters, payment) === 'unlisted')
    return missingNotice(parameters, yearOfNotice(parameters, payment));
  if (given.refundDate === undefined) sheet.assume(`按今天（${chineseDate(today)}）申请退费计算`);
  if (payment !== undefined && compareDates(asked, payment) < 0)
    return unknown('还没有缴费就申请退费（申请日期早于缴费日期）', [
      parameter(parameters, 'refund.after').entry,
    ]);
  if (payment === undefined && paymentPeriod(parameters, asked) === 'unlisted')
    return missingNotice(parameters, yearOfNotice(parameters, asked));
  const { start, clause: clauseOfStart } = benefitsBegin(context, payment, given);
  sheet.step('待遇享受期开始', `${parameters.policyYear}年度`, formatDate(start), '日期', clauseOfStart);
  if (compareDates(asked, start) >= 0) return started(context, asked);
  const paid = yield* paidByPerson(context, given);
  if (paid.kind === 'unknown') return paid;
  const reason = yield* need('refundReason');
  const rest = parameter(parameters, 'refund.after');
  if (reason === 'other')
    return unknown('待遇享受期开始前，因重复缴费、参加职工医保、参加其他统筹地区居民医保以外的原因退费', [
      rest.entry,
    ]);
  const { amount, clause } = paid;
  sheet.cite(rest, clause);
  const label = `${chineseDate(asked)}申请，${REASONS[reason]}`;
  sheet.money(label, `待遇享受期未开始，退 ${plainYuan(amount)}`, amount, rest);
  sheet.figure('可以退费', formatFen(amount), '元');
  dateFigure(sheet, '要在这一天以前申请', start);
  sheet.assume(
    amount === ZERO
      ? '参保费用由政府资助、自己没有缴；要退回的是参保缴费补贴，个人没有可退的'
      : '按自己缴了费计算；由医疗救助资助参保的，退回的是参保缴费补贴',
  );
  sheet.assume('要同时暂停居民医保参保关系，并由本人申请');
  return undefined;
}

/** Once the next year can be paid for, what is asked back may be either year's: 「相应待遇享受期」 turns on the day. */
function* whenPaid(
  { parameters }: RuleContext,
  { paymentDate }: Facts,
  asked: CalendarDate,
): Evaluation<CalendarDate | undefined> {
  const eitherYear = mayBeForNextYear(parameters, asked) && paymentPeriod(parameters, asked) !== 'unlisted';
  return paymentDate ?? (eitherYear ? yield* need('paymentDate') : undefined);
}

interface Paid {
  readonly kind: 'paid';
  readonly amount: Fen;
  readonly clause: Parameter;
}

/** What the person paid: nothing where it was paid for them. */
function* paidByPerson(context: RuleContext, given: Facts): Evaluation<Paid | Unknown> {
  const { personCategory } = given;
  const full = parameter(context.parameters, 'premium.personal');
  if (personCategory === undefined) return { kind: 'paid', amount: amountOf(full), clause: full };
  const found = yield* personalPremium(context, given, { personCategory });
  return found.kind === 'unknown' ? found : { kind: 'paid', amount: found.own, clause: found.fullClause };
}

function started({ parameters, sheet }: RuleContext, asked: CalendarDate): undefined {
  const rest = parameter(parameters, 'refund.after');
  sheet.money(`${chineseDate(asked)}申请，待遇享受期已经开始`, '个人缴费不再退回', amountOf(rest), rest);
  sheet.figure('可以退费', formatFen(amountOf(rest)), '元');
  sheet.assume(`按${parameters.policyYear}年度的个人缴费计算`);
  return undefined;
}

interface Start {
  readonly start: CalendarDate;
  readonly clause: Parameter;
}

/** The benefits that a payment buys begin with the year, or when the waiting period is over. */
function benefitsBegin(
  { parameters, sheet }: RuleContext,
  payment: CalendarDate | undefined,
  { personCategory = '' }: Facts,
): Start {
  const before = parameter(parameters, 'refund.before');
  if (payment === undefined || paymentPeriod(parameters, payment) === 'window') {
    if (payment === undefined) sheet.assume('按在集中征缴期内缴费计算');
    return { start: dateOf(before), clause: before };
  }
  if (categoriesNamed(parameters, personCategory).some(({ value }) => value === NEWLY_AIDED)) {
    sheet.assume('新增的医疗救助对象不设等待期，“相应待遇享受期”理解为缴费当天就开始');
    return { start: payment, clause: parameter(parameters, 'waiting.newly-aided') };
  }
  const months = parameter(parameters, 'waiting.months');
  sheet.assume(
    `集中征缴期以后缴费的，“相应待遇享受期”理解为缴费后等满 ${months.value} 个月才开始；文件没有另写，请向医保局核实`,
  );
  return { start: addMonths(payment, wholeOf(months)), clause: months };
}
