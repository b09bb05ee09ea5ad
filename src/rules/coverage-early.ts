import { addDays, addMonths, type CalendarDate, chineseDate, formatDate } from './calendar.ts';
import { FIRST_DAY, lastDay } from './coverage-term.ts';
import { type DateReading, readingFigures } from './date-readings.ts';
import type { RuleContext } from './evaluation.ts';
import { type Parameter, parameter } from './parameter.ts';
import { wholeOf } from './parameter-value.ts';

/** Payment in the weeks after the window, where benefits begin 「自完清费用的次日 1 日起」: both readings. */
export function earlyCoverage(context: RuleContext, payment: CalendarDate): undefined {
  const { parameters, sheet } = context;
  const clause = parameter(parameters, 'early.start-day');
  const readings = earlyReadings(clause, payment);
  for (const { reading, date } of readings)
    sheet.step(reading, `${chineseDate(payment)}缴清`, formatDate(date), '日期', clause);
  readingFigures(sheet, FIRST_DAY, readings);
  lastDay(context);
  sheet.assume(
    '文件写“自完清费用的次日 1 日起”，文字有误，可能是“次月 1 日”，也可能是“次日”；两种都列出，请向医保局核实，稳妥起见按晚的一天安排',
  );
  return undefined;
}

/**
 * The next month's first day, or the next day; the later one first.
 * @param clause `early.start-day`
 */
export function earlyReadings(clause: Parameter, payment: CalendarDate): readonly DateReading[] {
  return [
    {
      reading: '按“次月 1 日”理解',
      date: { ...addMonths({ ...payment, day: 1 }, 1), day: wholeOf(clause) },
    },
    { reading: '按“次日”理解', date: addDays(payment, 1) },
  ];
}
