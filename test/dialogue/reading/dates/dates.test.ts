import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { DateMention } from '../../../../src/dialogue/reading/dates/date-mention.ts';
import { readDates } from '../../../../src/dialogue/reading/dates/dates.ts';
import { type CalendarDate, formatDate, parseDate } from '../../../../src/rules/calendar.ts';

interface Table {
  readonly today: string;
  readonly reads: Readonly<Record<string, string>>;
}

const tables = parse(readFileSync('test/dialogue/reading/dates/dates.yaml', 'utf8')) as readonly Table[];
const day = (text: string): CalendarDate => parseDate(text) ?? expect.unreachable(text);

function written(mention: DateMention): string {
  const month = (year: number, m: number) => `${year}-${String(m).padStart(2, '0')}`;
  const value = {
    day: () => (mention.kind === 'day' ? formatDate(mention.date) : ''),
    month: () => (mention.kind === 'month' ? month(mention.year, mention.month) : ''),
    range: () => (mention.kind === 'range' ? `${formatDate(mention.from)}..${formatDate(mention.to)}` : ''),
    year: () => (mention.kind === 'year' ? `${mention.year}` : ''),
    vague: () => '?',
    invalid: () => '×',
  }[mention.kind]();
  return `${mention.assumedYear ? '~' : ''}${value}`;
}

describe.each(tables)('今天是 $today', ({ today, reads }) => {
  it.each(Object.entries(reads))('%s → %s', (text, expected) => {
    expect(readDates(text, day(today)).map(written).join(' ')).toBe(expected);
  });
});

describe('读法怎样说给人听', () => {
  const today = day('2026-06-20');
  const said = (text: string, policyYear?: number) => readDates(text, today, policyYear)[0]?.said;

  it.each([
    ['腊月二十三交的', '腊月二十三（2026年2月10日）'],
    ['腊月交的', '腊月（2026年1月19日至2026年2月16日）'],
    ['11月缴的', '11月（2025年11月）'],
    ['昨天交的', '昨天（2026年6月19日）'],
    ['2月30日交的', '2月30日（没有这一天）'],
  ])('%s → %s', (text, expected) => expect(said(text)).toBe(expected));

  it.each(['2026年1月15日交的', '2023年11月缴的', '过年后交的'])('%s 就是写的那样，不必再说', (text) =>
    expect(said(text)).toBeNull(),
  );

  it('文件是前些年的，没有说年份的日期另给出文件那一年的', () => {
    const [mention] = readDates('11月缴的', today, 2024);
    expect(mention).toMatchObject({
      kind: 'month',
      year: 2025,
      month: 11,
      assumedYear: true,
      documentYear: 2023,
    });
    expect(readDates('3月缴的', today, 2024)[0]).toMatchObject({ year: 2026, documentYear: 2024 });
  });

  it.each([
    ['11月缴的', 2026],
    ['11月缴的', undefined],
    ['2025年11月缴的', 2024],
    ['15号缴的', 2024],
  ])('%s，文件 %s 年：没有第二种年份', (text, policyYear) =>
    expect(readDates(text, today, policyYear)[0]?.documentYear).toBeNull(),
  );

  it.each([
    ['12月31号前交', 'before'],
    ['3月1号之后交的', 'after'],
    ['1月1日起享受', 'after'],
    ['12月31号交', null],
    ['前天交的', null],
  ])('%s 的界限是 %s', (text, bound) => expect(readDates(text, today)[0]?.bound).toBe(bound));

  it('每处日期给出它在原话里的位置', () => {
    const text = '我2025年6月18日生的娃，8月1日参的保';
    expect(readDates(text, today).map(({ start, end }) => text.slice(start, end))).toEqual([
      '2025年6月18日',
      '8月1日',
    ]);
  });
});
