import type { OptionGroup } from './option-outcome.ts';

/** Many options, calmly: each outcome is said once, above the options that come to it. */
export function OptionGroups({ groups }: { readonly groups: readonly OptionGroup[] }) {
  return (
    <>
      {groups.map(({ outcome, options }) => (
        <fieldset class="option-group">
          {outcome === null ? null : <legend>{outcome}</legend>}
          <div class="chips">
            {options.map(({ label }) => (
              <button type="submit" class="chip choice" name="q" value={label} formnovalidate>
                <span>{label}</span>
              </button>
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}
