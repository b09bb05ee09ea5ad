import { describe, expect, it } from 'vitest';
import {
  lunarDay,
  lunarMonth,
  lunarNewYearsEve,
  solarTermDay,
} from '../../../../src/dialogue/reading/dates/lunar.ts';
import { formatDate } from '../../../../src/rules/calendar.ts';

const written = (date: ReturnType<typeof lunarDay>) => date && formatDate(date);

// 春节和除夕以国务院办公厅历年的放假通知为准，闰月以紫金山天文台编的历书为准。
describe('农历', () => {
  it.each([
    [2000, '2000-02-05'],
    [2015, '2015-02-19'],
    [2020, '2020-01-25'],
    [2021, '2021-02-12'],
    [2022, '2022-02-01'],
    [2023, '2023-01-22'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
    [1954, '1954-02-03'],
    [2030, '2030-02-03'],
    [2033, '2033-01-31'],
  ])('%d 年的春节是 %s', (year, date) => expect(written(lunarDay(year, 1, 1))).toBe(date));

  it.each([
    [2023, '2024-02-09'],
    [2024, '2025-01-28'],
    [2025, '2026-02-16'],
  ])('农历 %d 年的除夕是 %s', (year, date) => expect(written(lunarNewYearsEve(year))).toBe(date));

  it.each([
    [2023, -2, 1, '2023-03-22'],
    [2025, -6, 1, '2025-07-25'],
    [2033, -11, 1, '2033-12-22'],
    [2025, 8, 15, '2025-10-06'],
    [2025, 5, 5, '2025-05-31'],
    [2025, 12, 23, '2026-02-10'],
    [1958, 3, 8, '1958-04-26'],
    [1987, -6, 1, '1987-07-26'],
  ])('%d 年 %d 月 %d 日是 %s', (year, month, day, date) =>
    expect(written(lunarDay(year, month, day))).toBe(date),
  );

  it.each([
    [2025, 12, 30],
    [2025, 12, 0],
    [2024, -6, 1],
    [2025, 13, 1],
    [2025, 0, 1],
    [1899, 1, 1],
    [2300, 1, 1],
  ])('没有 %d 年 %d 月 %d 日', (year, month, day) => expect(lunarDay(year, month, day)).toBeNull());

  it('一个月的头尾和天数', () => {
    expect(lunarMonth(2025, 12)).toEqual({
      first: { year: 2026, month: 1, day: 19 },
      last: { year: 2026, month: 2, day: 16 },
      length: 29,
    });
  });

  it('清明和冬至', () => {
    expect(written(solarTermDay('清明', 2024))).toBe('2024-04-04');
    expect(written(solarTermDay('清明', 2026))).toBe('2026-04-05');
    expect(written(solarTermDay('冬至', 2025))).toBe('2025-12-21');
  });
});
