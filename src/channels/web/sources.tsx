import type { Entry } from '../../corpus/model.ts';
import type { Citation } from '../../dialogue/answer.ts';
import { citedAddress } from './entry-address.ts';
import { headingOf } from './heading.ts';
import type { Library } from './library.ts';
import { texts } from './texts.ts';

interface SourcesProps {
  readonly library: Library;
  readonly citations: readonly Citation[];
}

/** True where the entry holds more than what is quoted of it: the reader must know before acting on it. */
function isExcerpt(entry: Entry, citations: readonly Citation[], library: Library): boolean {
  const quoted = new Set(citations.map(({ passage }) => passage));
  return library.passages(entry.id).some(({ id }) => !quoted.has(id));
}

/** Each entry quoted, once, with the way to read it whole. */
export function Sources({ library, citations }: SourcesProps) {
  const byEntry = new Map(citations.toReversed().map((citation) => [citation.entry, citation]));
  const cited = [...byEntry.values()].toReversed();
  return cited.map((citation) => {
    const entry = library.corpus.entries.get(citation.entry);
    const document = entry && library.document(entry);
    return (
      <div class="source">
        <p>
          <span>{texts.source}</span>
          <cite>{texts.bookTitle(citation.document)}</cite>
        </p>
        <p>
          <span>{citation.publisher}</span>
          {document ? <span>{texts.year(document.policyYear)}</span> : null}
        </p>
        <p class="source-entry">
          {entry ? headingOf(entry) : citation.title}
          {entry && isExcerpt(entry, citations, library) ? <span>{texts.excerpt}</span> : null}
        </p>
        {entry ? (
          <a class="button" href={citedAddress(citation.entry, citations)}>
            {texts.wholeEntry}
          </a>
        ) : null}
      </div>
    );
  });
}
