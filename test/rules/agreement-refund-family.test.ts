import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dates, perhaps, random, request, tiers } from './reference/arbitraries.ts';
import { asked } from './reference/asked.ts';
import { familyTotal } from './reference/family.ts';
import { dianjiangCategories, enshiCategories } from './reference/premium.ts';
import { refund } from './reference/refund.ts';
import { settledOf } from './reference/settled.ts';
import { tenYears } from './reference/ten-year.ts';

/**
 * What a family pays, what is paid back and what ten years came to, by the calculator and by a second computation
 * from the documents' words: every figure, every fact asked for and every 「not stated」.
 */

const REGIONS = ['huaian', 'dianjiang', 'enshi', 'meixian', 'national'] as const;
const regions = fc.constantFrom(...REGIONS);

const huaianCategories = [
  ...['ordinary', 'student', 'aided', 'special-hardship', 'minimum-living', 'child-in-need'],
  ...['veteran-benefit', 'retrenched-worker', 'hardship-worker', 'low-income-edge', 'expenditure-poor'],
  ...['temporary-relief', 'mental-disorder', 'disabled-unable-to-work', 'aided-student', 'hardship-elder'],
  ...['newly-aided', 'former-poor'],
];

/** One identity, or several of the same person. */
const identities = (all: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...all), { minLength: 1, maxLength: 3 });

const places = {
  huaian: { categories: huaianCategories, tiered: false, payments: dates('2025-08-01', '2027-02-28') },
  dianjiang: {
    categories: [...dianjiangCategories, 'newborn'],
    tiered: true,
    payments: dates('2023-09-01', '2025-06-30'),
  },
  enshi: {
    categories: [...enshiCategories, 'newborn'],
    tiered: false,
    payments: dates('2024-08-01', '2026-02-28'),
  },
  meixian: { categories: ['ordinary', 'aided'], tiered: false, payments: dates('2023-09-01', '2026-06-30') },
  national: { categories: ['ordinary', 'aided'], tiered: false, payments: dates('2023-09-01', '2026-06-30') },
} as const;

const years = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(17, 18, 59, 60));

it.each(REGIONS)('全家缴费 %s', (region) => {
  const { categories, tiered, payments } = places[region];
  const member = fc.record({
    categories: identities(categories),
    tier: tiered ? perhaps(tiers) : fc.constant(null),
    age: perhaps(years),
    count: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 50 })),
  });
  const family = fc.record({
    members: fc.option(fc.array(member, { minLength: 1, maxLength: 5 }), { nil: null, freq: 30 }),
    tier: tiered ? perhaps(tiers) : fc.constant(null),
    age: perhaps(years),
    paymentDate: perhaps(payments),
  });
  fc.assert(
    fc.property(family, (facts) => {
      const members = facts.members?.map(({ categories: all, ...each }) =>
        request({ ...each, personCategory: all.join('+') }),
      );
      const came = asked('family-total', region, request({ ...facts, members: members ?? null }));
      expect(settledOf(came)).toEqual(familyTotal(region, facts));
    }),
    random,
  );
});

it('退费', () => {
  const about = fc.oneof(dates('2025-08-01', '2027-06-30'), dates('2025-12-25', '2026-01-05'));
  const facts = fc.record({
    refundDate: perhaps(about),
    refundReason: perhaps(fc.constantFrom('duplicate', 'employee', 'elsewhere', 'other')),
    paymentDate: perhaps(about),
    categories: fc.oneof(fc.constantFrom([], ['ordinary']), identities(huaianCategories)),
  });
  const huaianMostly = fc.oneof({ weight: 20, arbitrary: fc.constant('huaian' as const) }, regions);
  fc.assert(
    fc.property(huaianMostly, facts, about, (region, { categories, ...given }, today) => {
      const own = region === 'huaian' ? categories : [];
      const came = asked(
        'refund',
        region,
        request({ ...given, personCategory: own.join('+') || null }),
        today,
      );
      expect(settledOf(came)).toEqual(refund(region, { ...given, categories: own }, today));
    }),
    random,
  );
});

it('十年缴费', () => {
  fc.assert(
    fc.property(regions, dates('2024-01-01', '2028-12-31'), (region, today) => {
      expect(settledOf(asked('ten-year-sum', region, {}, today))).toEqual(tenYears(region));
    }),
    random,
  );
});
