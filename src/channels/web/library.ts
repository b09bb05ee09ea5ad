import type { Corpus, Document, Entry, EntryId, Passage } from '../../corpus/model.ts';
import { dateInChina } from '../../corpus/validity.ts';
import type { AppDeps } from '../../deps.ts';

/** What the pages look up, prepared once. */
export interface Library {
  readonly corpus: Corpus;
  /** Changes with the index. */
  readonly version: string;
  /** Today in China, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Passages of an entry in their order; none for an unknown entry. */
  readonly passages: (entry: EntryId) => readonly Passage[];
  readonly document: (entry: Entry) => Document | undefined;
}

/** Groups the corpus for the pages. */
export function openLibrary(deps: AppDeps): Library {
  const { corpus, indexVersion } = deps.assistant;
  const passages = new Map<EntryId, Passage[]>();
  for (const passage of corpus.passages.values()) {
    const siblings = passages.get(passage.entry);
    if (siblings) siblings.push(passage);
    else passages.set(passage.entry, [passage]);
  }
  return {
    corpus,
    version: indexVersion.slice(0, 8),
    today: () => dateInChina(deps.now()),
    passages: (entry) => passages.get(entry) ?? [],
    document: (entry) => corpus.documents.get(entry.document),
  };
}
