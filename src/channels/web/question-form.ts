import { maskPersonal } from '../../dialogue/privacy/mask.ts';
import { countCharacters, questionLimit, tidyQuestion } from '../question.ts';
import { sayFreeAnswer } from './free-answer.ts';
import { texts } from './texts.ts';

/** A posted question form, read and checked. */
export interface QuestionForm {
  /** White space at both ends gone, numbers and names that identify a person masked. */
  readonly question: string;
  /** True where something was masked. */
  readonly masked: boolean;
  readonly region: string | undefined;
  readonly conversation: string | undefined;
  /**
   * Present where the form answers a question asked back: the question to ask anew should the conversation have been
   * forgotten, masked, or nothing.
   */
  readonly reply: string | undefined;
  /** What to tell the person, or null when the question can be asked. */
  readonly error: string | null;
}

/**
 * Reads the fields `q`, `region`, `conversation` and `reply`; instead of `q` an answer filled in, `free` with its
 * `slot`, or a region chosen in reply, which is said by its name.
 * A field that is missing, repeated, a file, or not of its form counts as not given.
 * @param fields the form's fields as parsed
 * @param regionName name of the region with a code, undefined where there is none
 */
export function readQuestionForm(
  fields: Readonly<Record<string, unknown>>,
  regionName: (code: string) => string | undefined,
): QuestionForm {
  const field = (name: string) => text(fields[name]);
  const code = field('region');
  const name = code === undefined ? undefined : regionName(code);
  const reply = field('reply');
  const free = field('free');
  const filledIn = free === undefined ? undefined : sayFreeAnswer(field('slot') ?? '', free);
  const typed = tidyQuestion(field('q') ?? filledIn ?? (reply === undefined ? undefined : name) ?? '');
  const { text: question, found } = maskPersonal(typed);
  const conversation = field('conversation');
  return {
    question,
    masked: found.length > 0,
    region: name === undefined ? undefined : code,
    conversation: conversation !== undefined && /^[\w-]{1,64}$/.test(conversation) ? conversation : undefined,
    reply: reply === undefined ? undefined : maskPersonal(tidyQuestion(reply)).text,
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
