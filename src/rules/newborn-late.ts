import { type CalendarDate, chineseDate, daysBetween } from './calendar.ts';
import { coverageAfterWaiting } from './coverage-late.ts';
import type { Evaluation, RuleContext, Unknown } from './evaluation.ts';
import { unknown } from './evaluation.ts';
import type { Facts } from './facts.ts';
import { missingNotice, yearOfNotice } from './missing-notice.ts';
import type { NewbornTerm } from './newborn-term.ts';
import { parameter } from './parameter.ts';
import { paymentPeriod } from './payment-period.ts';

/** A child enrolled after its days are over: with the premium and the waiting period of any resident, not back to its birth. */
export function* ordinaryInstead(
  context: RuleContext,
  given: Facts,
  { birth }: NewbornTerm,
  payment: CalendarDate,
): Evaluation<Unknown | undefined> {
  const { parameters, sheet } = context;
  const period = paymentPeriod(parameters, payment);
  if (period === 'unlisted') return missingNotice(parameters, yearOfNotice(parameters, payment));
  if (period === 'closed')
    return unknown(`新生儿超过期限、又在${chineseDate(payment)}才缴费怎么办（普通居民的缴费已经截止）`, [
      parameter(parameters, 'newborn.days').entry,
      parameter(parameters, 'late.until').entry,
    ]);
  const days = parameter(parameters, 'premium.newborn.days');
  sheet.step(
    '出生到缴费',
    `${chineseDate(birth)}至${chineseDate(payment)}，超过 ${days.value} 天`,
    `${daysBetween(birth, payment)}`,
    '天',
    days,
  );
  sheet.assume(
    `出生超过 ${days.value} 天才缴费，文件写“超过 ${days.value} 天的按照普通居民缴费标准执行”，不能从出生之日起报销；缴费金额按普通居民的，看在哪个月缴费`,
  );
  return yield* coverageAfterWaiting(
    context,
    given,
    payment,
    '文件没有另写超过期限的新生儿要不要等待期，这里和普通居民一样计算，请向医保局核实',
  );
}
