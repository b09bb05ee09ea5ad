import type { CalendarDate } from './calendar.ts';
import type { Rule, Unknown } from './evaluation.ts';
import type { FactName, Facts } from './facts.ts';
import type { ParameterSet } from './parameter.ts';
import { createWorksheet, type Worksheet } from './worksheet.ts';

/** What a rule came to with the facts it was given. */
export type Outcome =
  | { readonly kind: 'result'; readonly sheet: Worksheet }
  /** A fact is missing; `worked` shows what was worked out before it was needed. */
  | { readonly kind: 'missing'; readonly fact: FactName; readonly worked: Worksheet }
  | Unknown;

/**
 * Runs a rule as far as the facts reach.
 * @param facts checked by their schemas
 * @throws RangeError for a fault of the rule itself: a parameter that it did not make sure of
 */
export function runRule(rule: Rule, parameters: ParameterSet, facts: Facts, today: CalendarDate): Outcome {
  const sheet = createWorksheet();
  const evaluation = rule.evaluate({ parameters, today, sheet }, facts);
  let step = evaluation.next();
  while (!step.done) {
    const fact = step.value;
    const value = facts[fact];
    if (value === undefined) return { kind: 'missing', fact, worked: sheet };
    step = evaluation.next(value);
  }
  return step.value ?? { kind: 'result', sheet };
}

/**
 * The outcome for each option of a missing fact.
 * @param options the fact's value by the option's name
 * @returns option → outcome, which may be that a further fact is missing
 */
export function outcomesByOption(
  rule: Rule,
  parameters: ParameterSet,
  facts: Facts,
  today: CalendarDate,
  missing: FactName,
  options: ReadonlyMap<string, Facts[FactName]>,
): ReadonlyMap<string, Outcome> {
  return new Map(
    [...options].map(([option, value]) => [
      option,
      runRule(rule, parameters, { ...facts, [missing]: value }, today),
    ]),
  );
}
