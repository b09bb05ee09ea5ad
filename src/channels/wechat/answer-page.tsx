import type { Answer } from '../../dialogue/answer.ts';
import { AnswerCard } from '../web/answer-card.tsx';
import { Layout } from '../web/layout.tsx';
import type { Library } from '../web/library.ts';
import { texts as webTexts } from '../web/texts.ts';
import { texts } from './texts.ts';

interface AnswerPageProps {
  readonly library: Library;
  readonly answer: Answer;
}

/**
 * The whole of an answer that did not fit into a message. A choice of entries opens them; any other question asked
 * back stands as text and is answered in the account, where the conversation is.
 */
export function AnswerPage({ library, answer }: AnswerPageProps) {
  const clarify = answer.clarify?.slot === 'entry' ? answer.clarify : null;
  const home = answer.region === null ? '/' : `/?region=${answer.region.code}`;
  return (
    <Layout title={texts.page} version={library.version}>
      <AnswerCard
        library={library}
        question=""
        region={answer.region?.code}
        answer={{ ...answer, clarify }}
      />
      <a class="button primary" href={home}>
        {webTexts.home}
      </a>
    </Layout>
  );
}
