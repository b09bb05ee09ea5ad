import type { Region } from '../../corpus/schema.ts';
import { texts } from './texts.ts';

interface RegionChooserProps {
  readonly regions: readonly Region[];
  readonly selected: string | undefined;
  readonly fixed: boolean;
}

/** One tap to say where; belongs to the question form further down. */
export function RegionChooser({ regions, selected, fixed }: RegionChooserProps) {
  return (
    <fieldset class="regions" data-fixed={fixed ? 'true' : undefined}>
      <legend>{texts.region}</legend>
      <div class="chips">
        {regions.map(({ code, name }) => (
          <label class="chip">
            <input type="radio" name="region" value={code} form="ask" checked={code === selected} />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
