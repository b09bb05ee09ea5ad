import { mkdir, writeFile } from 'node:fs/promises';
import { readConfig } from '../src/config.ts';
import { SECOND_FUSION } from '../src/corpus/artefact.ts';
import { chosenEmbedder, embedderOfCorpus } from '../src/node/transformers/chosen-embedder.ts';
import { serialiseClassifier } from '../src/retrieval/group-classifier.ts';
import { serialiseMeaning } from '../src/retrieval/meaning-file.ts';
import { serialiseNgram } from '../src/retrieval/ngram.ts';
import { trainModels } from '../src/retrieval/training/train.ts';
import { trainSecond } from '../src/retrieval/training/train-second.ts';
import type { Progress } from '../src/retrieval/training/trial.ts';
import { readersOnAnotherCore } from './train/readers-on-another-core.ts';
import { trainingSources } from './train/training-sources.ts';

// npm run train：从 corpus/ 训练编码器、范围分类器与校准，写入 models/。同样的语料得到同样的文件。
// npm run train -- --embedder：只为 EMBEDDER、EMBEDDER_MODEL 选的模型拟合它该有多大的分量，写入 models/second.json。
const started = performance.now();
let shown = '';
const progress: Progress = (what, share) => {
  const line = `${what} ${Math.round(share * 100)}%`;
  if (line === shown) return;
  shown = line;
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${line}`);
  else if (share === 1 || share === 0) console.log(line);
};
try {
  const sources = await trainingSources();
  await mkdir('models', { recursive: true });
  if (process.argv.includes('--embedder')) {
    const chosen = await chosenEmbedder(readConfig(process.env));
    const embedder = await embedderOfCorpus(chosen, (done, total) => progress('向量', done / total));
    if (!embedder) throw new Error('没有选模型：请设 EMBEDDER=transformers 和 EMBEDDER_MODEL');
    const second = await trainSecond(sources, embedder, progress);
    await writeFile(`models/${SECOND_FUSION}`, `${JSON.stringify(second, null, 2)}\n`);
  } else {
    const models = await trainModels(sources, progress, readersOnAnotherCore);
    await writeFile('models/ngram.bin', serialiseNgram(models.ngram));
    await writeFile('models/classifier.bin', serialiseClassifier(models.classifier));
    await writeFile('models/meaning.bin', serialiseMeaning(models.meaning));
    await writeFile('models/scope.bin', serialiseNgram(models.scope));
    await writeFile('models/fusion.json', `${JSON.stringify(models.fusion, null, 2)}\n`);
  }
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
  console.log(`训练完成，用时 ${((performance.now() - started) / 1000).toFixed(0)} 秒，已写入 models/`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
