import type { CalendarDate } from './calendar.ts';
import type { Rule, Unknown } from './evaluation.ts';
import { type CalculationInput, factInputs } from './fact-inputs.ts';
import { type FactOption, factOptions } from './fact-options.ts';
import { factTexts } from './fact-texts.ts';
import type { FactName, Facts } from './facts.ts';
import type { Parameter, ParameterSet } from './parameter.ts';
import { readable } from './readable.ts';
import { type Outcome, outcomesByOption, runRule } from './run.ts';
import { validateFacts } from './validate-facts.ts';
import type { Figure, Step, Worksheet } from './worksheet.ts';

/** A figure with the words it is read in. */
export interface CalculationFigure {
  /** 「报销」 */
  readonly label: string;
  /** 「7215.00」, 「2026-03-15」 */
  readonly amount: string;
  readonly unit: string;
  /** 「7215 元」, 「至少 3 个月」 */
  readonly text: string;
  /** Present where the document states a lower bound. */
  readonly atLeast?: true | undefined;
}

/** The result names its amount `value`, as the HTTP contract does. */
export interface CalculationResult extends Omit<CalculationFigure, 'amount'> {
  readonly value: string;
}

/** A step with its amount as people read it: 「11100 元」, 「2026年3月15日」. */
export interface CalculationStep extends Step {
  readonly text: string;
}

/** A worked calculation, field for field as the HTTP contract names it. */
export interface Calculation {
  /** `inpatient` */
  readonly rule: string;
  /** 「住院报销」 */
  readonly title: string;
  readonly inputs: Readonly<Record<string, CalculationInput>>;
  readonly steps: readonly CalculationStep[];
  readonly result: CalculationResult;
  /** What belongs to the result: 自付, 大病 …. */
  readonly figures: readonly CalculationFigure[];
  readonly assumptions: readonly string[];
}

/** An option with what it would come to, or with why that cannot be said yet. */
export interface ChoiceOption extends FactOption {
  readonly figure?: CalculationFigure | undefined;
  /** 「还要看年龄」, 「算不出来，…」: left out where every option needs a further fact. */
  readonly note?: string | undefined;
}

export type Calculated =
  | { readonly kind: 'calculation'; readonly calculation: Calculation; readonly used: readonly Parameter[] }
  | {
      readonly kind: 'clarify';
      readonly slot: FactName;
      readonly question: string;
      readonly options: readonly ChoiceOption[];
      /** What the figures of the options rest on. */
      readonly used: readonly Parameter[];
    }
  /** The region's document does not state what the rule computes from. */
  | { readonly kind: 'inapplicable' }
  | Unknown;

/**
 * Runs a rule and puts what it came to into the words and fields of the HTTP contract.
 * @param facts checked by {@link validateFacts}
 * @throws RangeError for a fault of the rule: no figure, or a parameter that it did not make sure of
 */
export function calculate(rule: Rule, set: ParameterSet, facts: Facts, today: CalendarDate): Calculated {
  if (!rule.appliesTo(set)) return { kind: 'inapplicable' };
  const outcome = runRule(rule, set, facts, today);
  switch (outcome.kind) {
    case 'result': {
      const { sheet } = outcome;
      const { assumptions, used } = sheet;
      const steps = sheet.steps.map((step) => ({ ...step, text: readable(step.amount, step.unit) }));
      const [{ amount, ...result }, ...figures] = figuresOf(rule, sheet);
      const inputs = factInputs(rule, set, facts);
      const calculation = {
        rule: rule.id,
        title: rule.title,
        inputs,
        steps,
        result: { ...result, value: amount },
        figures,
        assumptions,
      };
      return { kind: 'calculation', calculation, used };
    }
    case 'missing':
      return ask(rule, set, facts, today, outcome.fact);
    case 'unknown':
      return outcome;
  }
}

function ask(rule: Rule, set: ParameterSet, facts: Facts, today: CalendarDate, slot: FactName): Calculated {
  const options = factOptions(rule, set, slot);
  const values = new Map(options.map(({ value }) => [value, optionValue(rule, set, slot, value)]));
  const outcomes = outcomesByOption(rule, set, facts, today, slot, values);
  const used = new Set<Parameter>();
  // Where every option needs more, the next question says so.
  const told = [...outcomes.values()].some(({ kind }) => kind !== 'missing');
  const choices = options.map((option): ChoiceOption => {
    const outcome = outcomes.get(option.value);
    if (outcome?.kind !== 'result') {
      const note = outcome && whyNoFigure(outcome, told, slot === 'personCategory' ? option.label : '');
      return note === undefined ? option : { ...option, note };
    }
    for (const parameter of outcome.sheet.used) used.add(parameter);
    const [figure] = figuresOf(rule, outcome.sheet);
    return { ...option, figure };
  });
  return { kind: 'clarify', slot, question: factTexts[slot].question, options: choices, used: [...used] };
}

/**
 * @param told false where every option needs a further fact: nothing to tell them apart by
 * @param group the people asked about, whom what is not stated names again
 */
function whyNoFigure(
  outcome: Exclude<Outcome, { kind: 'result' }>,
  told: boolean,
  group: string,
): string | undefined {
  if (outcome.kind === 'missing') return told ? `还要看${factTexts[outcome.fact].label}` : undefined;
  const { what } = outcome;
  return `算不出来，${what.startsWith(group) ? what.slice(group.length) : what}`;
}

function optionValue(rule: Rule, set: ParameterSet, fact: FactName, option: string): Facts[FactName] {
  const checked = validateFacts(rule, set, { [fact]: option });
  if (!checked.ok) throw new RangeError(`规则 ${rule.id} 不接受自己的选项 ${fact}=${option}`);
  return checked.facts[fact];
}

function figuresOf({ id }: Rule, sheet: Worksheet): [CalculationFigure, ...CalculationFigure[]] {
  const [first, ...others] = sheet.figures.map(figureOf);
  if (first === undefined) throw new RangeError(`规则 ${id} 没有得数`);
  return [first, ...others];
}

function figureOf({ label, value, unit, atLeast }: Figure): CalculationFigure {
  const text = readable(value, unit, atLeast);
  return { label, amount: value, unit, text, ...(atLeast && { atLeast: true as const }) };
}
