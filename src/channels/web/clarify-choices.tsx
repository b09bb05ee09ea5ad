import type { Clarify, ClarifyOption } from '../../dialogue/answer.ts';
import { entryAddress } from './entry-address.ts';
import type { Library } from './library.ts';

interface ClarifyChoicesProps {
  readonly library: Library;
  readonly clarify: Clarify;
  readonly question: string;
  readonly region: string | undefined;
  readonly conversation: string;
}

/**
 * The options of a question asked back.
 * A region asks the same question again with that region; an entry opens its page; any other option is
 * said as the next thing in the conversation.
 */
export function ClarifyChoices({ library, clarify, question, region, conversation }: ClarifyChoicesProps) {
  const asksRegion = clarify.slot === 'region';
  const isEntry = ({ value }: ClarifyOption) => clarify.slot === 'entry' && library.corpus.entries.has(value);
  return (
    <form method="post" action="/ask" data-ask class="choices" aria-label={clarify.question}>
      <input type="hidden" name="conversation" value={conversation} />
      {asksRegion ? <input type="hidden" name="q" value={question} /> : null}
      {!asksRegion && region !== undefined ? <input type="hidden" name="region" value={region} /> : null}
      {clarify.options.map((option) =>
        isEntry(option) ? (
          <a class="option" href={entryAddress(option.value)}>
            {option.label}
          </a>
        ) : (
          <button
            type="submit"
            class="option"
            name={asksRegion ? 'region' : 'q'}
            value={asksRegion ? option.value : option.label}
          >
            {option.label}
          </button>
        ),
      )}
    </form>
  );
}
