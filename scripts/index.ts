import { readConfig } from '../src/config.ts';
import { readIndexSources, writeIndex } from '../src/node/index-folder.ts';
import { chosenEmbedder, embedderOfCorpus } from '../src/node/transformers/chosen-embedder.ts';

// npm run index：从 corpus/ 和 models/ 建立索引，连同静态文件放入 build/assets/。
try {
  console.log('正在建立索引…');
  const second = await embedderOfCorpus(await chosenEmbedder(readConfig(process.env)), (done, total) =>
    console.log(`  向量 ${done} / ${total}`),
  );
  await writeIndex(await readIndexSources(second), console.log);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
