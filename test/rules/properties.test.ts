import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/rules/calendar.ts';
import { ages, amounts, dates, levels, perhaps, random, request, tiers } from './reference/arbitraries.ts';
import { asked } from './reference/asked.ts';
import { daysLater } from './reference/dates.ts';

/** What holds of every reimbursement and of every date, whatever the clauses say. */

const fenOf = (value: string | undefined): bigint => BigInt((value ?? '').replace('.', ''));

interface Reimbursed {
  readonly fund: bigint;
  readonly own: bigint;
}

function reimbursed(
  rule: string,
  region: string,
  facts: Readonly<Record<string, unknown>>,
): Reimbursed | null {
  const outcome = asked(rule, region, request(facts));
  if (outcome.kind !== 'result') return null;
  const [first, second] = outcome.sheet.figures;
  return { fund: fenOf(first?.value), own: fenOf(second?.value) };
}

const costs = amounts(600_000, [300, 600, 750, 900, 1200]);
const paidBefore = perhaps(amounts(260_000, [300, 400, 800, 1200, 80_000, 120_000, 240_000]));
const filing = perhaps(fc.constantFrom('resident', 'referral', 'other', 'unfiled'));

/** Every rule that pays a part of an eligible cost: its other facts, and the year's ceiling in yuan. */
const payments: readonly [
  rule: string,
  region: string,
  facts: fc.Arbitrary<Record<string, unknown>>,
  ceiling: (facts: Record<string, unknown>) => number | null,
][] = [
  ['inpatient', 'huaian', fc.record({ hospitalLevel: levels, offsiteFiling: filing }), () => 240_000],
  [
    'inpatient',
    'dianjiang',
    fc.record({ hospitalLevel: levels, tier: tiers, age: ages, tcmHospital: fc.constant(false) }),
    ({ tier }) => (tier === '1' ? 80_000 : 120_000),
  ],
  [
    'outpatient',
    'huaian',
    fc.record({ familyDoctorContract: fc.boolean() }).map((facts) => ({ ...facts, hospitalLevel: '1' })),
    ({ familyDoctorContract }) => (familyDoctorContract === true ? 400 : 300),
  ],
  [
    'outpatient',
    'dianjiang',
    fc.record({ hospitalLevel: fc.constantFrom('1', '2'), tier: tiers }),
    ({ tier }) => (tier === '1' ? 300 : 500),
  ],
  [
    'two-disease',
    'huaian',
    fc.record({ diseaseCount: fc.constantFrom(1, 2) }),
    ({ diseaseCount }) => (diseaseCount === 1 ? 800 : 1200),
  ],
  [
    'special-outpatient',
    'huaian',
    fc.record({
      hospitalLevel: levels,
      diseaseType: fc.constantFrom('severe-mental', 'mental', 'other'),
      deductiblePaidThisYear: perhaps(amounts(900, [300, 750])),
    }),
    () => 240_000,
  ],
  ['day-surgery', 'huaian', fc.record({ hospitalLevel: levels }), () => null],
];

describe.each(payments)('%s %s', (rule, region, others, ceiling) => {
  const spends = rule !== 'day-surgery';

  it('不为负，不超过费用和剩余限额，两部分加起来是全部', () => {
    fc.assert(
      fc.property(others, costs, paidBefore, (facts, eligibleCost, before) => {
        const given = { ...facts, eligibleCost, ...(spends && { paidThisYear: before }) };
        const { fund, own } = reimbursed(rule, region, given) ?? { fund: -1n, own: -1n };
        expect(fund >= 0n && own >= 0n).toBe(true);
        expect(fund + own).toBe(eligibleCost);
        const limit = ceiling(facts);
        const used = before ?? 0n;
        if (limit !== null) expect(fund === 0n || fund + used <= BigInt(limit) * 100n).toBe(true);
      }),
      random,
    );
  });

  it('费用多了，报销不会少，个人负担也不会少', () => {
    fc.assert(
      fc.property(others, costs, costs, paidBefore, (facts, one, more, before) => {
        const at = (eligibleCost: bigint) =>
          reimbursed(rule, region, { ...facts, eligibleCost, ...(spends && { paidThisYear: before }) });
        const [less, greater] = [at(one), at(one + more)];
        expect((greater?.fund ?? 0n) >= (less?.fund ?? 0n)).toBe(true);
        expect((greater?.own ?? 0n) >= (less?.own ?? 0n)).toBe(true);
      }),
      random,
    );
  });
});

