import { LunarMonth, LunarYear, SolarTerm } from 'tyme4ts';
import { addDays, type CalendarDate } from '../../../rules/calendar.ts';

/** A month of the lunar calendar, as the days of the calendar it covers. */
export interface LunarMonthDays {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
  /** 29 or 30 */
  readonly length: number;
}

const known = new Map<number, LunarMonthDays | null>();

/**
 * A month of a lunar year; null where there is none (a leap month in a year without it).
 *
 * @param month 1 正月 to 12 腊月; negative for a leap month
 */
export function lunarMonth(year: number, month: number): LunarMonthDays | null {
  if (year < 1900 || year > 2198 || month === 0 || Math.abs(month) > 12) return null;
  if (month < 0 && LunarYear.fromYear(year).getLeapMonth() !== -month) return null;
  const key = year * 100 + month;
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = LunarMonth.fromYm(year, month);
  const day = found.getFirstJulianDay().getSolarDay();
  const first = { year: day.getYear(), month: day.getMonth(), day: day.getDay() };
  const length = found.getDayCount();
  const days = { first, last: addDays(first, length - 1), length };
  known.set(key, days);
  return days;
}

/** The calendar date of a lunar one; null where there is no such day (腊月三十 of a month of 29 days). */
export function lunarDay(year: number, month: number, day: number): CalendarDate | null {
  const days = lunarMonth(year, month);
  return days === null || day < 1 || day > days.length ? null : addDays(days.first, day - 1);
}

/** 除夕: the last day of a lunar year. */
export function lunarNewYearsEve(year: number): CalendarDate | null {
  return lunarMonth(year, 12)?.last ?? null;
}

const TOMB_SWEEPING = 7;
const WINTER_SOLSTICE = 24;

/** 清明 or 冬至 of a year of the calendar. */
export function solarTermDay(name: '清明' | '冬至', year: number): CalendarDate {
  const day = SolarTerm.fromIndex(year, name === '清明' ? TOMB_SWEEPING : WINTER_SOLSTICE)
    .getJulianDay()
    .getSolarDay();
  return { year: day.getYear(), month: day.getMonth(), day: day.getDay() };
}
