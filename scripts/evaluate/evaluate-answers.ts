import { readConfig } from '../../src/config.ts';
import { chosenEmbedder } from '../../src/node/transformers/chosen-embedder.ts';
import { readAccepted, writeAccepted } from './accepted.ts';
import { compare, comparisonLine } from './compare.ts';
import { readDialogueSet } from './dialogue-set.ts';
import { openEvaluated } from './open-evaluated.ts';
import { readQuestionSet } from './question-set.ts';
import { answeredOrNot, calibrationError, reportSet } from './report.ts';
import { failingTurns, reportDialogues } from './report-dialogue.ts';
import { type Judged, runSet } from './run.ts';
import { runDialogues } from './run-dialogue.ts';

export interface AnswersOptions {
  /** Paths of question sets. */
  readonly questions: readonly string[];
  /** Paths of conversations. */
  readonly dialogues: readonly string[];
  /** Lists everything that is wrong, not only what was right when last accepted. */
  readonly failures: boolean;
  /** Accepts what is right now. */
  readonly accept: boolean;
}

/** Answers questions and holds conversations with the code of the server; prints figures and what changed. */
export async function evaluateAnswers({
  questions,
  dialogues,
  failures,
  accept,
}: AnswersOptions): Promise<void> {
  let stray = 0;
  const { assistant, app } = await openEvaluated({
    log: console.log,
    second: await chosenEmbedder(readConfig(process.env)),
    onViolation: (numbers) => {
      stray++;
      console.log(`数字没有出处：${numbers.join(' ')}`);
    },
  });
  const accepted = await readAccepted();
  const results: Record<string, readonly string[]> = {};

  /** Notes what is right, compares it with what was accepted. @returns the ids to tell more of */
  function settle(name: string, right: readonly string[], every: readonly string[]): readonly string[] {
    results[name] = right;
    const compared = compare(accepted[name], right);
    const line = comparisonLine(compared);
    if (line !== '') console.log(line);
    return failures ? every.filter((id) => !right.includes(id)) : compared.lost;
  }

  const answered: Judged[] = [];
  for (const file of questions) {
    const set = await readQuestionSet(file);
    const judged = await runSet(assistant, set);
    answered.push(...judged);
    console.log(reportSet(set.name, judged));
    const right = judged.filter((j) => j.ok).map((j) => j.question.id);
    const every = judged.map((j) => j.question.id);
    const telling = settle(set.name, right, every);
    for (const j of judged.filter(({ question }) => telling.includes(question.id))) {
      const want = j.question.gold.slice(0, 3).join(' ');
      const figures = j.figures ? '' : '（数字不对）';
      console.log(`  ✗ ${j.question.id} [${j.question.kind}] ${j.question.q.slice(0, 60)}`);
      console.log(`     → ${j.kind} ${j.first ?? ''} ${j.probability.toFixed(2)}${figures} 应为 ${want}`);
    }
  }
  let faults = 0;
  for (const file of dialogues) {
    const set = await readDialogueSet(file, assistant.corpus);
    const judged = await runDialogues(app, set, assistant.corpus);
    faults += judged.flatMap(({ turns }) => turns).filter((turn) => turn.faults.length > 0).length;
    console.log(reportDialogues(set.name, judged));
    const right = judged.filter(({ ok }) => ok).map(({ conversation }) => conversation.id);
    const every = judged.map(({ conversation }) => conversation.id);
    const telling = settle(set.name, right, every);
    for (const each of judged.filter(({ conversation }) => telling.includes(conversation.id)))
      console.log(failingTurns(each));
  }
  if (answered.length > 0) {
    console.log(answeredOrNot(answered));
    const leaks = answered.filter((j) => j.leaks.length > 0).length;
    console.log(`引用原文的答复：期望校准误差 ${calibrationError(answered).toFixed(3)}  串区 ${leaks}`);
  }
  console.log(`没有出处的数字 ${stray}  对话里的过错 ${faults}`);
  if (accept) {
    await writeAccepted({ ...accepted, ...results });
    console.log('已记为认可的结果：test/evaluation/accepted.json');
  }
}
