import { addDays, addMonths, type CalendarDate, chineseDate, formatDate } from './calendar.ts';
import { endedBefore } from './coverage-ended.ts';
import { EARLIEST_DAY, FIRST_DAY, lastDay } from './coverage-term.ts';
import { type DateReading, readingFigures } from './date-readings.ts';
import { entryIds } from './entry-id.ts';
import { type Evaluation, type RuleContext, type Unknown, unknown } from './evaluation.ts';
import { exemption } from './exemption.ts';
import type { Facts } from './facts.ts';
import { missingNotice } from './missing-notice.ts';
import { isStated, type Parameter, parameter } from './parameter.ts';
import { wholeOf } from './parameter-value.ts';
import { mayBeForNextYear } from './payment-period.ts';
import { waitingReadings } from './waiting-readings.ts';

interface Start extends DateReading {
  /** The wait may be longer, and the date later. */
  readonly atLeast: boolean;
  readonly expression: string;
  readonly clause: Parameter;
}

const ORDINARY_RESIDENT = '按一般居民计算；新生儿和文件写明不设等待期的人除外';

/**
 * Payment after the window: benefits begin when the waiting period is over and end with the year.
 * @param premise why somebody has to wait whom nothing given exempts
 */
export function* coverageAfterWaiting(
  context: RuleContext,
  given: Facts,
  payment: CalendarDate,
  premise = ORDINARY_RESIDENT,
): Evaluation<Unknown | undefined> {
  const { parameters, sheet } = context;
  const { policyYear } = parameters;
  const starts = yield* startsOf(context, given, payment, premise);
  const ended = endedBefore(context, payment, starts);
  if (ended !== null) return ended;
  for (const { reading, expression, date, clause } of starts)
    sheet.step(reading, expression, formatDate(date), '日期', clause);
  readingFigures(sheet, starts.some(({ atLeast }) => atLeast) ? EARLIEST_DAY : FIRST_DAY, starts);
  lastDay(context);
  if (mayBeForNextYear(parameters, payment))
    sheet.assume(
      `按缴的是${policyYear}年度计算；如果缴的是${policyYear + 1}年度，${policyYear + 1}年度的缴费通知还没有收录`,
    );
  return undefined;
}

/** A region whose document gives no window and no last day: what the lower bound of the waiting period comes to. */
export function* coverageWithoutWindow(
  context: RuleContext,
  given: Facts,
  payment: CalendarDate,
): Evaluation<Unknown | undefined> {
  const { parameters, sheet } = context;
  const since = parameter(parameters, 'waiting.start-year');
  if (payment.year < wholeOf(since))
    return unknown('集中征缴期和待遇享受期的起止日期', entryIds(parameters, 'q5'));
  if (payment.year > parameters.policyYear) return missingNotice(parameters, payment.year);
  const starts = yield* startsOf(context, given, payment, ORDINARY_RESIDENT);
  for (const { reading, expression, date, clause } of starts)
    sheet.step(reading, expression, formatDate(date), '日期', clause);
  readingFigures(sheet, '不在集中征缴期缴费的，最早可以报销的日期', starts);
  sheet.assume('文件没有写集中征缴期和待遇享受期的起止日期；按不在集中征缴期内缴费计算');
  return undefined;
}

function* startsOf(
  context: RuleContext,
  given: Facts,
  payment: CalendarDate,
  premise: string,
): Evaluation<readonly Start[]> {
  const { parameters, sheet } = context;
  const paid = chineseDate(payment);
  const exempt = exemption(context, given);
  if (exempt !== null) {
    sheet.assume('文件只说不设等待期，没有写从缴费当天还是次日起；按缴费当天，以系统到账日为准');
    return [
      { reading: exempt.reason, expression: paid, date: payment, clause: exempt.clause, atLeast: false },
    ];
  }
  sheet.assume(premise);
  if (isStated(parameters, 'waiting.days')) {
    const clause = parameter(parameters, 'waiting.days');
    const days = wholeOf(clause);
    sheet.assume(`“满 ${days} 日后”按缴费日加 ${days} 天推算，起算日的算法不同可能差一天，以系统到账日为准`);
    const expression = `${paid} + ${days} 天`;
    return [{ reading: '等待期满', expression, date: addDays(payment, days), clause, atLeast: false }];
  }
  const readings = yield* waitingReadings(context, given);
  assumeMonths(context);
  const { atLeast } = parameter(parameters, 'waiting.months');
  return readings.map(({ reading, months, clause }) => ({
    reading,
    expression: `${paid} + ${months} 个月`,
    date: addMonths(payment, months),
    clause,
    atLeast,
  }));
}

function assumeMonths({ parameters, sheet }: RuleContext): void {
  sheet.assume(
    '等待期按自然月推算，没有对应日的取月末；缴费当天算不算在内可能差一天，以系统到账日和医保局核定为准',
  );
  if (!parameter(parameters, 'waiting.months').atLeast) return;
  sheet.assume('等待期写的是“至少”，这是最早的日期，当地实际规定可能更晚');
  if (isStated(parameters, 'late.until'))
    sheet.assume('文件没有写清补办补缴期内缴费算不算“未在规定时间内参保”，按要等待期计算，请核实');
}
