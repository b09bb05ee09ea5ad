import { writeFile } from 'node:fs/promises';
import { openIndex } from '../src/corpus/artefact.ts';
import { ANSWER_THRESHOLD, OFFER_THRESHOLD } from '../src/dialogue/decide.ts';
import { buildIndexIfStale, readIndexFile } from '../src/node/index-folder.ts';
import { createMatcher } from '../src/retrieval/matcher.ts';
import { fitTrial, trainTrial } from '../src/retrieval/training/trial.ts';
import { type Matched, matchAlone, matchingQuestions } from './evaluate/matching.ts';
import { matchingTable } from './evaluate/report-matching.ts';
import { thresholdChart } from './evaluate/threshold-chart.ts';
import { trainingSources } from './train/training-sources.ts';

// npx tsx scripts/ablation.ts [--curve docs/….svg] [--quick] [--failures]
// 只看匹配：每次去掉一部分证据、重新拟合，量各题集。--quick 只量现在的模型。
const ABLATIONS: readonly (readonly [string, readonly string[]])[] = [
  ['不看编码器（主题份额）', ['cosine']],
  ['不看主题分类器', ['classifier']],
  ['不看词义', ['meaning', 'passageMeaning', 'unaccounted']],
  ['不看问的是什么、替谁问', ['aspects']],
  ['不看没有着落的词', ['uncovered']],
  ['主题份额只看编码器', ['classifier', 'meaning', 'aspects', 'uncovered']],
  ['不看本地没写的份额', ['unansweredMass', 'foreignOdds']],
  ['不看范围分类器', ['outsideLogit']],
  ['不看词表里文件外的词', ['outsideTerms']],
  ['不看没有说过的词', ['unaccounted']],
  ['不看段落', ['passageCosine', 'passageLexical', 'passageMeaning']],
];

const flag = (name: string) => process.argv.includes(name);
await buildIndexIfStale({ log: console.log });
const index = await openIndex(readIndexFile);
const questions = await matchingQuestions(index);
const now = await matchAlone(createMatcher(index), questions);
const runs: (readonly [string, readonly Matched[]])[] = [['全部', now]];
if (!flag('--quick')) {
  const trial = await trainTrial(await trainingSources(), () => {});
  for (const [name, omitted] of ABLATIONS) {
    const { fusion } = await fitTrial(trial, () => {}, new Set(omitted));
    runs.push([name, await matchAlone(createMatcher({ ...index, fusion }), questions)]);
    console.error(`${name}：量好了`);
  }
}
console.log(matchingTable(runs));
if (flag('--failures')) {
  for (const { id, region, text, ranked, gold, probability } of now) {
    const right = gold.length === 0 ? probability < ANSWER_THRESHOLD : gold.includes(ranked[0] ?? '');
    if (!right) console.log(`✗ ${id} ${region.code} ${probability.toFixed(2)} ${text} → ${ranked[0]}`);
  }
}
const curve = process.argv[process.argv.indexOf('--curve') + 1];
if (flag('--curve') && curve !== undefined) {
  const marks = [['列出', OFFER_THRESHOLD] as const, ['作答', ANSWER_THRESHOLD] as const];
  await writeFile(curve, thresholdChart(now, marks));
}
