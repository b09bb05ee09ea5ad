import { Layout } from './layout.tsx';
import type { Library } from './library.ts';
import { texts } from './texts.ts';

/** Every document, by region. */
export function DocumentsPage({ library }: { readonly library: Library }) {
  return (
    <Layout title={texts.documents} version={library.version}>
      <h1 class="page-title">{texts.documents}</h1>
      <p class="lead">{texts.documentsIntro}</p>
      {[...library.corpus.regions.values()].map((region) => {
        const documents = region.documents.flatMap((id) => library.corpus.documents.get(id) ?? []);
        return (
          <section class="card" aria-labelledby={region.code}>
            <h2 id={region.code}>{region.name}</h2>
            {documents.length === 0 ? <p>{texts.noDocuments}</p> : null}
            {documents.map((document) => (
              <a class="option document" href={`/documents/${document.id}`}>
                <b>{texts.bookTitle(document.title)}</b>
                <small>{document.publisher}</small>
                <small>
                  {texts.yearAndState(document.policyYear, document.inForce.to < library.today())}
                </small>
                <small>{texts.entryCount(document.entries.length)}</small>
              </a>
            ))}
          </section>
        );
      })}
    </Layout>
  );
}
