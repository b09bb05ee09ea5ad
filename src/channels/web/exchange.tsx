import type { Answer } from '../../dialogue/answer.ts';
import { AnswerCard } from './answer-card.tsx';
import { exchangeTexts } from './exchange-texts.ts';
import type { Library } from './library.ts';
import { texts } from './texts.ts';

interface ExchangeProps {
  readonly library: Library;
  /** What was asked, with numbers that identify a person already masked. */
  readonly question: string;
  /** True where something was masked, which the person is told. */
  readonly masked: boolean;
  /** True where a question asked back was answered too late for what was said before to be known. */
  readonly forgotten: boolean;
  /** Region chosen on the page. */
  readonly region: string | undefined;
  readonly answer: Answer;
}

/** A question and its answer: the one piece of the conversation that the script inserts as it stands. */
export function Exchange({ library, question, masked, forgotten, region, answer }: ExchangeProps) {
  const elsewhere = otherRegion(library, region, answer);
  return (
    <div class="exchange" data-conversation={answer.conversation}>
      <p class="bubble">
        <span class="spoken">{texts.asked}</span>
        {question}
      </p>
      {masked ? <p class="hint masked">{texts.masked}</p> : null}
      {forgotten ? <p class="hint aside">{exchangeTexts.forgotten}</p> : null}
      {elsewhere === null ? null : <p class="hint aside">{elsewhere}</p>}
      <AnswerCard library={library} question={question} region={region} answer={answer} />
    </div>
  );
}

/** What to say where the answer is about another region than the one chosen. */
function otherRegion({ corpus }: Library, chosen: string | undefined, { region }: Answer): string | null {
  const name = chosen === undefined ? undefined : corpus.regions.get(chosen)?.name;
  if (name === undefined || region === null || region.code === chosen) return null;
  return exchangeTexts.otherRegion(name, region.name);
}
