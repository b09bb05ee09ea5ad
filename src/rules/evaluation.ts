import type { CalendarDate } from './calendar.ts';
import type { FactName, Facts, FactValue } from './facts.ts';
import type { ParameterSet } from './parameter.ts';
import type { Worksheet } from './worksheet.ts';

/** What a rule computes from. */
export interface RuleContext {
  readonly parameters: ParameterSet;
  /** Calendar date in China. */
  readonly today: CalendarDate;
  readonly sheet: Worksheet;
}

/** The region's documents do not state what the question needs: no figure. */
export interface Unknown {
  readonly kind: 'unknown';
  /** What is not stated, as people read it: 「三级医院的普通门诊报销」 */
  readonly what: string;
  /** Entries of the region's documents that come nearest. */
  readonly entries: readonly string[];
}

export const unknown = (what: string, entries: readonly string[] = []): Unknown => ({
  kind: 'unknown',
  what,
  entries,
});

/**
 * A rule under way: it yields the name of each fact it needs and goes on with the fact's value. What is missing
 * thus comes out of the rule itself; nothing lists it beside the rule.
 */
export type Evaluation<T> = Generator<FactName, T, unknown>;

/** Asks for a fact. */
export function* need<K extends FactName>(name: K): Evaluation<FactValue<K>> {
  return (yield name) as FactValue<K>;
}

/** A rule: one small function that uses a region's parameters. Its result stands on the sheet. */
export interface Rule {
  readonly id: string;
  /** 「住院报销」 */
  readonly title: string;
  /** The facts it may ask for or take, in the order in which a person would give them. */
  readonly facts: readonly FactName[];
  /** True where the region's documents state enough for the rule to be of use there. */
  readonly appliesTo: (parameters: ParameterSet) => boolean;
  /** Options of a fact in this region, where they differ from the fact's schema: `personCategory`. */
  readonly options?: (
    fact: FactName,
    parameters: ParameterSet,
  ) => readonly { label: string; value: string }[] | null;
  /** Facts given that are not asked for: read with {@link given}. */
  readonly evaluate: (context: RuleContext, given: Facts) => Evaluation<Unknown | undefined>;
}
