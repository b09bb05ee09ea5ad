import type { AmountMention } from '../amounts/amount-mention.ts';
import type { AmountRole } from './amount-reading.ts';

/** An amount with its role, and what is needed to settle which total counts. */
export interface Assigned {
  readonly mention: AmountMention;
  readonly role: AmountRole;
  /** The words said that it is the whole: 「总共」. */
  readonly whole: boolean;
  /** The words said which of several stays it is. */
  readonly stay: boolean;
}
