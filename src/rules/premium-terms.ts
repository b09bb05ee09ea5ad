import type { Category } from './categories.ts';
import type { FactValue } from './facts.ts';
import { type Fen, subtract } from './money.ts';
import type { Parameter } from './parameter.ts';
import { amountOf } from './parameter-value.ts';

export type Tier = FactValue<'tier'>;

export const tierName: Readonly<Record<Tier, string>> = { 1: '一档', 2: '二档' };

/** Whose premium it is; what is not given is asked for where it matters. */
export interface Person {
  /** The fact `personCategory`. */
  readonly personCategory: string;
  readonly tier?: Tier | undefined;
  readonly age?: number | undefined;
}

/** What one person pays for the year, and who pays the rest. */
export interface PersonalPremium {
  readonly kind: 'premium';
  readonly label: string;
  readonly payer?: string | undefined;
  /** The premium before any subsidy. */
  readonly full: Fen;
  readonly fullClause: Parameter;
  readonly own: Fen;
  readonly subsidy: Fen;
  /** True where the document states the subsidy and not what is left to the person. */
  readonly subsidyStated: boolean;
  /** States what is left to the person, or what is subsidised. */
  readonly clause: Parameter;
}

/** Somebody who pays the whole premium. */
export function unsubsidised(category: Category, fullClause: Parameter): PersonalPremium {
  return withOwnPart(category, fullClause, fullClause);
}

/** Somebody whose own part is stated. */
export function withOwnPart(
  { label, payer }: Category,
  fullClause: Parameter,
  clause: Parameter,
): PersonalPremium {
  const [full, own] = [amountOf(fullClause), amountOf(clause)];
  const subsidy = subtract(full, own);
  return { kind: 'premium', label, payer, full, fullClause, own, subsidy, subsidyStated: false, clause };
}

/** Somebody of whom only the subsidy is stated. */
export function withSubsidy(
  { label, payer }: Category,
  fullClause: Parameter,
  clause: Parameter,
): PersonalPremium {
  const [full, subsidy] = [amountOf(fullClause), amountOf(clause)];
  const own = subtract(full, subsidy);
  return { kind: 'premium', label, payer, full, fullClause, own, subsidy, subsidyStated: true, clause };
}
