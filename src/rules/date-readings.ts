import { type CalendarDate, chineseDate, compareDates, formatDate } from './calendar.ts';
import type { Worksheet } from './worksheet.ts';

/** One way of reading a clause, and the date that it gives. */
export interface DateReading {
  /** 「按次月 1 日理解」 */
  readonly reading: string;
  readonly date: CalendarDate;
}

/** Writes a date as a figure. */
export function dateFigure(sheet: Worksheet, label: string, date: CalendarDate): void {
  sheet.figure(label, formatDate(date), '日期');
}

/**
 * Writes what a clause comes to that can be read in several ways: all the dates side by side, then each with its
 * reading, so that nobody takes one of them for the answer. Where all readings give one day, that day.
 */
export function readingFigures(sheet: Worksheet, label: string, readings: readonly DateReading[]): void {
  const dates = [...new Map(readings.map(({ date }) => [formatDate(date), date])).values()];
  const [only, ...others] = dates;
  if (only !== undefined && others.length === 0) {
    dateFigure(sheet, label, only);
    return;
  }
  sheet.figure(label, listed(dates.toSorted(compareDates).map(chineseDate)), '');
  for (const { reading, date } of readings) dateFigure(sheet, `${label}（${reading}）`, date);
}

/** 「甲」, 「甲或乙」, 「甲、乙或丙」 */
function listed(items: readonly string[]): string {
  return [items.slice(0, -1).join('、'), ...items.slice(-1)].filter((part) => part !== '').join('或');
}
