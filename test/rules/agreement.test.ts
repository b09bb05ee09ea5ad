import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ages, amounts, levels, perhaps, random, request, tiers } from './reference/arbitraries.ts';
import { asked } from './reference/asked.ts';
import { dianjiangCritical, huaianCritical } from './reference/critical.ts';
import { dianjiangStay, huaianStay, type Paid } from './reference/inpatient.ts';
import { dianjiangBirth } from './reference/maternity.ts';
import {
  daySurgery,
  dianjiangVisits,
  huaianVisits,
  specialVisits,
  twoDiseases,
} from './reference/outpatient.ts';
import { beyond, written } from './reference/rational.ts';

/**
 * The calculator against a second computation that was written from the documents alone, with exact fractions:
 * every figure to the fen.
 */

/** The amounts of the calculator's figures, by their place. */
function figures(rule: string, region: string, facts: Readonly<Record<string, unknown>>): string[] {
  const outcome = asked(rule, region, request(facts));
  if (outcome.kind !== 'result') throw new Error(`${rule} ${region}: ${JSON.stringify(outcome)}`);
  return outcome.sheet.figures.map(({ value }) => value);
}

const paid = ({ fund, own }: Paid) => [written(fund), written(own)];

const filings = fc.constantFrom('resident', 'referral', 'other', 'unfiled');

const huaianStays = fc.record({
  hospitalLevel: levels,
  eligibleCost: amounts(500_000, [300, 600, 900, 1200, 282652.94, 320600, 370130.77, 401200]),
  paidThisYear: perhaps(amounts(260_000, [240_000, 232_785])),
  offsiteFiling: perhaps(filings),
});

const dianjiangStays = fc
  .record({
    hospitalLevel: levels,
    tier: tiers,
    eligibleCost: amounts(300_000, [100, 300, 800, 160_300, 160_800, 141276.47]),
    paidThisYear: perhaps(amounts(130_000, [80_000, 120_000])),
    age: ages,
    tcmHospital: fc.boolean(),
    herbs: fc.integer({ min: 0, max: 1000 }),
  })
  .map(({ herbs, ...stay }) => ({
    ...stay,
    /** Herbs are part of the cost; none, all, or some of it. */
    herbCost: (stay.eligibleCost * BigInt(Math.max(0, herbs - 100))) / 900n,
  }));

describe('the calculator and the reference agree to the fen', () => {
  it('淮安住院', () => {
    fc.assert(
      fc.property(huaianStays, (stay) => {
        const expected = huaianStay({
          level: stay.hospitalLevel,
          eligible: stay.eligibleCost,
          before: stay.paidThisYear ?? 0n,
          filing: stay.offsiteFiling,
        });
        expect(figures('inpatient', 'huaian', stay)).toEqual(paid(expected));
      }),
      random,
    );
  });

  it('淮安异地住院', () => {
    fc.assert(
      fc.property(huaianStays, filings, (stay, filing) => {
        const expected = huaianStay({
          level: stay.hospitalLevel,
          eligible: stay.eligibleCost,
          before: stay.paidThisYear ?? 0n,
          filing,
        });
        expect(figures('off-site', 'huaian', { ...stay, offsiteFiling: filing })).toEqual(paid(expected));
      }),
      random,
    );
  });

  it('垫江住院', () => {
    fc.assert(
      fc.property(dianjiangStays, (stay) => {
        const expected = dianjiangStay({
          level: stay.hospitalLevel,
          tier: stay.tier,
          eligible: stay.eligibleCost,
          before: stay.paidThisYear ?? 0n,
          age: stay.age,
          tcmHospital: stay.tcmHospital,
          herbs: stay.herbCost,
        });
        expect(figures('inpatient', 'dianjiang', stay)).toEqual(paid(expected));
      }),
      random,
    );
  });

  it('淮安普通门诊', () => {
    const visits = fc
      .record({
        eligibleCost: amounts(2000, [600, 800]),
        share: fc.integer({ min: 0, max: 100 }),
        familyDoctorContract: fc.boolean(),
        paidThisYear: perhaps(amounts(450, [300, 400])),
      })
      .map(({ share, ...visit }) => ({
        ...visit,
        hospitalLevel: '1',
        consultationFee: (visit.eligibleCost * BigInt(share)) / 100n,
      }));
    fc.assert(
      fc.property(visits, (visit) => {
        const expected = huaianVisits({
          eligible: visit.eligibleCost,
          consultation: visit.consultationFee,
          familyDoctor: visit.familyDoctorContract,
          before: visit.paidThisYear ?? 0n,
        });
        expect(figures('outpatient', 'huaian', visit)).toEqual(paid(expected));
      }),
      random,
    );
  });

  it('垫江普通门诊', () => {
    const visits = fc
      .record({
        hospitalLevel: levels,
        tier: tiers,
        age: ages,
        eligibleCost: amounts(3000, [200, 500, 950, 1450, 833.33]),
        paidThisYear: perhaps(amounts(550, [300, 500])),
        deductiblePaidThisYear: perhaps(amounts(250, [200])),
      })
      .filter(({ hospitalLevel, age }) => hospitalLevel !== '3' || age < 18);
    fc.assert(
      fc.property(visits, (visit) => {
        const expected = dianjiangVisits({
          level: visit.hospitalLevel,
          tier: visit.tier,
          eligible: visit.eligibleCost,
          before: visit.paidThisYear ?? 0n,
          deductibleBefore: visit.deductiblePaidThisYear ?? 0n,
        });
        expect(figures('outpatient', 'dianjiang', visit)).toEqual(paid(expected));
      }),
      random,
    );
  });

  it('淮安两病', () => {
    const visits = fc.record({
      diseaseCount: fc.constantFrom(1 as const, 2 as const),
      eligibleCost: amounts(4000, [1600, 2400]),
      paidThisYear: perhaps(amounts(1300, [800, 1200])),
    });
    fc.assert(
      fc.property(visits, (visit) => {
        const expected = twoDiseases(visit.eligibleCost, visit.diseaseCount, visit.paidThisYear ?? 0n);
        expect(figures('two-disease', 'huaian', visit)).toEqual(paid(expected));
      }),
      random,
    );
  });

  it('淮安门诊特殊病', () => {
    const visits = fc.record({
      diseaseType: fc.constantFrom('severe-mental' as const, 'mental' as const, 'other' as const),
      hospitalLevel: levels,
      eligibleCost: amounts(400_000, [300, 750]),
      paidThisYear: perhaps(amounts(250_000, [240_000])),
      deductiblePaidThisYear: perhaps(amounts(900, [300, 750])),
    });
    fc.assert(
      fc.property(visits, (visit) => {
        const expected = specialVisits({
          disease: visit.diseaseType,
          level: visit.hospitalLevel,
          eligible: visit.eligibleCost,
          before: visit.paidThisYear ?? 0n,
          deductibleBefore: visit.deductiblePaidThisYear ?? 0n,
        });
        expect(figures('special-outpatient', 'huaian', visit)).toEqual(paid(expected));
      }),
      random,
    );
  });

  it('淮安日间手术', () => {
    const operations = fc.record({ hospitalLevel: levels, eligibleCost: amounts(200_000, []) });
    fc.assert(
      fc.property(operations, (operation) => {
        const expected = daySurgery(operation.hospitalLevel, operation.eligibleCost);
        expect(figures('day-surgery', 'huaian', operation)).toEqual(paid(expected));
      }),
      random,
    );
  });

  it('垫江生育', () => {
    const births = fc.record({
      prenatalCost: perhaps(amounts(1000, [300])),
      birthMode: fc.constantFrom('natural', 'caesarean', null),
      stay: dianjiangStays,
    });
    fc.assert(
      fc.property(births, ({ prenatalCost, birthMode, stay }) => {
        fc.pre(prenatalCost !== null || birthMode !== null);
        const caesarean = {
          level: stay.hospitalLevel,
          tier: stay.tier,
          eligible: stay.eligibleCost,
          before: stay.paidThisYear ?? 0n,
          age: stay.age,
          tcmHospital: stay.tcmHospital,
          herbs: stay.herbCost,
        };
        const expected = dianjiangBirth(
          prenatalCost,
          birthMode === 'caesarean' ? caesarean : birthMode === 'natural' ? 'natural' : null,
        );
        const facts = { prenatalCost, birthMode, ...(birthMode === 'caesarean' && stay) };
        expect(figures('maternity', 'dianjiang', facts)[0]).toBe(written(expected));
      }),
      random,
    );
  });
});

