import type { ClarifyOption } from '../../dialogue/answer.ts';
import { optionOutcome } from './option-outcome.ts';

/** An option in one button: what to choose, and under it what that comes to. Chosen, its label is what is said. */
export function OptionButton({ option }: { readonly option: ClarifyOption }) {
  const outcome = optionOutcome(option);
  return (
    <button type="submit" class="option" name="q" value={option.label} formnovalidate>
      <span class="option-label">{option.label}</span>
      {outcome === null ? null : (
        <>
          {' '}
          <span class={option.figure ? 'option-figure' : 'option-note'}>{outcome}</span>
        </>
      )}
    </button>
  );
}
