import type { AppDeps } from '../deps.ts';
import type { Answer } from '../dialogue/answer.ts';
import type { Assistant } from '../dialogue/assistant.ts';
import { maskPersonal } from '../dialogue/privacy/mask.ts';
import type { AnswerRecord } from '../store/store.ts';

function recordOf(
  { id, kind, region, calculation, citations }: Answer,
  question: string | null,
): AnswerRecord {
  return {
    id,
    kind,
    region: region?.code ?? null,
    source: calculation?.rule ?? citations[0]?.entry ?? null,
    question,
  };
}

/**
 * The assistant, each of whose answers is kept so that feedback on it can be told from feedback on anything else.
 * The question is kept only where STORE_QUESTIONS says so, and masked.
 *
 * @param onAnswer told of every answer, for counting
 */
export function recordAnswers(
  { assistant, store, now, config }: Pick<AppDeps, 'assistant' | 'store' | 'now' | 'config'>,
  onAnswer: (answer: Answer) => void,
): Assistant {
  return {
    ...assistant,
    async ask(question) {
      const answer = await assistant.ask(question);
      onAnswer(answer);
      const kept = config.STORE_QUESTIONS === 'on' ? maskPersonal(question.question).text : null;
      await store.feedback.remember(recordOf(answer, kept), now());
      return answer;
    },
  };
}
