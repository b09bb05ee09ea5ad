import type { Region } from '../../corpus/schema.ts';
import type { Calculation } from '../../rules/calculation.ts';
import type { ParameterSet } from '../../rules/parameter.ts';
import type { Clarify } from '../answer.ts';
import { ruleTexts } from '../texts.ts';

/** More results than this do not fit into one line. */
const IN_ONE_LINE = 3;

/**
 * Result first, in one line; then how it comes about and what it takes for granted.
 * @param asked labels of the figures that are asked for and come before the result; null where the result is
 */
export function calculationText(
  calculation: Calculation,
  region: Region,
  { policyYear }: ParameterSet,
  asked: RegExp | null = null,
): string {
  const { title, result, figures, steps, assumptions } = calculation;
  // 「待遇等待期：待遇等待期 …」 and its readings are said once.
  const readings = figures.filter(({ label }) => label.startsWith(`${result.label}（`));
  const main = figures.filter((figure) => !readings.includes(figure));
  const first = result.label === title ? result.text : ruleTexts.figure(result.label, result.text);
  const [before, after] = [true, false].map((sought) =>
    main
      .filter(({ label }) => (asked?.test(label) ?? false) === sought)
      .map(({ label, text }) => ruleTexts.figure(label, text)),
  );
  const results = [...(before ?? []), first, ...(after ?? [])];
  const inputs = Object.values(calculation.inputs).map(({ label, text }) => `${label} ${text}`);
  return [
    ruleTexts.result(title, results.slice(0, IN_ONE_LINE)),
    ...[
      ...results.slice(IN_ONE_LINE),
      ...readings.map(({ label, text }) => ruleTexts.figure(label, text)),
    ].map(ruleTexts.item),
    ruleTexts.basis(region.name, policyYear),
    ...(inputs.length === 0 ? [] : [ruleTexts.inputs + inputs.join('；')]),
    ...(steps.length === 0 ? [] : [ruleTexts.steps]),
    ...steps.map(({ label, expression, text }) => ruleTexts.step(label, expression, text)),
    ...(assumptions.length === 0 ? [] : [ruleTexts.assumptions]),
    ...assumptions.map(ruleTexts.item),
  ].join('\n');
}

/** More options than this are told together where they come to the same, and are chosen by their words. */
const NUMBERED = 9;

/** The question, and what each answer would come to, or why that is not known. */
export function clarifyText({ question, options }: Pick<Clarify, 'question' | 'options'>): string {
  const lines = options.map(({ label, figure, note }) => ({
    label,
    outcome: figure ? `${figure.label} ${figure.text}` : note,
  }));
  if (lines.length <= NUMBERED)
    return [question, ...lines.map((line, i) => ruleTexts.numbered(i + 1, lineText(line)))].join('\n');
  return [question, ...together(lines).map((line) => ruleTexts.item(lineText(line)))].join('\n');
}

interface OptionLine {
  readonly label: string;
  readonly outcome: string | undefined;
}

const lineText = ({ label, outcome }: OptionLine) =>
  outcome === undefined ? label : ruleTexts.option(label, outcome);

function together(lines: readonly OptionLine[]): readonly OptionLine[] {
  return lines.flatMap((line) => {
    if (line.outcome === undefined) return [line];
    const same = lines.filter(({ outcome }) => outcome === line.outcome);
    return same[0] === line ? [{ ...line, label: same.map(({ label }) => label).join('、') }] : [];
  });
}
