import type { Answer } from '../../dialogue/answer.ts';
import { AnswerBody } from './answer-body.tsx';
import { CalculationView } from './calculation-view.tsx';
import { ClarifyChoices } from './clarify-choices.tsx';
import { Contacts } from './contacts.tsx';
import { entryAddress } from './entry-address.ts';
import { EntryLinks } from './entry-choices.tsx';
import { exchangeTexts } from './exchange-texts.ts';
import { Feedback } from './feedback.tsx';
import type { Library } from './library.ts';
import { Notices } from './notices.tsx';
import { ReadAloud } from './read-aloud.tsx';
import { bodyParagraphs } from './read-answer.ts';
import { Sources } from './sources.tsx';
import { texts } from './texts.ts';

interface AnswerCardProps {
  readonly library: Library;
  /** What was asked; empty where the answer stands outside its conversation. */
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
      {answer.calculation ? (
        <CalculationView library={library} calculation={answer.calculation} />
      ) : (
        <AnswerBody paragraphs={bodyParagraphs(answer)} rows={citedRows(library, answer)} />
      )}
      <Choices library={library} question={question} region={region} answer={answer} />
      <ReadAloud />
      <Basis library={library} answer={answer} />
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
      {answer.kind === 'greeting' || answer.clarify ? null : <Feedback answer={answer.id} />}
    </article>
  );
}

function Choices({ library, question, region, answer: { clarify, conversation } }: AnswerCardProps) {
  if (clarify === null) return null;
  if (question === '') return <EntryLinks library={library} options={clarify.options} />;
  return (
    <ClarifyChoices
      library={library}
      clarify={clarify}
      question={question}
      region={region}
      conversation={conversation}
    />
  );
}

/** The sources; folded under a question asked back, where the choice comes first. */
function Basis({ library, answer: { citations, clarify } }: PlaceProps) {
  if (citations.length === 0) return null;
  if (clarify === null) return <Sources library={library} citations={citations} />;
  return (
    <details class="basis">
      <summary>{exchangeTexts.basis}</summary>
      <Sources library={library} citations={citations} />
    </details>
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
