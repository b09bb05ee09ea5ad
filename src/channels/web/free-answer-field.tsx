import { exchangeTexts } from './exchange-texts.ts';
import type { FreeAnswer } from './free-answer.ts';

interface FreeAnswerFieldProps {
  readonly slot: string;
  readonly free: FreeAnswer;
}

/** The field for an amount, a day or a count, with the keyboard that fits; the server puts it into words. */
export function FreeAnswerField({ slot, free }: FreeAnswerFieldProps) {
  const { kind, label, unit, maybeNone } = free;
  return (
    <>
      <input type="hidden" name="slot" value={slot} />
      <div class="free">
        <label class="free-field">
          <span class="spoken">{exchangeTexts.field(label)}</span>
          <input
            name="free"
            type={kind === 'date' ? 'date' : 'text'}
            inputmode={kind === 'money' ? 'decimal' : kind === 'count' ? 'numeric' : undefined}
            maxlength={kind === 'date' ? undefined : 20}
            autocomplete="off"
            required
          />
          {unit === '' ? null : <span class="unit">{unit}</span>}
        </label>
        <button type="submit" class="primary" data-unit={unit}>
          {exchangeTexts.confirm}
        </button>
      </div>
      {maybeNone ? (
        <button type="submit" class="option plain" name="q" value={exchangeTexts.none} formnovalidate>
          {exchangeTexts.none}
        </button>
      ) : null}
    </>
  );
}
