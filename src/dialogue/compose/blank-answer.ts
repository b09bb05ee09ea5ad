import type { Corpus } from '../../corpus/model.ts';
import type { Region } from '../../corpus/schema.ts';
import type { Answer } from '../answer.ts';

export interface ComposeContext {
  readonly corpus: Corpus;
  /** The region whose documents and contacts serve where others are silent. */
  readonly common: Region | null;
  /** Calendar date in China, `YYYY-MM-DD`. */
  readonly today: string;
  readonly id: string;
  readonly conversation: string;
}

/** An answer with every field empty but those given. */
export function blankAnswer(
  context: ComposeContext,
  region: Region | null,
  said: Partial<Answer> & Pick<Answer, 'kind' | 'text'>,
): Answer {
  return {
    id: context.id,
    conversation: context.conversation,
    region: region && { code: region.code, name: region.name },
    policyYear: null,
    citations: [],
    calculation: null,
    clarify: null,
    notices: [],
    related: [],
    contacts: [],
    ...said,
  };
}

/** Entries with their titles, as an answer offers them. */
export function titled(entries: readonly string[], corpus: Corpus): Answer['related'] {
  return entries.map((entry) => ({ entry, title: corpus.entries.get(entry)?.title ?? entry }));
}
