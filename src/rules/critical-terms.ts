import { excess, type Fen, least, percentSum, plainYuan, subtract, ZERO } from './money.ts';
import { isStated, type Parameter, type ParameterSet, parameter } from './parameter.ts';
import { amountOf, wholeOf } from './parameter-value.ts';

/** Ordinary residents, or those for whom critical illness insurance has a lower deductible and a higher rate. */
export type CriticalGroup = 'ordinary' | 'aided';

/** Costs above the deductible, from one amount to the next, and their rate. */
interface Band {
  readonly from: Fen;
  /** Null for the last one. */
  readonly to: Fen | null;
  readonly rate: Parameter;
  /** The clause that sets `from`; null for the first band. */
  readonly edge: Parameter | null;
}

export interface CriticalTerms {
  readonly deductible: Parameter;
  readonly bands: readonly Band[];
  /** Null where the document sets none for the group. */
  readonly ceiling: Parameter | null;
}

export function criticalTerms(set: ParameterSet, group: CriticalGroup): CriticalTerms {
  const deductible = parameter(set, `critical.deductible.${group}`);
  const ceilings = ['critical.ceiling', `critical.ceiling.${group}`].filter((id) => isStated(set, id));
  const ceiling = ceilings[0] === undefined ? null : parameter(set, ceilings[0]);
  return { deductible, bands: bandsOf(set, group), ceiling };
}

function bandsOf(set: ParameterSet, group: CriticalGroup): readonly Band[] {
  if (!isStated(set, 'critical.band.1'))
    return [{ from: ZERO, to: null, rate: parameter(set, `critical.rate.${group}`), edge: null }];
  const clauses = [1, 2].map((band) => parameter(set, `critical.band.${band}`));
  const edges = clauses.map(amountOf);
  return [1, 2, 3].map((band, index) => ({
    from: edges[index - 1] ?? ZERO,
    to: edges[index] ?? null,
    edge: clauses[index - 1] ?? null,
    rate: parameter(set, `critical.rate.${group}.${band}`),
  }));
}

interface Payout {
  readonly amount: Fen;
  /** 「60000 × 60% + 22000 × 70%」 */
  readonly expression: string;
  /** The rates of the bands reached, the first at least. */
  readonly rates: readonly [Parameter, ...Parameter[]];
  /** The clauses that part those bands. */
  readonly edges: readonly Parameter[];
}

/**
 * What is paid of costs above the deductible, before the ceiling.
 * @param above costs above the deductible, accumulated over the year
 */
export function payoutOf({ bands }: CriticalTerms, above: Fen): Payout {
  const [first, ...others] = bands.map(({ from, to, rate, edge }) => ({
    edge,
    part: to === null ? excess(above, from) : subtract(least(above, to), least(above, from)),
    rate,
  }));
  if (first === undefined) throw new RangeError('大病保险没有分段');
  const reached = [first, ...others.filter(({ part }) => part > 0)];
  return {
    amount: percentSum(reached.map(({ part, rate }) => [part, wholeOf(rate)])),
    expression: reached.map(({ part, rate }) => `${plainYuan(part)} × ${wholeOf(rate)}%`).join(' + '),
    rates: [first.rate, ...reached.slice(1).map(({ rate }) => rate)],
    edges: reached.flatMap(({ edge }) => edge ?? []),
  };
}

/** What has been paid when nothing but the own share so far is known. */
export function paidOn(terms: CriticalTerms, ownShare: Fen): Fen {
  const { amount } = payoutOf(terms, excess(ownShare, amountOf(terms.deductible)));
  return terms.ceiling === null ? amount : least(amount, amountOf(terms.ceiling));
}
