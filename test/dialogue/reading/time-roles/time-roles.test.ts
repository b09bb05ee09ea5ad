import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { StatedDate, TimeReading } from '../../../../src/dialogue/reading/time-roles/time-reading.ts';
import { timeFacts } from '../../../../src/dialogue/reading/time-roles/time-roles.ts';
import { formatDate } from '../../../../src/rules/calendar.ts';

type Written = Readonly<Record<string, string>>;

const table = parse(readFileSync('test/dialogue/reading/time-roles/time-roles.yaml', 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, string | number>>>
>;
const today = { year: 2026, month: 6, day: 20 };
const read = (text: string, policyYear = 2026) => timeFacts(text, { today, policyYear });

function writtenDate(date: StatedDate): string {
  const mark = date.assumedYear ? '~' : '';
  switch (date.kind) {
    case 'day':
      return `${mark}${formatDate(date.date)}`;
    case 'month':
      return `${mark}${date.year}-${String(date.month).padStart(2, '0')}`;
    case 'range':
      return `${mark}${formatDate(date.from)}..${formatDate(date.to)}`;
    case 'year':
      return `${date.year}`;
    default:
      return date.kind === 'vague' ? '?' : '×';
  }
}

function written(reading: TimeReading): Written {
  const { dates: _dates, spans: _spans, said: _said, ...facts } = reading;
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => {
      if ('kind' in fact) return [name, writtenDate(fact)];
      if ('value' in fact) return [name, `${fact.value}`];
      const number = fact.from === fact.to ? `${fact.from}` : `${fact.from}-${fact.to}`;
      return [name, 'since2025' in fact && fact.since2025 ? `${number} 从2025` : number];
    }),
  );
}

describe('话里说了哪些和时间有关的条件', () => {
  it.each(Object.entries(table))('%s', (text, expected) => {
    expect(written(read(text))).toEqual(
      Object.fromEntries(Object.entries(expected).map(([name, value]) => [name, `${value}`])),
    );
  });
});

describe('怎样读的，说给人听', () => {
  it.each([
    ['6月18日出生，8月1日参的保', ['6月18日（2025年6月18日）', '8月1日（2025年8月1日）']],
    ['腊月二十三交的', ['腊月二十三（2026年2月10日）']],
    ['娃出生28天了', ['28天（从今天往前算，2026年5月23日出生）']],
    ['2026年1月15日交的', []],
    ['断了两年', []],
  ])('%s', (text, said) => expect(read(text).said).toEqual(said));

  it('每个条件给出它的原话和位置', () => {
    const text = '我断了两年，1月15号交的';
    const { brokenYears, paymentDate } = read(text);
    expect(brokenYears).toMatchObject({ said: '两年', start: 3, end: 5 });
    expect(text.slice(paymentDate?.start, paymentDate?.end)).toBe('1月15号');
  });

  it('文件是前些年的，缴费日期另给出文件那一年的', () => {
    expect(read('11月缴的', 2024).paymentDate).toMatchObject({
      year: 2025,
      assumedYear: true,
      documentYear: 2023,
    });
  });
});
