import type { ContactPurpose, Region } from '../../corpus/schema.ts';
import type { Rule } from '../../rules/evaluation.ts';
import type { Facts } from '../../rules/facts.ts';
import type { ParameterSet } from '../../rules/parameter.ts';
import type { ContactLine } from '../answer.ts';
import type { ComposeContext } from '../compose/blank-answer.ts';
import { contactsFor } from '../compose/contacts.ts';

/** A rule to be run for a region. */
export interface RuleQuestion {
  readonly rule: Rule;
  readonly region: Region;
  /** The region's, as `regionParameters` gives them. */
  readonly parameters: ParameterSet;
  readonly facts: Facts;
}

/** Whom to call about a rule; 待遇 for all others. */
const MATTERS: Readonly<Record<string, ContactPurpose>> = {
  premium: 'payment',
  'family-total': 'payment',
  'ten-year-sum': 'payment',
  refund: 'payment',
  coverage: 'enrolment',
  'waiting-period': 'enrolment',
  newborn: 'enrolment',
  soldier: 'enrolment',
  continuity: 'enrolment',
};

/** Whom to call about what a rule works out. */
export function ruleContacts({ rule, region }: RuleQuestion, { common }: ComposeContext): ContactLine[] {
  return contactsFor(region, MATTERS[rule.id] ?? 'benefits', common);
}
