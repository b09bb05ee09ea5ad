import { maskPersonal } from '../../dialogue/mask.ts';
import { countCharacters, questionLimit, tidyQuestion } from '../question.ts';
import { texts } from './texts.ts';

/** A posted question form, read and checked. */
export interface QuestionForm {
  /** White space at both ends gone, numbers and names that identify a person masked. */
  readonly question: string;
  /** True where something was masked. */
  readonly masked: boolean;
  readonly region: string | undefined;
  readonly conversation: string | undefined;
  /** What to tell the person, or null when the question can be asked. */
  readonly error: string | null;
}

/**
 * Reads the fields `q`, `region` and `conversation`.
 * A field that is missing, repeated, a file, or not of its form counts as not given.
 * @param fields the form's fields as parsed
 * @param isRegion tells whether a code names a region
 */
export function readQuestionForm(
  fields: Readonly<Record<string, unknown>>,
  isRegion: (code: string) => boolean,
): QuestionForm {
  const typed = tidyQuestion(text(fields['q']) ?? '');
  const { text: question, found } = maskPersonal(typed);
  const region = text(fields['region']);
  const conversation = text(fields['conversation']);
  return {
    question,
    masked: found.length > 0,
    region: region !== undefined && isRegion(region) ? region : undefined,
    conversation: conversation !== undefined && /^[\w-]{1,64}$/.test(conversation) ? conversation : undefined,
    error: fault(typed),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function fault(question: string): string | null {
  if (question === '') return texts.empty;
  return countCharacters(question) > questionLimit ? texts.tooLong : null;
}
