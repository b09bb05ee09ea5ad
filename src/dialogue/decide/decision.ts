import type { EntryId } from '../../corpus/model.ts';
import type { RuleCase } from '../calculate/rule-case.ts';
import type { Smalltalk } from '../understand/smalltalk.ts';
import type { Selection } from './select-passages.ts';

/** An entry to quote, and what of it. */
export interface Quoted extends Selection {
  readonly entry: EntryId;
  readonly probability: number;
}

export type Decision =
  | { readonly kind: 'greeting'; readonly smalltalk: Smalltalk }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'elsewhere'; readonly place: string }
  | { readonly kind: 'cancelled' }
  /** What was worked out is doubted: what it rests on can be put right. */
  | { readonly kind: 'doubted' }
  /** `again` where the choice before was not understood. */
  | { readonly kind: 'ask-region'; readonly again: boolean }
  | { readonly kind: 'ask-care'; readonly again: boolean }
  | { readonly kind: 'offer'; readonly entries: readonly EntryId[]; readonly again: boolean }
  | RuleDecision
  | { readonly kind: 'silent'; readonly related: readonly EntryId[] }
  | { readonly kind: 'answer'; readonly quoted: readonly Quoted[]; readonly related: readonly EntryId[] };

/** A calculation decided on: its outcome is an answer, a question for the next fact, or a handoff. */
export interface RuleDecision {
  readonly kind: 'rule';
  readonly case: RuleCase;
  /** Said before the question asked back; `unsure` gives a hint where the fact is to be found. */
  readonly lead: 'unsure' | 'unclear' | null;
  /** Passages to quote beside the figures, where the question may well be about them. */
  readonly beside?: (Decision & { kind: 'answer' }) | undefined;
}
