import { type CalendarDate, chineseDate, daysBetween, formatDate } from './calendar.ts';
import { categoriesNamed, NEWBORN, optionsOfCategory } from './categories.ts';
import { brokenInWindow } from './coverage-broken.ts';
import { earlyCoverage } from './coverage-early.ts';
import { coverageAfterWaiting, coverageWithoutWindow } from './coverage-late.ts';
import { FIRST_DAY, lastDay } from './coverage-term.ts';
import { dateOf } from './date-parameter.ts';
import { dateFigure } from './date-readings.ts';
import { type Evaluation, need, type Rule, type RuleContext, type Unknown } from './evaluation.ts';
import { exemption } from './exemption.ts';
import type { Facts } from './facts.ts';
import { missingNotice, yearOfNotice } from './missing-notice.ts';
import { newborn } from './newborn.ts';
import { isStated, parameter } from './parameter.ts';
import { mayBeForNextYear, paymentPeriod } from './payment-period.ts';
import { brokeOff } from './waiting-in-time.ts';

/** The first and the last day of benefits for a payment made on a day. */
export const coverage: Rule = {
  id: 'coverage',
  title: '待遇从哪天到哪天',
  facts: [
    'paymentDate',
    'enrolmentHistory',
    'brokenYears',
    'personCategory',
    'birthDate',
    'dischargeDate',
    'insuredYears',
    'gapMonths',
    'tier',
  ],
  appliesTo: (set) => isStated(set, 'waiting.months') || isStated(set, 'waiting.days'),
  options: optionsOfCategory,
  evaluate,
};

function* evaluate(context: RuleContext, given: Facts): Evaluation<Unknown | undefined> {
  const { parameters } = context;
  if (isNewborn(context, given) && newborn.appliesTo(parameters))
    return yield* newborn.evaluate(context, given);
  const payment = yield* need('paymentDate');
  if (!isStated(parameters, 'window.from')) return yield* coverageWithoutWindow(context, given, payment);
  const period = paymentPeriod(parameters, payment);
  switch (period) {
    case 'unlisted':
      return missingNotice(parameters, yearOfNotice(parameters, payment));
    case 'window':
      return yield* inWindow(context, given);
    case 'early':
      return earlyCoverage(context, payment);
    case 'late':
      return yield* coverageAfterWaiting(context, given, payment);
    case 'closed':
      return closed(context, payment);
    default:
      return period satisfies never;
  }
}

/** A date of birth long before the payment is a grown person's. */
function isNewborn({ parameters }: RuleContext, { personCategory, birthDate, paymentDate }: Facts): boolean {
  if (birthDate !== undefined && (!paymentDate || daysBetween(birthDate, paymentDate) <= 366)) return true;
  return categoriesNamed(parameters, personCategory ?? '').some(({ value }) => value === NEWBORN);
}

function* inWindow(context: RuleContext, given: Facts): Evaluation<Unknown | undefined> {
  const { parameters, sheet } = context;
  if (brokeOff(given) && exemption(context, given) === null) {
    if (isStated(parameters, 'waiting.months')) return yield* brokenInWindow(context, given);
    sheet.assume('断缴过的人在集中参保时间内缴费，文件没有写要另外等');
  }
  const from = parameter(parameters, 'coverage.from');
  const start = dateOf(from);
  const [opened, shut] = [parameter(parameters, 'window.from'), parameter(parameters, 'window.to')];
  sheet.cite(opened, shut);
  const window = `${chineseDate(dateOf(opened))}至${chineseDate(dateOf(shut))}`;
  sheet.step('在集中征缴期内缴费', window, formatDate(start), '日期', from);
  dateFigure(sheet, FIRST_DAY, start);
  lastDay(context);
  if (given.enrolmentHistory === undefined && isStated(parameters, 'waiting.months'))
    sheet.assume('按没有断缴过计算；断缴过再参保的，文件另有等待期的规定');
  return undefined;
}

/** The year can no longer be paid for; what is paid when the next window is open is meant for the next year. */
function closed({ parameters, sheet }: RuleContext, payment: CalendarDate): undefined {
  const last = parameter(parameters, 'late.until');
  const year = parameters.policyYear;
  const until = dateOf(last);
  sheet.step(`${year}年度最迟缴费日`, chineseDate(until), formatDate(until), '日期', last);
  sheet.figure(`${chineseDate(payment)}还能不能缴${year}年度的`, '不能', '');
  sheet.assume('新生儿另有规定');
  if (mayBeForNextYear(parameters, payment))
    sheet.assume(`如果缴的是${year + 1}年度，${year + 1}年度的缴费通知还没有收录`);
  return undefined;
}