const AIDED: Readonly<Record<string, readonly string[]>> = {
  huaian: ['aided', 'special-hardship', 'minimum-living', 'low-income-edge', 'aided-student'],
  dianjiang: ['special-hardship', 'minimum-living', 'returned-to-poverty'],
};

const people = (region: 'huaian' | 'dianjiang') =>
  fc.oneof(
    fc.constantFrom('ordinary', region === 'huaian' ? 'disabled-unable-to-work' : 'monitored'),
    fc.constantFrom(...(AIDED[region] ?? [])),
  );

describe.each([
  ['huaian', huaianCritical, [18_000, 78_000, 118_000, 9000, 69_000, 109_000, 630941.18, 587888.89]],
  ['dianjiang', dianjiangCritical, [17_833, 8916.5, 351166.33]],
] as const)('大病保险 %s', (region, critical, edges) => {
  const shares = amounts(900_000, edges);
  const earlier = perhaps(amounts(520_000, [500_000, 200_000]));

  it('年度自付', () => {
    fc.assert(
      fc.property(people(region), shares, earlier, (personCategory, own, before) => {
        const aided = AIDED[region]?.includes(personCategory) === true;
        const expected = critical(own, aided, before ?? 0n);
        const facts = { personCategory, ownShareThisYear: own, criticalPaidThisYear: before };
        expect(figures('critical-illness', region, facts)).toEqual([
          written(expected),
          // What is left of the year's share after all that was paid of it.
          written(beyond(own, (before ?? 0n) + expected)),
        ]);
      }),
      random,
    );
  });

  it('住院接着大病', () => {
    const stays = region === 'huaian' ? huaianStays : dianjiangStays;
    fc.assert(
      fc.property(people(region), stays, perhaps(shares), (personCategory, stay, earlierShare) => {
        const basic = figures('inpatient', region, stay)[0] ?? '';
        const own = stay.eligibleCost - BigInt(basic.replace('.', ''));
        const aided = AIDED[region]?.includes(personCategory) === true;
        const earlierPaid = critical(earlierShare ?? 0n, aided, 0n);
        const expected = critical((earlierShare ?? 0n) + own, aided, earlierPaid);
        const facts = { ...stay, personCategory, ownShareThisYear: earlierShare };
        expect(figures('care-chain', region, facts)).toEqual([
          written(stay.eligibleCost - own + expected),
          basic,
          written(expected),
          written(own - expected),
        ]);
      }),
      random,
    );
  });
});
