import type { CalculationInput } from '../../rules/fact-inputs.ts';
import { exchangeTexts } from './exchange-texts.ts';

/** The case as it was understood, and how to put right what is wrong in it. */
export function CalculationInputs({ inputs }: { readonly inputs: readonly CalculationInput[] }) {
  if (inputs.length === 0) return null;
  return (
    <div class="inputs">
      <h2 class="part">{exchangeTexts.inputs}</h2>
      <dl class="facts">
        {inputs.map(({ label, text }) => (
          <div>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">
        <a class="change" href="#q">
          {exchangeTexts.change}
        </a>{' '}
        {hint(inputs)}
      </p>
    </div>
  );
}

/** With one amount a correction needs no name; with several it says which. */
function hint(inputs: readonly CalculationInput[]): string {
  const [amount, another] = inputs.filter(({ unit }) => unit === '元');
  if (amount === undefined) return exchangeTexts.changeAny;
  return another === undefined ? exchangeTexts.changeAmount : exchangeTexts.changeNamed(amount.label);
}
