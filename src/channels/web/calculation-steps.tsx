import type { CalculationStep } from '../../rules/calculation.ts';
import { entryAddress } from './entry-address.ts';
import { exchangeTexts } from './exchange-texts.ts';
import { headingOf } from './heading.ts';
import type { Library } from './library.ts';

interface CalculationStepsProps {
  readonly library: Library;
  readonly steps: readonly CalculationStep[];
}

/**
 * How a figure comes about, step by step, each with the entry whose clause it follows. On a narrow screen a row is
 * laid out in two lines, in the same order.
 */
export function CalculationSteps({ library, steps }: CalculationStepsProps) {
  if (steps.length === 0) return null;
  return (
    <table class="steps">
      <caption class="part">{exchangeTexts.steps}</caption>
      <thead>
        <tr>
          {[exchangeTexts.step, exchangeTexts.expression, exchangeTexts.amount, exchangeTexts.clause].map(
            (name) => (
              <th scope="col">{name}</th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <Row library={library} step={step} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ library, step }: { readonly library: Library; readonly step: CalculationStep }) {
  const { label, expression, text } = step;
  const entry = library.corpus.entries.get(step.entry);
  return (
    <tr>
      <th scope="row">{label}</th>
      <td class="expression">{says(expression, text) ? expression : null}</td>
      <td class="amount">{text}</td>
      <td class="clause">
        {entry ? (
          <a href={entryAddress(entry.id)} aria-label={exchangeTexts.clauseOf(headingOf(entry))}>
            {exchangeTexts.openEntry}
          </a>
        ) : null}
      </td>
    </tr>
  );
}

/** An expression that is the amount itself says nothing more. */
function says(expression: string, amount: string): boolean {
  return expression !== '' && expression !== amount && !amount.startsWith(`${expression} `);
}
