import type { Region } from '../../corpus/schema.ts';
import type { Understanding } from '../understand.ts';
import type { Conversation } from './conversation.ts';

/** A question asked before that is to be read anew. */
export interface QuestionAgain {
  readonly question: string;
  readonly options: {
    readonly before: Conversation;
    readonly given?: string;
    readonly reckon?: true;
    readonly care?: string;
  };
  /** True where it is to be read anew only if a figure is wanted then. */
  readonly onlyIfFigure?: true;
  /** What passages are searched for, where that is not the whole of it. */
  readonly sought?: string;
}

/**
 * Where a region or an entry was chosen, or only another place was named, the question before is what is asked.
 * @returns null where the utterance is its own question or goes on with a calculation
 */
export function questionAgain(
  { turn, region, told: { text } }: Understanding,
  before: Conversation,
  regions: ReadonlyMap<string, Region>,
): QuestionAgain | null {
  const { question, pending, rule } = before;
  if (question === null) return null;
  if (turn.kind === 'moved' && rule === null && region)
    return { question, options: { given: region.code, before: placed(before, region.code) } };
  if (turn.kind === 'chosen' && pending?.slot === 'region' && regions.has(turn.value))
    return { question, options: { given: turn.value, before: placed(before, turn.value) } };
  if (turn.kind === 'chosen' && pending?.slot === 'careKind')
    return { question, options: { before: { ...before, pending: null }, care: turn.value } };
  // More words while the place is still to be said belong to the question before.
  if (turn.kind === 'new' && pending?.slot === 'region' && text.length <= MORE)
    return { question: `${question}，${text}`, options: { before: { ...before, pending: null } } };
  // Said after a quotation, a few facts make the question before one that can be worked out.
  if (turn.kind === 'told' && before.asides > 0 && pending === null) {
    const alone = { ...before, rule: null, pending: null };
    // The facts say what to work out with, not what is asked: a day would look like a question about days.
    return {
      question: `${question}。${text}`,
      options: { before: alone, reckon: true },
      onlyIfFigure: true,
      sought: question,
    };
  }
  return null;
}

const MORE = 12;

const placed = (before: Conversation, code: string): Conversation => ({
  ...before,
  region: { code, sent: code },
  pending: null,
});

/** 「那二级的呢」, 「要是学生呢」 */
const ELLIPTIC = /^[\s\p{P}]*(?:那么?|要是|如果|换成|假如|还有)?.{1,12}?(?:呢|咧|嘞|哩|呐)[\s\p{P}]*$/u;

/** A few words that leave out what was asked before are searched for together with it. */
export function followUp(
  understanding: Understanding,
  { question, rule, asides }: Conversation,
): Understanding {
  const { text, turn, told } = understanding;
  const alone = told.howMuch || told.when || told.how;
  if (
    question === null ||
    (rule !== null && asides === 0) ||
    turn.kind !== 'new' ||
    alone ||
    !ELLIPTIC.test(text)
  )
    return understanding;
  return { ...understanding, text: `${question} ${text}`, smalltalk: null };
}
