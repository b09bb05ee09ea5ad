import { type CalendarDate, chineseDate, compareDates, daysBetween } from './calendar.ts';
import { type Category, NEWBORN, ORDINARY } from './categories.ts';
import { dateOf } from './date-parameter.ts';
import { entryIds } from './entry-id.ts';
import { type Evaluation, need, type RuleContext, type Unknown, unknown } from './evaluation.ts';
import type { Facts } from './facts.ts';
import { missingNotice, yearOfNotice } from './missing-notice.ts';
import { isStated, type ParameterSet, parameter } from './parameter.ts';
import { wholeOf } from './parameter-value.ts';
import { paymentPeriod } from './payment-period.ts';
import { paymentRefusal } from './payment-refusal.ts';
import {
  type Person,
  type PersonalPremium,
  type Tier,
  tierName,
  unsubsidised,
  withOwnPart,
} from './premium-terms.ts';

/** What somebody of one category pays where the premium depends on the tier and on the month of payment. */
export function* tieredPremium(
  context: RuleContext,
  given: Facts,
  person: Person,
  category: Category,
): Evaluation<PersonalPremium | Unknown> {
  const { parameters, sheet } = context;
  const newborn = category.value === NEWBORN && !overdue(context, given);
  const plain = category.value === ORDINARY || category.value === NEWBORN;
  const refused = newborn
    ? newbornRefusal(parameters, given.paymentDate)
    : refusal(context, given.paymentDate, person.tier, plain);
  if (refused !== null) return refused;
  const tier = person.tier ?? (yield* need('tier'));
  const named = { ...category, label: `${category.label}（${tierName[tier]}）` };
  if (newborn) {
    const days = parameter(parameters, 'premium.newborn.days');
    sheet.cite(days);
    sheet.assume(`按出生 ${days.value} 日内参保缴费计算；超过 ${days.value} 天的按普通居民缴费标准`);
    return unsubsidised(named, parameter(parameters, `premium.newborn.tier${tier}`));
  }
  const group = `subsidy.${category.value}.tier${tier}.own`;
  if (!plain && !isStated(parameters, group))
    return unknown(
      `${category.label}参加${tierName[tier]}的资助标准（文件的表里是“—”）`,
      entryIds(parameters, 'q5'),
    );
  const full = parameter(parameters, `premium.tier${tier}`);
  return plain ? unsubsidised(named, full) : withOwnPart(named, full, parameter(parameters, group));
}

/** Those born on the last day of the year have still the days of a newborn; whatever was paid later is not for it. */
function newbornRefusal(set: ParameterSet, payment: CalendarDate | undefined): Unknown | null {
  if (payment === undefined) return null;
  const last = dateOf(parameter(set, 'newborn.coverage.to'));
  const days = daysBetween(last, payment);
  const within = days <= wholeOf(parameter(set, 'newborn.days'));
  const opened = compareDates(payment, dateOf(parameter(set, 'window.from'))) >= 0;
  return opened && within ? null : missingNotice(set, yearOfNotice(set, payment));
}

/** True where the dates given show that the days of a newborn are over. */
function overdue({ parameters }: RuleContext, { birthDate, paymentDate }: Facts): boolean {
  if (birthDate === undefined || paymentDate === undefined) return false;
  return daysBetween(birthDate, paymentDate) > wholeOf(parameter(parameters, 'premium.newborn.days'));
}

/** Why no amount can be given for the day of payment; null where it can. */
function refusal(
  context: RuleContext,
  payment: CalendarDate | undefined,
  tier: Tier | undefined,
  plain: boolean,
): Unknown | null {
  const { parameters, sheet } = context;
  const until = parameter(parameters, 'premium.until');
  const last = parameter(parameters, 'late.until');
  sheet.cite(until);
  if (payment === undefined) {
    const [by, end] = [until, last].map((clause) => chineseDate(dateOf(clause)));
    sheet.assume(`按${by}以前缴费计算；以后到${end}缴费的，还要加当年财政补助标准`);
    return null;
  }
  const refused = paymentRefusal(parameters, payment);
  if (refused !== null) return refused;
  if (compareDates(payment, dateOf(until)) > 0) {
    return plain
      ? surcharged(parameters, payment, tier)
      : unknown(`困难群体在${chineseDate(payment)}缴费怎样资助`, entryIds(parameters, 'q5', 'q3'));
  }
  if (paymentPeriod(parameters, payment) === 'late') {
    sheet.cite(last);
    sheet.assume(
      '按缴费标准那一条计算；文件另一处写集中参保时间过后要缴清个人缴纳费用和各级财政补助，缴费前请核实',
    );
  }
  return null;
}

/** The total is not stated, whichever tier: nobody is asked for theirs. */
function surcharged(set: ParameterSet, payment: CalendarDate, tier: Tier | undefined): Unknown {
  const own = (each: Tier) => parameter(set, `surcharge.tier${each}`);
  const amounts =
    tier === undefined
      ? (['1', '2'] as const).map((each) => `${tierName[each]} ${own(each).value} 元`).join('、')
      : `${own(tier).value} 元`;
  return unknown(`${chineseDate(payment)}缴费的总金额：${amounts}加当年财政补助标准（金额文件没有写）`, [
    own(tier ?? '1').entry,
  ]);
}
