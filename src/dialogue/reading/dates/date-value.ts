import { type CalendarDate, chineseDate, daysInMonth } from '../../../rules/calendar.ts';
import type { DateValue } from './date-mention.ts';

export const INVALID: DateValue = { kind: 'invalid' };
export const VAGUE: DateValue = { kind: 'vague' };

/** A day, or null where the calendar has no such day between 1900 and 2199. */
export function dayValue(year: number, month: number, day: number): DateValue | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return null;
  return day >= 1 && day <= daysInMonth(year, month) ? { kind: 'day', date: { year, month, day } } : null;
}

export function monthValue(year: number, month: number): DateValue | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return null;
  return { kind: 'month', year, month };
}

/** From one day of a month to another day of it. */
export function partOfMonth(year: number, month: number, first: number, last: number): DateValue | null {
  if (monthValue(year, month) === null) return null;
  const end = Math.min(last, daysInMonth(year, month));
  return { kind: 'range', from: { year, month, day: first }, to: { year, month, day: end } };
}

/** The first day it can be; null where none can be named. */
export function firstDay(value: DateValue): CalendarDate | null {
  if (value.kind === 'day') return value.date;
  if (value.kind === 'range') return value.from;
  if (value.kind === 'month') return { year: value.year, month: value.month, day: 1 };
  return value.kind === 'year' ? { year: value.year, month: 1, day: 1 } : null;
}

/** The last day it can be; null where none can be named. */
export function lastDayOf(value: DateValue): CalendarDate | null {
  if (value.kind === 'day') return value.date;
  if (value.kind === 'range') return value.to;
  if (value.kind === 'year') return { year: value.year, month: 12, day: 31 };
  if (value.kind !== 'month') return null;
  return { year: value.year, month: value.month, day: daysInMonth(value.year, value.month) };
}

/** 「2026年2月10日」, 「2025年11月」, 「2026年1月19日至2026年2月16日」; null for what has no day. */
export function chineseValue(value: DateValue): string | null {
  switch (value.kind) {
    case 'day':
      return chineseDate(value.date);
    case 'month':
      return `${value.year}年${value.month}月`;
    case 'range':
      return `${chineseDate(value.from)}至${chineseDate(value.to)}`;
    case 'year':
      return `${value.year}年`;
    default:
      return null;
  }
}
