import { type CalendarDate, chineseDate } from './calendar.ts';
import { coverageAfterWaiting } from './coverage-late.ts';
import type { Evaluation, RuleContext, Unknown } from './evaluation.ts';
import { unknown } from './evaluation.ts';
import type { Facts } from './facts.ts';
import { missingNotice, yearOfNotice } from './missing-notice.ts';
import { parameter } from './parameter.ts';
import { paymentPeriod } from './payment-period.ts';

/** A child enrolled after its days are over: as any resident, not back to its birth. */
export function* ordinaryInstead(
  context: RuleContext,
  given: Facts,
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
  sheet.assume('超过期限的新生儿按普通居民缴费标准执行，不能从出生之日起报销；缴费金额按缴费月份另算');
  return yield* coverageAfterWaiting(context, given, payment);
}
