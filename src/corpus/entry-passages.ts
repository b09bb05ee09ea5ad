import type { Corpus, EntryId, Passage } from './model.ts';

/** The passages of an entry, in order; none for an entry that is not known. */
export function entryPassages({ passages }: Pick<Corpus, 'passages'>, entry: EntryId): Passage[] {
  return [...passages.values()].filter((passage) => passage.entry === entry);
}
