import type { Region } from '../../src/corpus/schema.ts';
import type { Assistant } from '../../src/dialogue/assistant.ts';
import { type Judgement, judge } from './judge.ts';
import type { QuestionSet, TestQuestion } from './question-set.ts';

export interface Judged extends Judgement {
  /** The best candidate's probability, whether it was shown or not. */
  readonly probability: number;
}

/** Asks every question of a set, through the same code as the server. */
export async function runSet(assistant: Assistant, set: QuestionSet): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const question of set.questions) {
    const text = question.q.repeat(question.repeat ?? 1);
    const region =
      question.region === null || question.region === 'unspecified' ? undefined : question.region;
    const answer = await assistant.ask({ question: text, region });
    const judgement = judge(question, answer, allowedRegions(question, answer.region?.code, assistant));
    const [best] = await assistant.search(text, answer.region?.code ?? region, 1);
    judged.push({ ...judgement, probability: best?.score ?? 0 });
  }
  return judged;
}

/** The region asked in, every region the question names, and what they fall back on. */
function allowedRegions(
  question: TestQuestion,
  answered: string | undefined,
  { corpus }: Assistant,
): Set<string> {
  const regions = [...corpus.regions.values()];
  const named = regions.filter((r) =>
    [...r.aliases, ...r.districts].some((alias) => question.q.includes(alias)),
  );
  // Where neither is given the assistant chose: its own choice and the common documents stand.
  const free = question.region === 'unspecified' || (question.region === null && named.length === 0);
  const allowed = regions
    .filter((r) => r.code === question.region || (free && r.code === answered))
    .concat(named);
  return new Set(
    allowed.flatMap((region: Region) => [region.code, ...(region.fallback ? [region.fallback] : [])]),
  );
}
