import type { Answer } from '../../dialogue/answer.ts';
import { AnswerCard } from './answer-card.tsx';
import type { Library } from './library.ts';
import { texts } from './texts.ts';

interface ExchangeProps {
  readonly library: Library;
  /** What was asked, with numbers that identify a person already masked. */
  readonly question: string;
  /** True where something was masked, which the person is told. */
  readonly masked: boolean;
  /** Region chosen on the page. */
  readonly region: string | undefined;
  readonly answer: Answer;
}

/** A question and its answer: the one piece of the conversation that the script inserts as it stands. */
export function Exchange({ library, question, masked, region, answer }: ExchangeProps) {
  return (
    <div class="exchange" data-conversation={answer.conversation}>
      <p class="bubble">
        <span class="spoken">{texts.asked}</span>
        {question}
      </p>
      {masked ? <p class="hint masked">{texts.masked}</p> : null}
      <AnswerCard library={library} question={question} region={region} answer={answer} />
    </div>
  );
}
