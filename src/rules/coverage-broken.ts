import { addMonths, type CalendarDate, chineseDate, compareDates, formatDate } from './calendar.ts';
import { endedBefore } from './coverage-ended.ts';
import { EARLIEST_DAY, FIRST_DAY, lastDay } from './coverage-term.ts';
import { dateOf } from './date-parameter.ts';
import { type DateReading, readingFigures } from './date-readings.ts';
import { type Evaluation, need, type RuleContext, type Unknown } from './evaluation.ts';
import type { Facts } from './facts.ts';
import { isStated, type Parameter, parameter } from './parameter.ts';
import { assumeLowerBound, type WaitingReading, waitingReadings } from './waiting-readings.ts';

interface Start extends DateReading {
  readonly expression: string;
  readonly clause: Parameter;
}

/** Somebody who broke off pays inside the window. No document gives a single date for that: every reading. */
export function* brokenInWindow(context: RuleContext, given: Facts): Evaluation<Unknown | undefined> {
  const { parameters, sheet } = context;
  const payment = yield* need('paymentDate');
  const from = parameter(parameters, 'coverage.from');
  const first = dateOf(from);
  const waits = yield* waitingReadings(context, given);
  const starts = isStated(parameters, 'waiting.per-broken-year')
    ? waits.map((wait) => sincePayment(wait, payment, first))
    : [
        { reading: '集中征缴期内缴费，不用等', date: first, expression: '待遇享受期开始', clause: from },
        ...waits.flatMap((wait) => [sincePayment(wait, payment, first), sinceFirstDay(wait, first)]),
      ];
  const ended = endedBefore(context, payment, starts);
  if (ended !== null) return ended;
  for (const { reading, expression, date, clause } of starts)
    sheet.step(reading, expression, formatDate(date), '日期', clause);
  if (isStated(parameters, 'waiting.months.broken'))
    sheet.cite(parameter(parameters, 'waiting.months.broken'));
  readingFigures(sheet, parameter(parameters, 'waiting.months').atLeast ? EARLIEST_DAY : FIRST_DAY, starts);
  lastDay(context);
  assumeBroken(context, starts.length > waits.length);
  assumeLowerBound(context);
  return undefined;
}

function sincePayment({ months, clause }: WaitingReading, payment: CalendarDate, first: CalendarDate): Start {
  const over = addMonths(payment, months);
  const early = compareDates(over, first) < 0;
  return {
    reading: `断缴后再参保，从缴费那天起等 ${months} 个月`,
    date: early ? first : over,
    expression: `${chineseDate(payment)} + ${months} 个月${early ? `，不早于${chineseDate(first)}` : ''}`,
    clause,
  };
}

function sinceFirstDay({ months, clause }: WaitingReading, first: CalendarDate): Start {
  return {
    reading: `断缴后再参保，从待遇享受期第一天起等 ${months} 个月`,
    date: addMonths(first, months),
    expression: `${chineseDate(first)} + ${months} 个月`,
    clause,
  };
}

function assumeBroken({ parameters, sheet }: RuleContext, contradictory: boolean): void {
  if (contradictory)
    sheet.assume(
      '断缴后再参保、又在集中征缴期内缴费的，文件一处说要有等待期，一处说从待遇享受期第一天起享受，也没有写等待期从哪天起算；几种读法都列出，请向医保局核实',
    );
  else sheet.assume('文件没有写等待期从缴费那天还是从待遇享受期第一天起算，这里从缴费那天起算，请核实');
  if (parameter(parameters, 'waiting.months').atLeast)
    sheet.assume('等待期写的是“至少”，这是最早的日期，当地实际规定可能更晚');
}
