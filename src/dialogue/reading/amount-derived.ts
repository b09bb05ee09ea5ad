import { add, type Fen, percentOf, ZERO } from '../../rules/money.ts';
import type { Assigned } from './amount-assigned.ts';
import { joined } from './amount-joined.ts';
import type { AmountRole, MoneyFactName, MoneyFacts } from './amount-reading.ts';

interface Said {
  readonly restEligible: boolean;
  readonly rate: number | null;
}

/** What follows exactly from the classes of a bill and from what is said of the rest. */
export function derived(
  said: MoneyFacts,
  assigned: readonly Assigned[],
  { restEligible, rate }: Said,
): MoneyFacts {
  const facts: { -readonly [K in MoneyFactName]?: Fen } = { ...said };
  const has = (role: AmountRole): boolean => assigned.some((one) => one.role === role);
  const classA = joined(assigned, 'classA');
  const classB = joined(assigned, 'classB');
  if (classB !== null && rate !== null && !has('firstPaidCost'))
    facts.firstPaidCost = percentOf(classB, rate);
  const inside = add(classA ?? ZERO, classB ?? ZERO);
  const outside = facts.selfPaidCost;
  const classes = classA !== null || classB !== null;
  if (classes && facts.totalCost !== undefined && add(inside, outside ?? ZERO) === facts.totalCost) {
    facts.selfPaidCost ??= ZERO;
    if (!has('classB')) facts.firstPaidCost ??= ZERO;
  }
  if (classes && outside !== undefined && !has('totalCost') && !has('eligibleCost')) {
    if (!has('item')) facts.totalCost = add(inside, outside);
    if (!has('classB')) facts.firstPaidCost ??= ZERO;
  }
  // An amount that nothing names may be what is not eligible.
  if (restEligible && facts.totalCost !== undefined && !has('unclear')) {
    if (!has('selfPaidCost')) facts.selfPaidCost ??= ZERO;
    if (!has('firstPaidCost') && !has('classB')) facts.firstPaidCost ??= ZERO;
  }
  return facts;
}
