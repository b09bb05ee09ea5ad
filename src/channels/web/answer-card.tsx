import type { Answer } from '../../dialogue/answer.ts';
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
      <div class="answer-text">
        {bodyParagraphs(answer).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </div>
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
        <nav class="related" aria-label={texts.related}>
          <h3>{texts.related}</h3>
          {answer.related.map(({ entry, title }) => (
            <a class="option" href={entryAddress(entry)}>
              {title}
            </a>
          ))}
        </nav>
      ) : null}
      {browsable ? (
        <a class="button" href={`/documents#${browsable.code}`}>
          {texts.browse(browsable.name)}
        </a>
      ) : null}
    </article>
  );
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
