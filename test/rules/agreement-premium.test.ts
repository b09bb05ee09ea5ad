import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dates, perhaps, random, request, tiers } from './reference/arbitraries.ts';
import { asked } from './reference/asked.ts';
import { daysLater } from './reference/dates.ts';
import {
  dianjiangCategories,
  dianjiangNewbornPremium,
  dianjiangPremium,
  enshiCategories,
  enshiPremium,
  huaianPremium,
  type Own,
} from './reference/premium.ts';

/** What a person pays, by the calculator and by the tables typed in from the documents. */

function own(region: string, facts: Readonly<Record<string, unknown>>): Own {
  const outcome = asked('premium', region, request(facts));
  if (outcome.kind === 'unknown') return null;
  if (outcome.kind !== 'result') throw new Error(`${region}: ${JSON.stringify(outcome)}`);
  return Number(outcome.sheet.figures[0]?.value);
}

/** One identity, or several of the same person. */
const identities = (all: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...all), { minLength: 1, maxLength: 3 });

it('淮安', () => {
  const categories = fc.constantFrom(
    ...[
      'ordinary',
      'student',
      'aided',
      'special-hardship',
      'minimum-living',
      'child-in-need',
      'veteran-benefit',
    ],
    ...['retrenched-worker', 'hardship-worker', 'low-income-edge', 'expenditure-poor', 'temporary-relief'],
    ...['mental-disorder', 'disabled-unable-to-work', 'aided-student', 'hardship-elder', 'former-poor'],
  );
  fc.assert(
    fc.property(categories, perhaps(dates('2025-08-01', '2027-02-28')), (personCategory, paymentDate) => {
      expect(own('huaian', { personCategory, paymentDate })).toBe(huaianPremium(personCategory, paymentDate));
    }),
    random,
  );
});

it('垫江', () => {
  const payments = perhaps(dates('2023-09-01', '2024-12-31'));
  fc.assert(
    fc.property(identities(dianjiangCategories), tiers, payments, (categories, tier, paymentDate) => {
      const facts = { personCategory: categories.join('+'), tier, paymentDate };
      expect(own('dianjiang', facts)).toBe(dianjiangPremium(categories, tier, paymentDate));
    }),
    random,
  );
});

it('垫江新生儿', () => {
  const born = dates('2024-01-01', '2024-12-31');
  fc.assert(
    fc.property(born, fc.integer({ min: 0, max: 150 }), tiers, (birthDate, days, tier) => {
      const paymentDate = daysLater(birthDate, days);
      const facts = { personCategory: 'newborn', tier, birthDate, paymentDate };
      expect(own('dianjiang', facts)).toBe(dianjiangNewbornPremium(tier, birthDate, paymentDate));
    }),
    random,
  );
});

it('恩施', () => {
  const payments = perhaps(dates('2024-08-01', '2025-04-30'));
  const years = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(17, 18, 59, 60));
  fc.assert(
    fc.property(identities(enshiCategories), years, payments, (categories, age, paymentDate) => {
      const facts = { personCategory: categories.join('+'), age, paymentDate };
      expect(own('enshi', facts)).toBe(enshiPremium(categories, age, paymentDate));
    }),
    random,
  );
});
