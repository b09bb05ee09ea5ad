import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dates, random } from './reference/arbitraries.ts';
import { asked } from './reference/asked.ts';
import { enshiBrokenFirstDays, huaianBrokenFirstDays } from './reference/broken.ts';

/** The first days that coverage gives, or null. */
function firstDays(region: string, facts: Readonly<Record<string, unknown>>): readonly string[] | null {
  const outcome = asked('coverage', region, { ...facts, enrolmentHistory: 'broken' });
  if (outcome.kind === 'unknown') return null;
  if (outcome.kind !== 'result') throw new Error(JSON.stringify(outcome));
  const dated = outcome.sheet.figures.filter(({ label, unit }) => unit === '日期' && !label.includes('最后'));
  return [...new Set(dated.map(({ value }) => value))].sort();
}

describe('断缴的人在集中征缴期内缴费，各种读法的第一天', () => {
  it('恩施', () => {
    fc.assert(
      fc.property(
        dates('2024-09-01', '2024-12-31'),
        fc.integer({ min: 1, max: 20 }),
        (paymentDate, brokenYears) => {
          const came = firstDays('enshi', { paymentDate, brokenYears });
          expect(came).toEqual(enshiBrokenFirstDays(paymentDate, brokenYears));
        },
      ),
      random,
    );
  });

  it('淮安', () => {
    fc.assert(
      fc.property(dates('2025-10-01', '2025-12-31'), (paymentDate) => {
        expect(firstDays('huaian', { paymentDate })).toEqual(huaianBrokenFirstDays(paymentDate));
      }),
      random,
    );
  });
});
