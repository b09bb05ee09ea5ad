import { add, excess, type Fen, percentOf, ZERO } from '../../../rules/money.ts';
import type { AmountRole, MoneyFactName, MoneyFacts } from './amount-reading.ts';
import type { Assigned } from './assigned.ts';
import type { FirstPaidRate } from './first-paid-rate.ts';
import { joined } from './joined.ts';

/** Costs beside which the classes named are not all that is asked about. */
const OTHER_COSTS: readonly AmountRole[] = ['totalCost', 'eligibleCost', 'selfPaidCost', 'item', 'unclear'];

/** Beside any of these the items named are not the bill. */
const BESIDE_ITEMS: readonly AmountRole[] = ['totalCost', 'eligibleCost', 'unclear', 'classA', 'classB'];

/** Beside any of these a share is not one of the whole bill. */
const BESIDE_WHOLE: ReadonlySet<AmountRole> = new Set<AmountRole>([
  'eligibleCost',
  'selfPaidCost',
  'firstPaidCost',
  'classA',
  'classB',
  'item',
  'unclear',
]);

interface Said {
  readonly restEligible: boolean;
  readonly rate: FirstPaidRate | null;
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
  const shared = rate?.of === 'whole' ? wholeOf(assigned) : classB;
  if (shared !== null && rate !== null && !has('firstPaidCost'))
    facts.firstPaidCost = percentOf(shared, rate.rate);
  const inside = add(classA ?? ZERO, classB ?? ZERO);
  const outside = facts.selfPaidCost;
  // A class named vaguely leaves nothing exact to add up.
  const vague = (has('classA') && classA === null) || (has('classB') && classB === null);
  const classes = !vague && (classA !== null || classB !== null);
  if (classes && facts.totalCost !== undefined && add(inside, outside ?? ZERO) === facts.totalCost) {
    facts.selfPaidCost ??= ZERO;
    if (!has('classB')) facts.firstPaidCost ??= ZERO;
  }
  // What is named is eligible but for the first share of class B.
  const alone = !OTHER_COSTS.some(has);
  if (classes && classA !== null && alone && (!has('classB') || facts.firstPaidCost !== undefined))
    facts.eligibleCost = excess(inside, facts.firstPaidCost ?? ZERO);
  if (classes && outside !== undefined && !has('totalCost') && !has('eligibleCost')) {
    if (!has('item')) facts.totalCost = add(inside, outside);
    if (!has('classB')) facts.firstPaidCost ??= ZERO;
  }
  const items = assigned.filter(({ role }) => role === 'item');
  if (facts.consultationFee !== undefined && items.length > 0 && !BESIDE_ITEMS.some(has)) {
    // 「诊疗费60，药费340」 are the whole bill of a visit.
    const fees = items.flatMap(({ mention }) => (mention.precision === 'exact' ? [mention.fen] : []));
    if (fees.length === items.length) facts.totalCost = add(facts.consultationFee, ...fees);
  }
  // An amount that nothing names may be what is not eligible.
  if (restEligible && facts.totalCost !== undefined && !has('unclear')) {
    if (!has('selfPaidCost')) facts.selfPaidCost ??= ZERO;
    if (!has('firstPaidCost') && !has('classB')) facts.firstPaidCost ??= ZERO;
  }
  return facts;
}

/** The bill, where no part of it is named. */
const wholeOf = (assigned: readonly Assigned[]): Fen | null =>
  assigned.some(({ role }) => BESIDE_WHOLE.has(role)) ? null : joined(assigned, 'totalCost');
