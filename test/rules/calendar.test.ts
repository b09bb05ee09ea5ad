import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  type CalendarDate,
  chineseDate,
  compareDates,
  daysBetween,
  daysInMonth,
  formatDate,
  parseDate,
} from '../../src/rules/calendar.ts';

const at = (text: string): CalendarDate => {
  const date = parseDate(text);
  if (date === null) throw new RangeError(text);
  return date;
};

/** The same day by the platform's calendar, for comparison. */
const utc = ({ year, month, day }: CalendarDate) => Date.UTC(year, month - 1, day);
const DAY = 86_400_000;

const date = fc
  .record({
    year: fc.integer({ min: 1900, max: 2199 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ year, month, day }) => ({ year, month, day: Math.min(day, daysInMonth(year, month)) }));

describe('读日期', () => {
  it.each(['2026-01-15', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('%s 存在', (text) => {
    expect(formatDate(at(text))).toBe(text);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2100-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '1899-12-31',
    '2200-01-01',
    '2026-1-5',
    '2026/01/05',
    '20260105',
    '2026-01-05T00:00',
    ' 2026-01-05',
    '',
  ])('%s 不是日期', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('写成汉字时不补零', () => {
    expect(chineseDate(at('2026-03-05'))).toBe('2026年3月5日');
  });
});

describe('推算', () => {
  it.each([
    ['2024-04-10', 90, '2024-07-09'],
    ['2025-11-20', 90, '2026-02-18'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2026-01-15', 0, '2026-01-15'],
  ])('%s 加 %i 天是 %s', (from, days, to) => {
    expect(formatDate(addDays(at(from), days))).toBe(to);
    expect(daysBetween(at(from), at(to))).toBe(days);
  });

  it.each([
    ['2026-01-15', 2, '2026-03-15'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2023-12-31', 2, '2024-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-11-30', 2, '2027-01-30'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s 加 %i 个月是 %s，没有那一天取月末', (from, months, to) => {
    expect(formatDate(addMonths(at(from), months))).toBe(to);
  });

  it('与平台的历法一致', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -2000, max: 2000 }), (from, days) => {
        const to = addDays(from, days);
        expect((utc(to) - utc(from)) / DAY).toBe(days);
        expect(daysBetween(from, to)).toBe(days);
        expect(Math.sign(compareDates(to, from))).toBe(Math.sign(days));
      }),
    );
  });

  it('加月落在应到的那个月里，不越过月末', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -48, max: 48 }), (from, months) => {
        const to = addMonths(from, months);
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)));
      }),
    );
  });
});
