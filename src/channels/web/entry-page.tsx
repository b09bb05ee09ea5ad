import type { Document, Entry } from '../../corpus/model.ts';
import { DocumentFacts } from './document-facts.tsx';
import { entryAddress } from './entry-address.ts';
import { EntryBlocks } from './entry-blocks.tsx';
import { headingOf } from './heading.ts';
import { Layout } from './layout.tsx';
import type { Library } from './library.ts';
import { findMarks } from './marks.ts';
import { Notices } from './notices.tsx';
import { texts } from './texts.ts';
import { validityNotice } from './validity.ts';

interface EntryPageProps {
  readonly library: Library;
  readonly document: Document;
  readonly entry: Entry;
  /** Numbers of the passages to mark, counted from 1. */
  readonly wanted: ReadonlySet<number>;
}

/** One entry whole, with what its reader must know. */
export function EntryPage({ library, document, entry, wanted }: EntryPageProps) {
  const marks = findMarks(entry.blocks, library.passages(entry.id), wanted);
  const validity = validityNotice(document, library.today());
  const errata = library.corpus.errata.flatMap(({ entries, notice }) =>
    notice !== undefined && entries.includes(entry.id) ? [notice] : [],
  );
  const region = library.corpus.regions.get(document.region);
  return (
    <Layout title={entry.title} version={library.version}>
      <article class="card entry">
        <nav class="where" aria-label={texts.where}>
          <a href={`/documents/${document.id}`}>{texts.bookTitle(document.title)}</a>
          {entry.path.map((heading) => (
            <span>{heading}</span>
          ))}
        </nav>
        <h1>{headingOf(entry)}</h1>
        <p class="badges">
          {region ? <span class="badge">{region.name}</span> : null}
          <span class="badge">{texts.year(document.policyYear)}</span>
        </p>
        <Notices notices={validity === null ? errata : [validity, ...errata]} />
        {marks.size > 0 ? <p class="hint">{texts.marked}</p> : null}
        <EntryBlocks blocks={entry.blocks} marks={marks} />
        <section class="about" aria-label={texts.about}>
          <DocumentFacts document={document} />
        </section>
      </article>
      <a class="button primary" href={`/?region=${document.region}`}>
        {texts.home}
      </a>
      <Neighbours library={library} document={document} entry={entry} />
    </Layout>
  );
}

function Neighbours({ library, document, entry }: Omit<EntryPageProps, 'wanted'>) {
  const index = document.entries.indexOf(entry.id);
  const neighbours = [
    { label: texts.previous, rel: 'prev', id: document.entries[index - 1] },
    { label: texts.next, rel: 'next', id: document.entries[index + 1] },
  ];
  return (
    <nav class="neighbours" aria-label={texts.neighbours}>
      {neighbours.map(({ label, rel, id }) => {
        const neighbour = id === undefined ? undefined : library.corpus.entries.get(id);
        return neighbour === undefined ? null : (
          <a class="option" rel={rel} href={entryAddress(neighbour.id)}>
            <small>{label}</small> {headingOf(neighbour)}
          </a>
        );
      })}
    </nav>
  );
}
