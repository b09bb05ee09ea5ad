import { addDays, chineseDate, compareDates, daysBetween, formatDate } from './calendar.ts';
import { dateFigure } from './date-readings.ts';
import { type Evaluation, need, type Rule, type RuleContext, type Unknown, unknown } from './evaluation.ts';
import type { Facts } from './facts.ts';
import { newbornWithBackPayment } from './newborn-back-payment.ts';
import { newbornByTier } from './newborn-by-tier.ts';
import { newbornFree } from './newborn-free.ts';
import type { NewbornTerm } from './newborn-term.ts';
import { isStated, type ParameterSet, parameter } from './parameter.ts';
import { wholeOf } from './parameter-value.ts';

/** Until when a newborn child may be enrolled, from when it has benefits, and what is to be paid. */
export const newborn: Rule = {
  id: 'newborn',
  title: '新生儿参保缴费',
  facts: ['birthDate', 'paymentDate', 'tier'],
  appliesTo: (set) => isStated(set, 'newborn.days') || isStated(set, 'newborn.own'),
  evaluate,
};

function* evaluate(context: RuleContext, given: Facts): Evaluation<Unknown | undefined> {
  const { parameters, sheet } = context;
  const birth = yield* need('birthDate');
  const payment = given.paymentDate;
  if (payment !== undefined && compareDates(payment, birth) < 0)
    return unknown('孩子出生以前缴费（缴费日期早于出生日期）', nearest(parameters));
  if (payment !== undefined && daysBetween(birth, payment) > DAYS_OF_A_YEAR)
    return unknown('出生一年以上的孩子按新生儿参保', nearest(parameters));
  if (isStated(parameters, 'newborn.own')) return newbornFree(context, birth, payment);
  const days = parameter(parameters, 'newborn.days');
  const deadline = addDays(birth, wholeOf(days));
  const within = payment === undefined || daysBetween(birth, payment) <= wholeOf(days);
  const term: NewbornTerm = { birth, payment, deadline, within, days };
  sheet.step(
    '最迟参保缴费日',
    `${chineseDate(birth)} + ${days.value} 天`,
    formatDate(deadline),
    '日期',
    days,
  );
  if (payment !== undefined && Math.abs(daysBetween(deadline, payment)) <= 1)
    sheet.assume(`“${days.value} 天内”算不算出生当天可能差一天，缴费日正在边上，请向医保局核实`);
  else sheet.assume(`“${days.value} 天内”按出生日加 ${days.value} 天推算，临近最后一两天的请核实`);
  if (isStated(parameters, 'premium.newborn.tier1')) return yield* newbornByTier(context, given, term);
  if (isStated(parameters, 'premium.level-since')) return newbornWithBackPayment(context, term);
  return retroactiveOnly(context, term);
}

/** Beyond this nobody is called newborn; those between the document's days and this are its late ones. */
const DAYS_OF_A_YEAR = 366;

function nearest(set: ParameterSet): readonly string[] {
  return [parameter(set, isStated(set, 'newborn.own') ? 'newborn.own' : 'newborn.days').entry];
}

/** The document says from when, but not how much a newborn child pays. */
function retroactiveOnly(
  { parameters, sheet }: RuleContext,
  { birth, payment, deadline, within }: NewbornTerm,
) {
  if (payment === undefined) {
    dateFigure(sheet, '最迟参保缴费日', deadline);
    dateFigure(sheet, '按时参保的，可以报销的第一天', birth);
  } else if (within) {
    dateFigure(sheet, '可以报销的第一天', birth);
    dateFigure(sheet, '最迟参保缴费日', deadline);
  } else
    return unknown('新生儿超过最迟参保缴费日才参保的，从哪天起报销', [
      parameter(parameters, 'newborn.days').entry,
    ]);
  sheet.assume('新生儿要缴多少，文件没有写');
  return undefined;
}
