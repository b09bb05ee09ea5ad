import { readConfig } from '../src/config.ts';
import { chosenEmbedder } from '../src/node/transformers/chosen-embedder.ts';
import { readAccepted, writeAccepted } from './evaluate/accepted.ts';
import { compare, comparisonLine } from './evaluate/compare.ts';
import { readDialogueSet } from './evaluate/dialogue-set.ts';
import { openEvaluated } from './evaluate/open-evaluated.ts';
import { readQuestionSet } from './evaluate/question-set.ts';
import { calibrationError, curve, reportSet } from './evaluate/report.ts';
import { failingTurns, reportDialogues } from './evaluate/report-dialogue.ts';
import { type Judged, runSet } from './evaluate/run.ts';
import { runDialogues } from './evaluate/run-dialogue.ts';
import { testFiles } from './evaluate/test-files.ts';

// npm run evaluate [-- 文件…] [--failures] [--accept]
// 用与服务相同的代码回答 test/evaluation/ 的题目和对话，并与上次认可的结果比较。
const flags = new Set(process.argv.slice(2).filter((a) => a.startsWith('--')));
const named = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const all = await testFiles();
const questions = named.length > 0 ? named.filter((f) => f.endsWith('.jsonl')) : all.questions;
const dialogues = named.length > 0 ? named.filter((f) => f.endsWith('.yaml')) : all.dialogues;

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
  return flags.has('--failures') ? every.filter((id) => !right.includes(id)) : compared.lost;
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
  console.log(curve(answered, (j) => j.probability));
  const error = calibrationError(
    answered,
    (j) => j.probability,
    (j) => j.question.gold.includes(j.first ?? ''),
  );
  console.log(`期望校准误差 ${error.toFixed(3)}  串区 ${answered.filter((j) => j.leaks.length > 0).length}`);
}
console.log(`没有出处的数字 ${stray}  对话里的过错 ${faults}`);
if (flags.has('--accept')) {
  await writeAccepted({ ...accepted, ...results });
  console.log('已记为认可的结果：test/evaluation/accepted.json');
}
