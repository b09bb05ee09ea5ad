import fc from 'fast-check';
import { expect, it } from 'vitest';
import { amounts, levels, perhaps, random, request } from './reference/arbitraries.ts';
import { asked } from './reference/asked.ts';
import type { SaidOfBill } from './reference/bill.ts';
import { dualChannel } from './reference/dual-channel.ts';
import { offSite } from './reference/off-site.ts';
import { settledOf } from './reference/settled.ts';

/**
 * 双通道药品 and care away from home, by the calculator and by a second computation from the documents' words: every
 * figure to the fen, every fact asked for and every 「not stated」.
 */

const regions = fc.oneof(
  { weight: 12, arbitrary: fc.constant('huaian') },
  fc.constantFrom('dianjiang', 'enshi', 'meixian', 'national'),
);

/** A bill of which all, some or nothing is said; the parts may come to more than the whole, as people write them. */
const bill = (largest: number, edges: readonly number[]): fc.Arbitrary<SaidOfBill> =>
  fc.record({
    eligibleCost: perhaps(amounts(largest, edges)),
    totalCost: perhaps(amounts(largest, edges)),
    selfPaidCost: perhaps(amounts(largest / 5, edges)),
    firstPaidCost: perhaps(amounts(largest / 10, [])),
  });

it('双通道药品', () => {
  fc.assert(
    fc.property(regions, bill(300_000, [33.33, 1000]), (region, said) => {
      const came = asked('dual-channel', region, request({ ...said }));
      expect(settledOf(came)).toEqual(dualChannel(region, said));
    }),
    random,
  );
});

it('异地就医', () => {
  const stays = fc.record({
    offsiteFiling: fc.option(fc.constantFrom('resident', 'referral', 'other', 'unfiled', 'emergency'), {
      nil: null,
      freq: 10,
    }),
    hospitalLevel: fc.option(levels, { nil: null, freq: 10 }),
    paidThisYear: perhaps(amounts(260_000, [240_000, 232_785])),
  });
  const edges = [1200, 283_552.94, 301_200, 321_200, 370_430.77, 401_200, 534_533.33];
  fc.assert(
    fc.property(regions, stays, bill(600_000, edges), (region, stay, said) => {
      const came = asked('off-site', region, request({ ...stay, ...said }));
      expect(settledOf(came)).toEqual(offSite(region, { ...stay, ...said }));
    }),
    random,
  );
});
