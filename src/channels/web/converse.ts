import type { Answer } from '../../dialogue/answer.ts';
import type { Assistant } from '../../dialogue/assistant.ts';
import type { QuestionForm } from './question-form.ts';

/** What was asked in the end, and the answer. */
export interface Conversed {
  readonly question: string;
  readonly answer: Answer;
  /** True where a reply came too late: what it replied to is not known any more. */
  readonly forgotten: boolean;
}

/**
 * Puts a form's question to the assistant. A reply whose conversation has been forgotten means nothing by itself: then
 * the question that the form carries for this case is asked instead, if it carries one.
 */
export async function converse(
  assistant: Pick<Assistant, 'ask'>,
  { question, conversation, reply }: QuestionForm,
  region: string | undefined,
): Promise<Conversed> {
  const answer = await assistant.ask({ question, region, conversation });
  // A conversation that is not known is answered under an id of its own.
  const known = reply === undefined || answer.conversation === conversation;
  if (known) return { question, answer, forgotten: false };
  if (reply === '') return { question, answer, forgotten: true };
  return { question: reply, answer: await assistant.ask({ question: reply, region }), forgotten: false };
}
