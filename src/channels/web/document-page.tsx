import type { Document, Entry } from '../../corpus/model.ts';
import { DocumentFacts } from './document-facts.tsx';
import { entryAddress } from './entry-address.ts';
import { headingOf } from './heading.ts';
import { Layout } from './layout.tsx';
import type { Library } from './library.ts';
import { Notices } from './notices.tsx';
import { texts } from './texts.ts';
import { validityNotice } from './validity.ts';

interface DocumentPageProps {
  readonly library: Library;
  readonly document: Document;
}

/** A document's table of contents. */
export function DocumentPage({ library, document }: DocumentPageProps) {
  const sections = groupBySection(document.entries.flatMap((id) => library.corpus.entries.get(id) ?? []));
  const validity = validityNotice(document, library.today());
  return (
    <Layout title={document.title} version={library.version}>
      <section class="card">
        <h1>{texts.bookTitle(document.title)}</h1>
        <Notices notices={validity === null ? [] : [validity]} />
        <DocumentFacts document={document} />
      </section>
      {sections.length > 2 ? (
        <nav class="sections chips" aria-label={texts.sections}>
          {sections.map(({ heading }, index) => (
            <a class="chip" href={`#s${index + 1}`}>
              <span>{heading}</span>
            </a>
          ))}
        </nav>
      ) : null}
      {sections.map(({ heading, entries }, index) => (
        <section class="card contents" id={`s${index + 1}`}>
          {sections.length > 1 ? <h2>{heading}</h2> : null}
          <ul>
            {entries.map((entry) => (
              <li>
                <a href={entryAddress(entry.id)}>{headingOf(entry)}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Layout>
  );
}

interface Section {
  readonly heading: string;
  readonly entries: readonly Entry[];
}

/** Runs of entries under the same headings, in the document's order. */
function groupBySection(entries: readonly Entry[]): Section[] {
  const sections: { heading: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const heading = entry.path.join(' · ') || texts.bodySection;
    const last = sections.at(-1);
    if (last?.heading === heading) last.entries.push(entry);
    else sections.push({ heading, entries: [entry] });
  }
  return sections;
}
