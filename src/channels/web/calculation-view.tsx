import type { Calculation } from '../../rules/calculation.ts';
import { CalculationInputs } from './calculation-inputs.tsx';
import { CalculationSteps } from './calculation-steps.tsx';
import { exchangeTexts } from './exchange-texts.ts';
import type { Library } from './library.ts';
import { sharesOf } from './shares.ts';
import { SharesBar } from './shares-bar.tsx';

interface CalculationViewProps {
  readonly library: Library;
  readonly calculation: Calculation;
}

/** A calculation laid out: the result first, who pays what, how it comes about, and what it takes for granted. */
export function CalculationView({ library, calculation }: CalculationViewProps) {
  const { title, result, figures, steps, inputs, assumptions } = calculation;
  const shares = sharesOf(calculation);
  const drawn = new Set(shares.map(({ label }) => label));
  return (
    <div class="worked">
      <p class="result" data-aloud>
        <span class="result-title">{exchangeTexts.result(title)}</span>
        <span class="result-label">{result.label}</span> <b class="result-amount">{result.text}</b>
      </p>
      {shares.length === 0 ? null : <SharesBar shares={shares} />}
      <ul class="figures">
        {figures.map(({ label, text }) => (
          <li data-aloud hidden={drawn.has(label)}>
            {label} <b>{text}</b>
          </li>
        ))}
      </ul>
      <CalculationSteps library={library} steps={steps} />
      <CalculationInputs inputs={Object.values(inputs)} />
      {assumptions.length === 0 ? null : (
        <details class="assumptions">
          <summary>{exchangeTexts.assumptions(assumptions.length)}</summary>
          <ul>
            {assumptions.map((text) => (
              <li>{text}</li>
            ))}
          </ul>
        </details>
      )}
      <p class="hint">{exchangeTexts.notBinding}</p>
    </div>
  );
}
