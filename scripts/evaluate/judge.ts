import type { Answer } from '../../src/dialogue/answer.ts';
import type { TestQuestion } from './question-set.ts';
import { canonical, says, unsaid } from './says.ts';

export interface Judgement {
  readonly question: TestQuestion;
  readonly kind: Answer['kind'];
  /** Right in every respect. */
  readonly ok: boolean;
  /** Answered (or calculated) at all. */
  readonly answered: boolean;
  /** Rank, from 1, of the first right entry among cited, offered and related ones; null where none is right. */
  readonly rank: number | null;
  /** Score of the first citation; 0 where there is none. */
  readonly score: number;
  /** Entries of regions that the question may not be answered from. */
  readonly leaks: readonly string[];
  /** A personal number of the question stands somewhere in the response. */
  readonly echoes: boolean;
  /** The text holds every figure it must and none it must not. */
  readonly figures: boolean;
  readonly first: string | null;
}

const saysAll = (text: string, must: TestQuestion['must']) => unsaid(text, must).length === 0;

/**
 * Judges one answer.
 * @param allowed codes of the regions whose entries may be cited
 */
export function judge(question: TestQuestion, answer: Answer, allowed: ReadonlySet<string>): Judgement {
  const cited = answer.citations.map((c) => c.entry);
  const offered = answer.clarify?.slot === 'entry' ? answer.clarify.options.map((o) => o.value) : [];
  const shown = [...new Set([...cited, ...offered, ...answer.related.map((r) => r.entry)])];
  const answered = answer.kind === 'answer' || answer.kind === 'calculation';
  const said = `${answer.text}\n${JSON.stringify(answer.clarify ?? '')}`;
  const at = shown.findIndex((entry) => question.gold.includes(entry));
  const figures = saysAll(said, question.must) && question.mustNot.every((token) => !says(said, token));
  const leaks = [...new Set(cited.filter((entry) => !allowed.has(entry.split('-')[0] ?? '')))];
  const echoes = question.pii.some((secret) => canonical(JSON.stringify(answer)).includes(canonical(secret)));
  return {
    question,
    kind: answer.kind,
    ok:
      leaks.length === 0 && !echoes && right(question, answer, { answered, figures, first: cited[0], said }),
    answered,
    rank: at < 0 ? null : at + 1,
    score: answer.citations[0]?.score ?? 0,
    leaks,
    echoes,
    figures,
    first: cited[0] ?? null,
  };
}

function right(
  question: TestQuestion,
  answer: Answer,
  seen: { answered: boolean; figures: boolean; first: string | undefined; said: string },
): boolean {
  switch (question.kind) {
    case 'faq':
      return seen.answered && seen.figures && question.gold.includes(seen.first ?? '');
    case 'out':
      return question.repeat !== undefined || (answer.kind === 'handoff' && seen.figures);
    case 'smalltalk':
      return answer.kind === 'greeting' || answer.kind === 'handoff';
    case 'calc':
      return answer.kind === 'calculation' && seen.figures;
    case 'clarify':
      return (
        (answer.kind === 'clarify' && question.missing.includes(answer.clarify?.slot ?? '')) ||
        (seen.answered && question.altAccept !== undefined && saysAll(seen.said, question.altAccept.must))
      );
    case 'unsupported':
      return seen.figures || saysAll(seen.said + JSON.stringify(answer.contacts), question.must);
  }
}
