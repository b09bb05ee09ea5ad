import { questionLimit } from '../question.ts';
import { texts } from './texts.ts';

interface AskFormProps {
  readonly conversation?: string | undefined;
  readonly error?: string | null | undefined;
  readonly typed?: string | undefined;
}

/**
 * The question box. Posted, never in an address: addresses end up in logs and referrers.
 * The data attributes carry the texts that the script shows.
 */
export function AskForm({ conversation, error, typed }: AskFormProps) {
  return (
    <form
      id="ask"
      class="composer"
      method="post"
      action="/ask"
      data-ask
      data-limit={questionLimit}
      data-asked={texts.asked}
      data-waiting={texts.waiting}
      data-empty={texts.empty}
      data-too-long={texts.tooLong}
      data-too-many={texts.tooMany}
      data-failed={texts.failed}
      data-retry={texts.retry}
    >
      <input type="hidden" name="conversation" value={conversation ?? ''} />
      <p class="composer-label">
        <label for="q">{texts.question}</label>
        <span class="hint" id="q-hint">
          {texts.limit}
        </span>
        <span class="hint count" id="q-count" hidden />
      </p>
      <p class="error" id="q-error" role="alert">
        {error}
      </p>
      <div class="composer-row">
        <textarea
          id="q"
          name="q"
          rows={1}
          autocomplete="off"
          enterkeyhint="send"
          aria-describedby="q-hint q-error"
          aria-invalid={error ? 'true' : undefined}
        >
          {typed}
        </textarea>
        <button type="submit" class="primary">
          {texts.submit}
        </button>
      </div>
    </form>
  );
}
