import type { FactName } from '../../../rules/facts.ts';
import type { Fen } from '../../../rules/money.ts';
import type { AmountMention } from '../amounts/amount-mention.ts';

/** The facts that are amounts of money. */
export type MoneyFactName = Extract<
  FactName,
  | 'eligibleCost'
  | 'totalCost'
  | 'selfPaidCost'
  | 'firstPaidCost'
  | 'herbCost'
  | 'consultationFee'
  | 'prenatalCost'
  | 'paidThisYear'
  | 'deductiblePaidThisYear'
  | 'ownShareThisYear'
  | 'criticalPaidThisYear'
>;

/** Facts in fen. */
export type MoneyFacts = { readonly [K in MoneyFactName]?: Fen };

/**
 * What an amount is: a fact of the rules, or one of
 * - `bare`: the whole answer to whatever was asked;
 * - `classA`, `classB`: costs of class 甲 and 乙, from which facts are worked out;
 * - `item`: one line of a bill;
 * - `reported`: what somebody was told, or was paid for this care;
 * - `own`: what somebody paid, or is to pay, without saying whether it was eligible;
 * - `threshold`: 起付线 as such; `limit`: 封顶线; `premium`: 缴费; `deposit`: 押金;
 * - `asked`: 「是不是报8000」; `other`: another year, a month, wages, a bound in a rule; `withdrawn`: taken back in the same breath;
 * - `unclear`: nothing says what.
 */
export type AmountRole =
  | MoneyFactName
  | 'bare'
  | 'classA'
  | 'classB'
  | 'item'
  | 'reported'
  | 'own'
  | 'threshold'
  | 'limit'
  | 'premium'
  | 'deposit'
  | 'asked'
  | 'other'
  | 'withdrawn'
  | 'unclear';

export interface RoleMention {
  readonly role: AmountRole;
  readonly mention: AmountMention;
}

/** What a text says about costs. */
export interface CostReading {
  /** In fen; only what was named exactly, or follows exactly from what was. */
  readonly facts: MoneyFacts;
  /** Vague amounts and ranges that would be facts (or a whole answer): to be asked about, never rounded. */
  readonly vague: readonly RoleMention[];
  /** Every amount, in order. */
  readonly mentions: readonly RoleMention[];
  /** 「剩下全是甲类」: whatever was not named is eligible. */
  readonly restEligible: boolean;
  /** Costs of several stays were named; no total is taken from them. */
  readonly several: boolean;
  readonly stays: readonly AmountMention[];
}
