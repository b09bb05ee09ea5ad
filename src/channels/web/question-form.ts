import { countCharacters, questionLimit, tidyQuestion } from '../question.ts';
import { texts } from './texts.ts';

/** A posted question form, read and checked. */
export interface QuestionForm {
  /** As typed, white space at both ends gone. */
  readonly question: string;
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
  const question = tidyQuestion(text(fields['q']) ?? '');
  const region = text(fields['region']);
  const conversation = text(fields['conversation']);
  return {
    question,
    region: region !== undefined && isRegion(region) ? region : undefined,
    conversation: conversation !== undefined && /^[\w-]{1,64}$/.test(conversation) ? conversation : undefined,
    error: fault(question),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function fault(question: string): string | null {
  if (question === '') return texts.empty;
  return countCharacters(question) > questionLimit ? texts.tooLong : null;
}
