import { readdir } from 'node:fs/promises';
import { readConfig } from '../src/config.ts';
import { openAssistant } from '../src/dialogue/open.ts';
import { buildIndexIfStale, readIndexFile } from '../src/node/index-folder.ts';
import { chosenEmbedder, embedderOfCorpus } from '../src/node/transformers/chosen-embedder.ts';
import { readAccepted, writeAccepted } from './evaluate/accepted.ts';
import { readQuestionSet } from './evaluate/question-set.ts';
import { calibrationError, curve, reportSet } from './evaluate/report.ts';
import { type Judged, runSet } from './evaluate/run.ts';

// npm run evaluate [-- 文件…] [--failures] [--accept]
// 用与服务相同的代码回答 test/evaluation/ 的题目，并与上次认可的结果比较。
const flags = new Set(process.argv.slice(2).filter((a) => a.startsWith('--')));
const named = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const folder = 'test/evaluation';
const files =
  named.length > 0
    ? named
    : (await readdir(folder)).filter((f) => f.endsWith('.jsonl')).map((f) => `${folder}/${f}`);

const second = await chosenEmbedder(readConfig(process.env));
await buildIndexIfStale({ log: console.log, second: await embedderOfCorpus(second) });
let stray = 0;
const assistant = await openAssistant({
  read: readIndexFile,
  second,
  now: () => new Date('2026-11-24T10:00:00+08:00'),
  newId: () => 'evaluation',
  onViolation: (numbers) => {
    stray++;
    console.log(`数字没有出处：${numbers.join(' ')}`);
  },
});
const accepted = await readAccepted();
const results: Record<string, Judged[]> = {};
const all: Judged[] = [];
for (const file of files) {
  const set = await readQuestionSet(file);
  const judged = await runSet(assistant, set);
  results[set.name] = judged;
  all.push(...judged);
  console.log(reportSet(set.name, judged));
  const before = new Set(accepted[set.name] ?? []);
  const right = new Set(judged.filter((j) => j.ok).map((j) => j.question.id));
  const lost = judged.filter((j) => before.has(j.question.id) && !right.has(j.question.id));
  const gained = [...right].filter((id) => !before.has(id));
  if (before.size > 0 && (lost.length > 0 || gained.length > 0)) {
    console.log(`  与认可的结果比：得 ${gained.length}（${gained.join(' ')}） 失 ${lost.length}`);
  }
  for (const j of flags.has('--failures') ? judged.filter((x) => !x.ok) : lost) {
    const want = j.question.gold.slice(0, 3).join(' ');
    const figures = j.figures ? '' : '（数字不对）';
    console.log(`  ✗ ${j.question.id} [${j.question.kind}] ${j.question.q.slice(0, 60)}`);
    console.log(`     → ${j.kind} ${j.first ?? ''} ${j.probability.toFixed(2)}${figures} 应为 ${want}`);
  }
}
console.log(curve(all, (j) => j.probability));
const error = calibrationError(
  all,
  (j) => j.probability,
  (j) => j.question.gold.includes(j.first ?? ''),
);
console.log(
  `期望校准误差 ${error.toFixed(3)}  没有出处的数字 ${stray}  串区 ${all.filter((j) => j.leaks.length > 0).length}`,
);
if (flags.has('--accept')) {
  const right = Object.entries(results).map(([name, judged]) => [
    name,
    judged.filter((j) => j.ok).map((j) => j.question.id),
  ]);
  await writeAccepted({ ...accepted, ...Object.fromEntries(right) });
  console.log('已记为认可的结果：test/evaluation/accepted.json');
}
