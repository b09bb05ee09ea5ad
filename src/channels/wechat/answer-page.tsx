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

/** The whole of an answer that did not fit into a message; a question asked back is answered in the account. */
export function AnswerPage({ library, answer }: AnswerPageProps) {
  const home = answer.region === null ? '/' : `/?region=${answer.region.code}`;
  return (
    <Layout title={texts.page} version={library.version}>
      <AnswerCard
        library={library}
        question=""
        region={answer.region?.code}
        answer={{ ...answer, clarify: null }}
      />
      <a class="button primary" href={home}>
        {webTexts.home}
      </a>
    </Layout>
  );
}
