import type { Clarify } from '../../dialogue/answer.ts';
import { EntryChoices } from './entry-choices.tsx';
import { exchangeTexts } from './exchange-texts.ts';
import { asksFact, freeAnswerFor } from './free-answer.ts';
import { FreeAnswerField } from './free-answer-field.tsx';
import type { Library } from './library.ts';
import { OptionButton } from './option-button.tsx';
import { OptionGroups } from './option-groups.tsx';
import { groupByOutcome } from './option-outcome.ts';

/** More options than this are shown in groups. */
const FEW = 9;

interface ClarifyChoicesProps {
  readonly library: Library;
  readonly clarify: Clarify;
  /** What was said last. */
  readonly question: string;
  readonly region: string | undefined;
  readonly conversation: string;
}

/**
 * The ways to answer a question asked back; each sends the next thing said in the conversation. A region is sent
 * with its code as well, and with the question, which is asked anew where the conversation has been forgotten.
 */
export function ClarifyChoices(props: ClarifyChoicesProps) {
  const { clarify, question, region, conversation } = props;
  const asksRegion = clarify.slot === 'region';
  const mayBeUnknown = asksFact(clarify.slot) && question !== exchangeTexts.unsure;
  return (
    <form
      method="post"
      action="/ask"
      data-ask
      class="choices"
      aria-label={exchangeTexts.choices(clarify.question)}
    >
      <input type="hidden" name="conversation" value={conversation} />
      <input type="hidden" name="reply" value={asksRegion ? question : ''} />
      {!asksRegion && region !== undefined ? <input type="hidden" name="region" value={region} /> : null}
      <Choices {...props} />
      {mayBeUnknown ? (
        <button type="submit" class="option plain" name="q" value={exchangeTexts.unsure} formnovalidate>
          {exchangeTexts.unsure}
        </button>
      ) : null}
    </form>
  );
}

function Choices({ library, clarify: { slot, options } }: ClarifyChoicesProps) {
  if (slot === 'region') {
    return options.map(({ label, value }) => (
      <button type="submit" class="option" name="region" value={value} data-said={label}>
        {label}
      </button>
    ));
  }
  if (slot === 'entry') return <EntryChoices library={library} options={options} />;
  const free = options.length === 0 ? freeAnswerFor(slot) : null;
  if (free) return <FreeAnswerField slot={slot} free={free} />;
  if (options.length > FEW) return <OptionGroups groups={groupByOutcome(options)} />;
  return options.map((option) => <OptionButton option={option} />);
}
