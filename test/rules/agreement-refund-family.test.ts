import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dates, perhaps, random, request, tiers } from './reference/arbitraries.ts';
import { asked } from './reference/asked.ts';
import { daysLater } from './reference/dates.ts';
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

/** Any day of a span, and the days about those on which something begins or ends. */
const payments = (from: string, to: string, edges: readonly string[]) =>
  fc.oneof(
    dates(from, to),
    fc
      .tuple(fc.constantFrom(...edges), fc.integer({ min: -1, max: 1 }))
      .map(([day, off]) => daysLater(day, off)),
  );

const general = payments('2023-09-01', '2026-06-30', ['2024-01-01', '2025-12-31']);

const places = {
  huaian: {
    categories: huaianCategories,
    tiered: false,
    payments: payments('2025-08-01', '2027-02-28', ['2025-10-01', '2026-01-01', '2026-12-31']),
  },
  dianjiang: {
    categories: [...dianjiangCategories, 'newborn'],
    tiered: true,
    payments: payments('2023-09-01', '2025-06-30', ['2023-10-11', '2024-06-30', '2024-09-30', '2025-03-31']),
  },
  enshi: {
    categories: [...enshiCategories, 'newborn'],
    tiered: false,
    payments: payments('2024-08-01', '2026-02-28', ['2024-09-01', '2025-01-01', '2025-02-28', '2025-12-31']),
  },
  meixian: { categories: ['ordinary', 'aided'], tiered: false, payments: general },
  national: { categories: ['ordinary', 'aided'], tiered: false, payments: general },
} as const;

const years = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(17, 18, 59, 60));

it.each(REGIONS)('全家缴费 %s', (region) => {
  const { categories, tiered, payments: paid } = places[region];
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
    paymentDate: perhaps(paid),
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
  const about = payments('2025-08-01', '2027-06-30', [
    '2025-10-01',
    '2026-01-01',
    '2026-10-01',
    '2026-12-31',
  ]);
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
