import fc from 'fast-check';
import { expect, it } from 'vitest';
import { perhaps, random, request } from './reference/arbitraries.ts';
import { asked } from './reference/asked.ts';
import { staysContinuous } from './reference/continuity.ts';

/** Whether a gap between the schemes breaks the enrolment, by the calculator and from the document's words alone. */

function came(region: string, insuredYears: number | null, gapMonths: number | null): string {
  const outcome = asked('continuity', region, request({ insuredYears, gapMonths }));
  switch (outcome.kind) {
    case 'result':
      return outcome.sheet.figures.map(({ value }) => value).join();
    case 'missing':
      return outcome.fact;
    case 'unknown':
      return '没有写';
    case 'refused':
      return outcome.fields.join();
  }
}

/** No gap, or one too long, settles it without the years; the years alone settle nothing. */
function expected(insuredYears: number | null, gapMonths: number | null): string {
  if (gapMonths === null) return insuredYears === null ? 'insuredYears' : 'gapMonths';
  const [fewest, most] = [0, 100].map((years) => staysContinuous(insuredYears ?? years, gapMonths));
  if (fewest !== most) return 'insuredYears';
  return most ? '缴费后不算断保' : '不符合“不算断保”的条件';
}

const years = perhaps(fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 3 })));
const gaps = perhaps(fc.oneof(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 6 })));

it('淮安', () => {
  fc.assert(
    fc.property(years, gaps, (insuredYears, gapMonths) => {
      expect(came('huaian', insuredYears, gapMonths)).toBe(expected(insuredYears, gapMonths));
    }),
    random,
  );
});

it.each(['dianjiang', 'enshi', 'meixian', 'national'])('%s 没有写', (region) => {
  fc.assert(
    fc.property(years, gaps, (insuredYears, gapMonths) => {
      expect(came(region, insuredYears, gapMonths)).toBe('没有写');
    }),
    { ...random, numRuns: 100 },
  );
});
