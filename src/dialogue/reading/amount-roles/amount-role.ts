import { type Fen, ZERO } from '../../../rules/money.ts';
import type { AmountMention } from '../amounts/amount-mention.ts';
import { foldNumerals } from '../numerals/fold.ts';
import type { AmountRole, CostReading, MoneyFactName, MoneyFacts, RoleMention } from './amount-reading.ts';
import { assignRoles } from './assign.ts';
import type { Assigned } from './assigned.ts';
import { checkUps } from './check-up.ts';
import { derived } from './derived.ts';
import { emergencyStay } from './emergency-stay.ts';
import { firstPaidRate } from './first-paid-rate.ts';
import { joined } from './joined.ts';
import { saidToBeNone, saysRestEligible } from './said.ts';
import { feesTogether } from './visit.ts';

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
  const first = checkUps(text, assignRoles(text, amounts));
  const stays = staysOf(first);
  const together = emergencyStay(text, stays);
  const several = stays.length > 1 && together === null;
  const assigned = stays.length > 1 ? first : settled(first);
  const restEligible = saysRestEligible(text);
  const mentions = assigned.map(({ role, mention }): RoleMention => ({ role, mention }));
  const facts = several
    ? withoutCosts(named(assigned, text))
    : derived({ ...named(assigned, text), ...sums(text, assigned, together) }, assigned, {
        restEligible,
        rate: firstPaidRate(text),
      });
  return {
    facts,
    vague: mentions.filter(({ role, mention }) => mention.precision !== 'exact' && ASKED_BACK.has(role)),
    mentions,
    restEligible,
    several,
    stays: several ? stays : [],
  };
}

/** What is one bill though it was named in two amounts. */
function sums(text: string, assigned: readonly Assigned[], together: Fen | null): MoneyFacts {
  const eligible = assigned.flatMap(({ role, mention }) => (role === 'eligibleCost' ? [mention] : []));
  const eligibleCost = emergencyStay(text, eligible);
  return {
    ...feesTogether(text, assigned),
    ...(together !== null && { totalCost: together }),
    ...(eligibleCost !== null && { eligibleCost }),
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

const withoutCosts = ({
  totalCost: _total,
  eligibleCost: _eligible,
  selfPaidCost: _outside,
  firstPaidCost: _firstPaid,
  ...others
}: MoneyFacts): MoneyFacts => others;
