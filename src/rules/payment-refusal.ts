import { type CalendarDate, chineseDate } from './calendar.ts';
import { dateOf } from './date-parameter.ts';
import { type Unknown, unknown } from './evaluation.ts';
import { missingNotice, yearOfNotice } from './missing-notice.ts';
import { isStated, type ParameterSet, parameter } from './parameter.ts';
import { mayBeForNextYear, paymentPeriod } from './payment-period.ts';

/** Why the document says nothing of a payment made on a day; null where it does. */
export function paymentRefusal(set: ParameterSet, payment: CalendarDate): Unknown | null {
  const { policyYear } = set;
  if (!isStated(set, 'window.from'))
    return payment.year > policyYear ? missingNotice(set, payment.year) : null;
  switch (paymentPeriod(set, payment)) {
    case 'unlisted':
      return missingNotice(set, yearOfNotice(set, payment));
    case 'closed': {
      const last = parameter(set, 'late.until');
      const remark = `${policyYear}年度最迟${chineseDate(dateOf(last))}缴费，已经截止；`;
      return mayBeForNextYear(set, payment)
        ? missingNotice(set, policyYear + 1, remark)
        : unknown(`${remark}${chineseDate(payment)}再参保的办法`, [last.entry]);
    }
    case 'window':
    case 'early':
    case 'late':
      return null;
  }
}
