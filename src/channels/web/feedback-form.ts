import { maskPersonal } from '../../dialogue/privacy/mask.ts';
import { countCharacters, questionLimit, tidyQuestion } from '../question.ts';

/** A posted judgement of an answer, read and checked. */
export interface FeedbackForm {
  /** Id of the answer. */
  readonly answer: string;
  readonly helpful: boolean;
  /** Masked; null where nothing was written. */
  readonly comment: string | null;
}

/**
 * Reads the fields `answer`, `helpful` (yes or no) and `comment`; a comment is cut at the length of a question.
 * @param fields the form's fields as parsed
 * @returns null where it names no answer or does not say which
 */
export function readFeedbackForm(fields: Readonly<Record<string, unknown>>): FeedbackForm | null {
  const { answer, helpful, comment } = fields;
  if (typeof answer !== 'string' || !/^[\w-]{1,64}$/.test(answer)) return null;
  if (helpful !== 'yes' && helpful !== 'no') return null;
  const written = typeof comment === 'string' ? maskPersonal(tidyQuestion(comment)).text : '';
  return { answer, helpful: helpful === 'yes', comment: written === '' ? null : shortened(written) };
}

function shortened(text: string): string {
  return countCharacters(text) <= questionLimit ? text : Array.from(text).slice(0, questionLimit).join('');
}
