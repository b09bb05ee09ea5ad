import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  type CalendarDate,
  daysBetween,
  formatDate,
  parseDate,
} from '../../src/rules/calendar.ts';
import type { Figure } from '../../src/rules/worksheet.ts';
import { dates, random, tiers } from './reference/arbitraries.ts';
import { asked } from './reference/asked.ts';
import {
  dianjiangFirstDay,
  dianjiangInfant,
  enshiFirstDay,
  type FirstDays,
  huaianFirstDay,
  huaianInfant,
  huaianSoldierFirstDay,
} from './reference/coverage.ts';
import { daysFrom, daysLater, fromJulianDay, julianDay, monthsLater } from './reference/dates.ts';

/** First days and last days by the calculator and by a second calendar, from the documents' words alone. */

const DATE = /^\d{4}-\d{2}-\d{2}$/;

function came(
  rule: string,
  region: string,
  given: Readonly<Record<string, unknown>>,
): readonly Figure[] | null {
  const outcome = asked(rule, region, given);
  if (outcome.kind === 'unknown') return null;
  if (outcome.kind !== 'result') throw new Error(`${rule} ${region}: ${JSON.stringify(outcome)}`);
  return outcome.sheet.figures;
}

/** The first days that the figures give: one, or each reading's. */
function firstDays(figures: readonly Figure[] | null): FirstDays {
  if (figures === null || figures[0]?.value === '不能') return null;
  const days = figures.filter(({ label, value }) => !label.includes('最后') && DATE.test(value));
  return [...new Set(days.map(({ value }) => value))].sort();
}

const labelled = (figures: readonly Figure[] | null, words: string) =>
  figures?.find(({ label }) => label.includes(words))?.value;

describe.each([
  ['huaian', huaianFirstDay, '2025-07-01', '2027-03-31', '2026-12-31'],
  ['dianjiang', dianjiangFirstDay, '2023-09-01', '2025-02-28', '2024-12-31'],
  ['enshi', enshiFirstDay, '2024-07-01', '2026-02-28', '2025-12-31'],
] as const)('待遇起止 %s', (region, reference, from, to, end) => {
  it('每一天缴费', () => {
    for (let day = julianDay(from); day <= julianDay(to); day++) {
      const paymentDate = fromJulianDay(day);
      const figures = came('coverage', region, { paymentDate, enrolmentHistory: 'continuous' });
      const expected = reference(paymentDate);
      expect([paymentDate, firstDays(figures)]).toEqual([paymentDate, expected]);
      if (expected !== null) expect(labelled(figures, '最后一天')).toBe(end);
    }
  });
});

it('退役军人，淮安', () => {
  fc.assert(
    fc.property(dates('2025-07-01', '2026-12-31'), fc.integer({ min: 0, max: 120 }), (discharged, days) => {
      const paymentDate = daysLater(discharged, days);
      const given = { paymentDate, dischargeDate: discharged, enrolmentHistory: 'continuous' };
      expect(firstDays(came('coverage', 'huaian', given))).toEqual(
        huaianSoldierFirstDay(discharged, paymentDate),
      );
    }),
    random,
  );
});

it('新生儿，淮安', () => {
  fc.assert(
    fc.property(dates('2025-01-01', '2026-12-31'), fc.integer({ min: 0, max: 100 }), (birthDate, days) => {
      const paymentDate = daysLater(birthDate, days);
      const expected = huaianInfant(birthDate, paymentDate);
      const figures = came('newborn', 'huaian', { birthDate, paymentDate });
      if (expected === null) {
        expect(labelled(figures, '从出生之日起') ?? '没有').toMatch(/^(不能|没有)$/);
        return;
      }
      expect(figures?.[0]?.value).toBe(`${expected.fee}.00`);
      expect(labelled(figures, '第一天')).toBe(expected.from);
      expect(labelled(figures, '最后一天')).toBe(expected.to);
    }),
    random,
  );
});

it('新生儿，垫江', () => {
  const born = dates('2024-01-01', '2024-12-31');
  fc.assert(
    fc.property(born, fc.integer({ min: 0, max: 90 }), tiers, (birthDate, days, tier) => {
      const paymentDate = daysLater(birthDate, days);
      const expected = dianjiangInfant(birthDate, paymentDate, tier);
      const figures = came('newborn', 'dianjiang', { birthDate, paymentDate, tier });
      expect(labelled(figures, '第一天')).toBe(expected?.from);
      expect(labelled(figures, '最后一天')).toBe(expected?.to);
      expect(labelled(figures, '个人缴费')).toBe(`${expected?.fee}.00`);
    }),
    random,
  );
});

it('等待期满的日子，恩施断缴', () => {
  const years = fc.integer({ min: 1, max: 6 });
  fc.assert(
    fc.property(dates('2025-01-01', '2025-02-28'), years, (paymentDate, brokenYears) => {
      const given = { paymentDate, enrolmentHistory: 'broken', brokenYears };
      const readings = [3 + brokenYears, 2 + brokenYears].map((months) => monthsLater(paymentDate, months));
      const within = readings.filter((date) => date <= '2025-12-31');
      const days = firstDays(came('coverage', 'enshi', given));
      expect(days).toEqual(within.length === 0 ? null : within.sort());
    }),
    random,
  );
});

it('两种历法一致', () => {
  const any = dates('1901-01-01', '2198-12-31');
  const read = (date: string): CalendarDate => parseDate(date) ?? expect.fail(date);
  fc.assert(
    fc.property(any, any, fc.integer({ min: -400, max: 400 }), (date, other, days) => {
      expect(formatDate(read(date))).toBe(date);
      expect(daysBetween(read(date), read(other))).toBe(daysFrom(date, other));
      expect(formatDate(addDays(read(date), days))).toBe(daysLater(date, days));
      const months = Math.abs(days) % 30;
      expect(formatDate(addMonths(read(date), months))).toBe(monthsLater(date, months));
    }),
    random,
  );
});
