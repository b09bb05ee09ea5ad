import fc from 'fast-check';
import { fromJulianDay, julianDay } from './dates.ts';
import { written } from './rational.ts';

/** How many random inputs each calculator is put through; fewer for mutation testing. */
export const RUNS = Number(process.env['RULES_RUNS'] ?? 10_000);

/** The same inputs every time. */
export const random = { numRuns: RUNS, seed: 20_260_101 };

/**
 * Amounts in fen: small ones, any up to a largest, whole yuan, and those within two fen of an amount at which
 * something begins or ends.
 */
export function amounts(largestYuan: number, edges: readonly number[]): fc.Arbitrary<bigint> {
  const near = fc
    .tuple(fc.constantFrom(0, ...edges), fc.integer({ min: -2, max: 2 }))
    .map(([yuan, off]) => Math.max(0, Math.round(yuan * 100) + off));
  return fc
    .oneof(
      fc.integer({ min: 0, max: 100_000 }),
      fc.integer({ min: 0, max: largestYuan * 100 }),
      fc.integer({ min: 0, max: largestYuan }).map((yuan) => yuan * 100),
      near,
    )
    .map(BigInt);
}

/** Whether it is said; as {@link amounts} where it is. */
export const perhaps = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(value, { nil: null, freq: 2 });

export function dates(from: string, to: string): fc.Arbitrary<string> {
  return fc.integer({ min: julianDay(from), max: julianDay(to) }).map(fromJulianDay);
}

/** Facts as a request gives them: amounts in yuan as text, what is null left out. */
export function request(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name, typeof value === 'bigint' ? written(value) : value]),
  );
}

export const levels = fc.constantFrom('1', '2', '3');
export const tiers = fc.constantFrom('1', '2');
export const ages = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(17, 18));
