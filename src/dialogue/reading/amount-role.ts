import { add, type Fen, percentOf, ZERO } from '../../rules/money.ts';
import { type Assigned, assignRoles } from './amount-assign.ts';
import type { AmountMention } from './amount-mention.ts';
import type { AmountRole, CostReading, MoneyFactName, MoneyFacts, RoleMention } from './amount-reading.ts';
import { firstPaidRate, saidToBeNone, saysRestEligible } from './amount-said.ts';
import { foldNumerals } from './numeral-fold.ts';

const FACTS: ReadonlySet<AmountRole> = new Set<MoneyFactName>([
  'eligibleCost',
  'totalCost',
  'selfPaidCost',
  'firstPaidCost',
  'herbCost',
  'consultationFee',
  'prenatalCost',
  'paidThisYear',
  'deductiblePaidThisYear',
  'ownShareThisYear',
  'criticalPaidThisYear',
]);
const ASKED_BACK: ReadonlySet<AmountRole> = new Set<AmountRole>([...FACTS, 'bare', 'classA', 'classB']);
/** Beside any of these a single item is not the bill. */
const BILLED: ReadonlySet<AmountRole> = new Set<AmountRole>([
  'totalCost',
  'eligibleCost',
  'item',
  'classA',
  'classB',
  'consultationFee',
  'herbCost',
  'prenatalCost',
]);
/** Costs that are named item by item and belong together: 「饮片300，中成药200」. */
const ADDED_UP: ReadonlySet<AmountRole> = new Set<AmountRole>(['selfPaidCost', 'firstPaidCost', 'herbCost']);

/**
 * Decides what each amount is by the words around it, and gives those that are facts of the rules.
 *
 * Nothing is guessed: vague amounts, two totals that differ and costs of several stays give no fact. What follows
 * exactly from what was said does: the first share of class B costs from its rate, a total from its classes,
 * nothing outside the catalogue where 「剩下全是甲类」.
 * @param said the text that {@link readAmounts} read
 * @param amounts what it gave
 */
export function amountFacts(said: string, amounts: readonly AmountMention[]): CostReading {
  const text = foldNumerals(said);
  const first = assignRoles(text, amounts);
  const stays = staysOf(first);
  const several = stays.length > 1;
  const assigned = several ? first : settled(first);
  const restEligible = saysRestEligible(text);
  const mentions = assigned.map(({ role, mention }): RoleMention => ({ role, mention }));
  const facts = several
    ? withoutCosts(named(assigned, text))
    : derived(named(assigned, text), assigned, { restEligible, rate: firstPaidRate(text) });
  return {
    facts,
    vague: mentions.filter(({ role, mention }) => mention.precision !== 'exact' && ASKED_BACK.has(role)),
    mentions,
    restEligible,
    several,
    stays: several ? stays : [],
  };
}

/** The totals of different stays, or of different bills that no total joins. */
function staysOf(assigned: readonly Assigned[]): readonly AmountMention[] {
  const totals = assigned.filter(({ role }) => role === 'totalCost');
  const marked = totals.filter(({ stay }) => stay);
  if (marked.length > 1) return marked.map(({ mention }) => mention);
  const whole = totals.filter((one) => one.whole);
  const rivals = whole.length > 0 ? whole : totals;
  return new Set(rivals.map(({ mention }) => sizeOf(mention))).size > 1
    ? rivals.map(({ mention }) => mention)
    : [];
}

const sizeOf = (mention: AmountMention): string =>
  mention.precision === 'range' ? `${mention.low}-${mention.high}` : String(mention.fen);

/** Beside 「总共」, other money spent is an item of it; a single item alone is the bill. */
function settled(assigned: readonly Assigned[]): readonly Assigned[] {
  const as = (role: AmountRole, which: (one: Assigned) => boolean): readonly Assigned[] =>
    assigned.map((one) => (which(one) ? { ...one, role } : one));
  const whole = assigned.some((one) => one.role === 'totalCost' && one.whole);
  if (whole) return as('item', (one) => one.role === 'totalCost' && !one.whole);
  const costs = assigned.filter(({ role }) => BILLED.has(role));
  return costs.length === 1 ? as('totalCost', (one) => one.role === 'item') : assigned;
}

/** The facts that the words themselves name. */
function named(assigned: readonly Assigned[], text: string): MoneyFacts {
  const facts: { [K in MoneyFactName]?: Fen } = {};
  for (const name of saidToBeNone(text)) facts[name] = ZERO;
  for (const role of new Set(assigned.map((one) => one.role))) {
    if (!isFact(role)) continue;
    delete facts[role];
    const value = joined(assigned, role);
    if (value !== null) facts[role] = value;
  }
  return facts;
}

const isFact = (role: AmountRole): role is MoneyFactName => FACTS.has(role);

/** One value of all amounts of a role; null where one is vague or they contradict each other. */
function joined(assigned: readonly Assigned[], role: AmountRole): Fen | null {
  const values = new Set<Fen>();
  for (const { role: own, mention } of assigned) {
    if (own !== role) continue;
    if (mention.precision !== 'exact') return null;
    values.add(mention.fen);
  }
  if (values.size === 0) return null;
  const [only] = values;
  if (values.size === 1) return only ?? null;
  return ADDED_UP.has(role) || role === 'classA' || role === 'classB' ? add(...values) : null;
}

const withoutCosts = ({
  totalCost: _total,
  eligibleCost: _eligible,
  selfPaidCost: _outside,
  firstPaidCost: _firstPaid,
  ...others
}: MoneyFacts): MoneyFacts => others;

interface Said {
  readonly restEligible: boolean;
  readonly rate: number | null;
}

/** What follows exactly from the classes of a bill and from what is said of the rest. */
function derived(said: MoneyFacts, assigned: readonly Assigned[], { restEligible, rate }: Said): MoneyFacts {
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
