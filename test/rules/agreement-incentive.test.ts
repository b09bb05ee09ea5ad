import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perhaps, random, request } from './reference/arbitraries.ts';
import { asked } from './reference/asked.ts';
import { commonRaise, huaianRaise, type Raised } from './reference/incentive.ts';
import { written } from './reference/rational.ts';

/** What unbroken years and years without a claim add, by the calculator and from the documents' words alone. */

type Came =
  | {
      readonly kind: 'raised';
      readonly raise: string;
      readonly limit: string | null;
      readonly atLeast: boolean;
    }
  | { readonly kind: 'missing'; readonly fact: string }
  | { readonly kind: 'unknown' };

function came(region: string, facts: Readonly<Record<string, unknown>>, today?: string): Came {
  const outcome = asked('incentive', region, request(facts), today);
  switch (outcome.kind) {
    case 'missing':
      return { kind: 'missing', fact: outcome.fact };
    case 'unknown':
      return { kind: 'unknown' };
    case 'refused':
      throw new Error(outcome.fields.join());
    case 'result': {
      const [raise, limit] = outcome.sheet.figures;
      return {
        kind: 'raised',
        raise: raise?.value ?? '',
        limit: limit?.value ?? null,
        atLeast: raise?.atLeast ?? false,
      };
    }
  }
}

function expected({ raise, limit, atLeast }: Raised): Came {
  return { kind: 'raised', raise: written(raise), limit: limit === null ? null : written(limit), atLeast };
}

const years = perhaps(fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 12 })));
const exact = (value: number | null) => (value === null ? null : BigInt(value));

describe.each([
  ['huaian', huaianRaise],
  ['enshi', commonRaise],
  ['meixian', commonRaise],
  ['national', commonRaise],
] as const)('连续参保和零报销激励 %s', (region, reference) => {
  it('任意年数', () => {
    fc.assert(
      fc.property(years, years, (continuousYears, zeroClaimYears) => {
        const nothing = continuousYears === null && zeroClaimYears === null;
        expect(came(region, { continuousYears, zeroClaimYears })).toEqual(
          nothing
            ? { kind: 'missing', fact: 'continuousYears' }
            : expected(reference(exact(continuousYears), exact(zeroClaimYears))),
        );
      }),
      random,
    );
  });

  it('今天是哪年不改得数；还没有过完的年数都说出来', () => {
    const today = fc.integer({ min: 2025, max: 2060 });
    const known = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(known, known, today, (continuousYears, zeroClaimYears, year) => {
        const facts = { continuousYears, zeroClaimYears };
        expect(came(region, facts, `${year}-06-15`)).toEqual(came(region, facts));
        const outcome = asked('incentive', region, facts, `${year}-06-15`);
        const said = outcome.kind === 'result' ? outcome.sheet.assumptions : [];
        const doubted = (words: string) =>
          said.some((text) => text.startsWith(words) && text.includes('最多'));
        expect(doubted('连续参保年数')).toBe(continuousYears > year - 2024);
        // A year without a claim is over before it counts.
        expect(doubted('零报销的年数')).toBe(zeroClaimYears > year - 2025);
      }),
      random,
    );
  });
});

it.each([
  ['huaian', 'q4'],
  ['enshi', 'q9'],
  ['meixian', 'q10'],
  ['national', 'q9'],
])('%s：零报销从哪年算起，引写零报销的那一条 %s', (region, entry) => {
  const outcome = asked('incentive', region, { zeroClaimYears: 1 });
  const used = outcome.kind === 'result' ? outcome.sheet.used : [];
  expect(used.find(({ id }) => id === 'incentive.zero-claim.start-year')?.entry).toContain(entry);
});

it('垫江没有写', () => {
  expect(came('dianjiang', { continuousYears: 5, zeroClaimYears: 1 })).toEqual({ kind: 'unknown' });
});
