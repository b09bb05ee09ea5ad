import { mkdir, writeFile } from 'node:fs/promises';
import { loadCorpus } from '../src/corpus/load.ts';
import { readTextFiles } from '../src/node/read-files.ts';
import { serialiseNgram } from '../src/retrieval/ngram.ts';
import { trainModels } from '../src/retrieval/training/train.ts';

// npm run train：从 corpus/ 训练编码器、范围分类器与校准，写入 models/。同样的语料得到同样的文件。
const started = performance.now();
let shown = '';
const models = await trainModels(loadCorpus(await readTextFiles('corpus', '.')), (what, share) => {
  const line = `${what} ${Math.round(share * 100)}%`;
  if (line === shown) return;
  shown = line;
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${line}`);
  else if (share === 1 || share === 0) console.log(line);
});
if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
await mkdir('models', { recursive: true });
await writeFile('models/ngram.bin', serialiseNgram(models.ngram));
await writeFile('models/scope.bin', serialiseNgram(models.scope));
await writeFile('models/fusion.json', `${JSON.stringify(models.fusion, null, 2)}\n`);
console.log(`训练完成，用时 ${((performance.now() - started) / 1000).toFixed(0)} 秒，已写入 models/`);
