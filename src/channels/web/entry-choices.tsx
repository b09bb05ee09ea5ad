import type { ClarifyOption } from '../../dialogue/answer.ts';
import { entryAddress } from './entry-address.ts';
import { exchangeTexts } from './exchange-texts.ts';
import type { Library } from './library.ts';

interface EntryChoicesProps {
  readonly library: Library;
  readonly options: readonly ClarifyOption[];
}

/** Entries offered by title: chosen, the conversation goes on; beside each, the way to read it as published. */
export function EntryChoices({ library, options }: EntryChoicesProps) {
  return (
    <>
      {options.map(({ label, value }) => (
        <div class="option-row">
          <button type="submit" class="option" name="q" value={label}>
            {label}
          </button>
          {library.corpus.entries.has(value) ? (
            <a class="option-entry" href={entryAddress(value)} aria-label={exchangeTexts.openEntryOf(label)}>
              {exchangeTexts.openEntry}
            </a>
          ) : null}
        </div>
      ))}
    </>
  );
}

/** The same entries where there is no conversation to go on with: each opens its page. */
export function EntryLinks({ library, options }: EntryChoicesProps) {
  return (
    <div class="choices">
      {options.map(({ label, value }) =>
        library.corpus.entries.has(value) ? (
          <a class="option" href={entryAddress(value)}>
            {label}
          </a>
        ) : null,
      )}
    </div>
  );
}
