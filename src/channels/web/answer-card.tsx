import type { Answer } from '../../dialogue/answer.ts';
import { AnswerBody } from './answer-body.tsx';
import { ClarifyChoices } from './clarify-choices.tsx';
import { Contacts } from './contacts.tsx';
import { entryAddress } from './entry-address.ts';
import type { Library } from './library.ts';
import { Notices } from './notices.tsx';
import { bodyParagraphs } from './read-answer.ts';
import { Sources } from './sources.tsx';
import { texts } from './texts.ts';

interface AnswerCardProps {
  readonly library: Library;
  readonly question: string;
  readonly region: string | undefined;
  readonly answer: Answer;
}

/** An answer of any kind, laid out from its fields. */
export function AnswerCard({ library, question, region, answer }: AnswerCardProps) {
  const browsable = answer.kind === 'handoff' && answer.region ? answer.region : null;
  return (
    <article class={`card answer ${answer.kind}`}>
      <Place library={library} answer={answer} />
      <AnswerBody paragraphs={bodyParagraphs(answer)} rows={citedRows(library, answer)} />
      {answer.clarify ? (
        <ClarifyChoices
          library={library}
          clarify={answer.clarify}
          question={question}
          region={region}
          conversation={answer.conversation}
        />
      ) : null}
      <Sources library={library} citations={answer.citations} />
      <Notices notices={answer.notices} />
      <Contacts contacts={answer.contacts} />
      {answer.related.length > 0 ? (
        <div class="related">
          <h2 class="part">{texts.related}</h2>
          {answer.related.map(({ entry, title }) => (
            <a class="option" href={entryAddress(entry)}>
              {title}
            </a>
          ))}
        </div>
      ) : null}
      {browsable ? (
        <a class="button" href={`/documents#${browsable.code}`}>
          {texts.browse(browsable.name)}
        </a>
      ) : null}
    </article>
  );
}

/** The lines of the cited passages that are a table's. */
function citedRows({ corpus }: Library, { citations }: Answer): Set<string> {
  const passages = citations.flatMap(({ passage }) => corpus.passages.get(passage) ?? []);
  return new Set(passages.filter(({ kind }) => kind === 'table').flatMap(({ text }) => text.split('\n')));
}

interface PlaceProps {
  readonly library: Library;
  readonly answer: Answer;
}

/** Place and year of what is quoted, which may be a document for all places; else the place asked about. */
function Place({ library, answer }: PlaceProps) {
  if (answer.kind === 'greeting') return null;
  const entry = library.corpus.entries.get(answer.citations[0]?.entry ?? '');
  const quoted = library.corpus.regions.get((entry && library.document(entry)?.region) ?? '');
  const place = quoted ?? answer.region;
  if (place === null) return null;
  return (
    <p class="badges">
      <span class="badge">{place.name}</span>
      {answer.policyYear === null ? null : <span class="badge">{texts.year(answer.policyYear)}</span>}
    </p>
  );
}