describe.each(['huaian', 'dianjiang'])('大病保险 %s', (region) => {
  const people = fc.constantFrom('ordinary', 'minimum-living');
  const shares = amounts(900_000, [18_000, 78_000, 118_000, 9000, 17_833, 8916.5]);

  it('不为负，不超过自付，自付多了不会少报', () => {
    fc.assert(
      fc.property(people, shares, shares, (personCategory, one, more) => {
        const at = (ownShareThisYear: bigint) =>
          reimbursed('critical-illness', region, { personCategory, ownShareThisYear });
        const [less, greater] = [at(one), at(one + more)];
        expect((less?.fund ?? -1n) >= 0n && (less?.own ?? -1n) >= 0n).toBe(true);
        expect((less?.fund ?? 0n) + (less?.own ?? 0n)).toBe(one);
        expect((greater?.fund ?? 0n) >= (less?.fund ?? 0n)).toBe(true);
      }),
      random,
    );
  });

  it('住院接着大病：各部分加起来是全部费用', () => {
    const stays = fc.record({
      personCategory: people,
      hospitalLevel: levels,
      eligibleCost: costs,
      tier: tiers,
      ownShareThisYear: perhaps(shares),
      criticalPaidThisYear: perhaps(amounts(500_000, [500_000, 200_000])),
    });
    fc.assert(
      fc.property(stays, ({ tier, ...stay }) => {
        // What was paid before was paid of a share borne before.
        fc.pre(stay.ownShareThisYear !== null || stay.criticalPaidThisYear === null);
        const facts = region === 'dianjiang' ? { ...stay, tier } : stay;
        const outcome = asked('care-chain', region, request(facts));
        if (outcome.kind !== 'result') throw new Error(JSON.stringify(outcome));
        const [total, basic, critical, own] = outcome.sheet.figures.map(({ value }) => fenOf(value));
        expect((basic ?? 0n) + (critical ?? 0n)).toBe(total);
        expect((total ?? 0n) + (own ?? 0n)).toBe(stay.eligibleCost);
        expect((own ?? -1n) >= 0n && (critical ?? -1n) >= 0n).toBe(true);
      }),
      random,
    );
  });
});

describe.each([
  ['huaian', '2025-09-01', '2027-01-31'],
  ['dianjiang', '2023-10-01', '2024-12-31'],
  ['enshi', '2024-08-01', '2025-12-31'],
  ['meixian', '2025-01-01', '2025-12-31'],
  ['national', '2025-01-01', '2025-12-31'],
])('日期 %s', (region, from, to) => {
  const payments = dates(from, to);
  const isDate = (value: string) => parseDate(value) !== null;

  it('享受待遇不早于缴费', () => {
    const history = fc.constantFrom('continuous', 'first', 'broken');
    fc.assert(
      fc.property(
        payments,
        history,
        fc.integer({ min: 1, max: 5 }),
        (paymentDate, enrolmentHistory, years) => {
          const given = {
            paymentDate,
            enrolmentHistory,
            ...(enrolmentHistory === 'broken' && { brokenYears: years }),
          };
          const outcome = asked('coverage', region, given);
          if (outcome.kind !== 'result') return;
          const found = outcome.sheet.figures.map(({ value }) => value).filter(isDate);
          for (const day of found) expect(day >= paymentDate).toBe(true);
        },
      ),
      random,
    );
  });

  it('新生儿享受待遇不早于出生', () => {
    fc.assert(
      fc.property(payments, fc.integer({ min: 0, max: 200 }), tiers, (birthDate, days, tier) => {
        const paymentDate = daysLater(birthDate, days);
        const outcome = asked('newborn', region, {
          birthDate,
          paymentDate,
          ...(region === 'dianjiang' && { tier }),
        });
        if (outcome.kind !== 'result') return;
        const found = outcome.sheet.figures.map(({ value }) => value).filter(isDate);
        for (const day of found) expect(day >= birthDate).toBe(true);
      }),
      random,
    );
  });
});
