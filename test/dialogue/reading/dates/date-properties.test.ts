import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DateMention } from '../../../../src/dialogue/reading/dates/date-mention.ts';
import { readDates } from '../../../../src/dialogue/reading/dates/dates.ts';
import { readSpans } from '../../../../src/dialogue/reading/spans/spans.ts';
import { timeFacts } from '../../../../src/dialogue/reading/time-roles/time-roles.ts';
import {
  addDays,
  type CalendarDate,
  chineseDate,
  daysInMonth,
  formatDate,
} from '../../../../src/rules/calendar.ts';

const dates = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays({ year: 1960, month: 1, day: 1 }, n));
const todays = fc.integer({ min: 0, max: 4000 }).map((n) => addDays({ year: 2024, month: 1, day: 1 }, n));

/** Pieces that dates, spans and roles are made of, in any order. */
const pieces = fc.constantFrom(
  ...'零一二三四五六七八九十廿两俩半多来几0123456789年月日号天周岁初底中前后上下去今明昨大小的了没断停漏交缴参保报销出生住院退役费到至从起'.split(
    '',
  ),
  ...[
    '个月',
    '腊月',
    '正月',
    '冬月',
    '闰',
    '农历',
    '春节',
    '国庆',
    '除夕',
    '元旦',
    '过年',
    '2025',
    '2024年',
    '去年',
    '集中期',
    '连续',
    '一直',
    '职工',
    '【',
    '】',
    '-',
    '.',
    '/',
    '，',
    ' ',
    '😀',
  ],
);
const talk = fc.array(pieces, { maxLength: 40 }).map((all) => all.join(''));

const exists = ({ year, month, day }: CalendarDate) =>
  year >= 1890 && year < 2210 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

function daysOf(mention: DateMention): readonly CalendarDate[] {
  if (mention.kind === 'day') return [mention.date];
  if (mention.kind === 'range') return [mention.from, mention.to];
  return mention.kind === 'month' ? [{ ...mention, day: 1 }] : [];
}

const NUMERALS = '〇一二三四五六七八九';
const hanDigits = (year: number) => [...`${year}`].map((c) => NUMERALS[Number(c)]).join('');
const han = (n: number) =>
  n < 10
    ? `${NUMERALS[n]}`
    : `${n < 20 ? '' : NUMERALS[Math.floor(n / 10)]}十${n % 10 ? NUMERALS[n % 10] : ''}`;

/** The same date as ten people write it. */
const spellings = (date: CalendarDate): readonly string[] => {
  const { year, month, day } = date;
  return [
    chineseDate(date),
    formatDate(date),
    `${year}/${month}/${day}`,
    `${year}.${month}.${day}`,
    `${year}年${month}月${day}号`,
    `${year} 年 ${month} 月 ${day} 日`,
    formatDate(date).replaceAll('-', ''),
    `${hanDigits(year)}年${han(month)}月${han(day)}日`,
    `${hanDigits(year).replaceAll('〇', '零')}年${han(month)}月${han(day)}号`,
    `${year}年的${month}月份${day}号`,
  ];
};

describe('日期和时长，任何文字', () => {
  it('都不出错，每个位置都对得上，互不重叠', () => {
    fc.assert(
      fc.property(fc.oneof(talk, fc.string({ unit: 'binary', maxLength: 60 })), todays, (text, today) => {
        for (const mentions of [readDates(text, today, 2024), readSpans(text)])
          mentions.reduce((end, mention) => {
            expect(mention.start).toBeGreaterThanOrEqual(end);
            expect(mention.text).toBe(text.slice(mention.start, mention.end));
            expect(mention.text).not.toBe('');
            return mention.end;
          }, 0);
        timeFacts(text, { today, policyYear: 2025 });
      }),
      { numRuns: 1500 },
    );
  });

  it('给出的日子都存在，一段的头不在尾之后', () => {
    fc.assert(
      fc.property(talk, todays, (text, today) => {
        for (const mention of readDates(text, today)) {
          for (const date of daysOf(mention))
            expect(exists(date), `${text} → ${formatDate(date)}`).toBe(true);
          const [from, to] = daysOf(mention);
          if (from && to) expect(formatDate(from) <= formatDate(to)).toBe(true);
        }
        for (const { from, to } of readSpans(text)) {
          expect(Number.isInteger(from) && Number.isInteger(to) && from >= 0 && to >= from, text).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('写全的日期，十种写法读出来是同一天，今天是哪天都一样', () => {
    fc.assert(
      fc.property(dates, todays, (date, today) => {
        for (const spelling of spellings(date)) {
          const [mention, ...more] = readDates(`我${spelling}缴的费`, today);
          expect(mention, spelling).toMatchObject({
            kind: 'day',
            date,
            text: spelling,
            assumedYear: false,
            said: null,
          });
          expect(more).toEqual([]);
        }
      }),
    );
  });

  it('没有说年份、说的是过去的，取不晚于今天的最近一个；打算的，取不早于今天的', () => {
    fc.assert(
      fc.property(dates, todays, ({ month, day }, today) => {
        fc.pre(!(month === 2 && day === 29));
        const [past] = readDates(`${month}月${day}日缴的费`, today);
        const [next] = readDates(`打算${month}月${day}日去缴费`, today);
        if (past?.kind !== 'day' || next?.kind !== 'day') return expect.unreachable();
        expect(past.date).toMatchObject({ month, day });
        expect(formatDate(past.date) <= formatDate(today)).toBe(true);
        expect(formatDate({ ...past.date, year: past.date.year + 1 }) > formatDate(today)).toBe(true);
        expect(formatDate(next.date) >= formatDate(today)).toBe(true);
        expect(formatDate({ ...next.date, year: next.date.year - 1 }) < formatDate(today)).toBe(true);
      }),
    );
  });
});
