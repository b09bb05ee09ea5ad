import type { Region } from '../corpus/schema.ts';
import type { Calculated, Calculation, ChoiceOption } from '../rules/calculation.ts';
import type { ParameterSet } from '../rules/parameter.ts';
import { ruleTexts } from './rule-texts.ts';

/** Result first, then how it comes about and what it takes for granted; complete without anything around it. */
export function calculationText(
  calculation: Calculation,
  region: Region,
  { policyYear }: ParameterSet,
): string {
  const { title, result, figures, steps, assumptions } = calculation;
  const inputs = Object.values(calculation.inputs).map(({ label, text }) => `${label} ${text}`);
  return [
    ruleTexts.heading(title, region.name, policyYear),
    ...[result, ...figures].map(({ label, text }) => ruleTexts.figure(label, text)),
    ...(inputs.length === 0 ? [] : [ruleTexts.inputs + inputs.join('；')]),
    ...(steps.length === 0 ? [] : [ruleTexts.steps]),
    ...steps.map(({ label, expression, text }) => ruleTexts.step(label, expression, text)),
    ...(assumptions.length === 0 ? [] : [ruleTexts.assumptions]),
    ...assumptions.map(ruleTexts.item),
  ].join('\n');
}

/** More options than this are told together where they come to the same. */
const TOLD_APART = 6;

/** The question, and what each answer would come to, or why that is not known. */
export function clarifyText({ question, options }: Calculated & { kind: 'clarify' }): string {
  const lines = optionLines(options).map(({ label, outcome }) =>
    outcome === undefined ? ruleTexts.item(label) : ruleTexts.option(label, outcome),
  );
  return [question, ...lines].join('\n');
}

function optionLines(options: readonly ChoiceOption[]) {
  const lines = options.map(({ label, figure, note }) => ({
    label,
    outcome: figure ? `${figure.label} ${figure.text}` : note,
  }));
  if (lines.length <= TOLD_APART) return lines;
  return lines.flatMap((line) => {
    if (line.outcome === undefined) return [line];
    const same = lines.filter(({ outcome }) => outcome === line.outcome);
    return same[0] === line ? [{ ...line, label: same.map(({ label }) => label).join('、') }] : [];
  });
}
