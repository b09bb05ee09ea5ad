import type { Calculation, ChoiceOption } from '../rules/calculation.ts';

/** What the assistant says, field for field as the HTTP contract names it. */

export type AnswerKind = 'answer' | 'calculation' | 'clarify' | 'handoff' | 'greeting';

export interface Citation {
  /** `huaian-2026/q38` */
  readonly entry: string;
  /** Title of the document. */
  readonly document: string;
  readonly publisher: string;
  /** Title of the entry. */
  readonly title: string;
  /** One unbroken run of the document's own words, white space aside. */
  readonly quote: string;
  /** The passage it stands in: `huaian-2026/q38#2` */
  readonly passage: string;
  /** Calibrated probability, 0–1, that the entry answers the question. */
  readonly score: number;
}

export type ClarifyOption = ChoiceOption;

export interface Clarify {
  readonly slot: string;
  readonly question: string;
  readonly options: readonly ClarifyOption[];
}

export interface ContactLine {
  readonly name: string;
  /** Null where the documents print an office without its number. */
  readonly phone: string | null;
}

export interface Answer {
  readonly id: string;
  readonly conversation: string;
  readonly kind: AnswerKind;
  /** Complete and readable on a channel that has only text. */
  readonly text: string;
  readonly region: { readonly code: string; readonly name: string } | null;
  readonly policyYear: number | null;
  /** The first is the one answered from. */
  readonly citations: readonly Citation[];
  readonly calculation: Calculation | null;
  readonly clarify: Clarify | null;
  readonly notices: readonly string[];
  readonly related: readonly { readonly entry: string; readonly title: string }[];
  readonly contacts: readonly ContactLine[];
}
