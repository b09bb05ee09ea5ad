import { readIndexSources, writeIndex } from '../src/node/index-folder.ts';

// npm run index：从 corpus/ 和 models/ 建立索引，连同静态文件放入 build/assets/。
try {
  console.log('正在建立索引…');
  await writeIndex(await readIndexSources(), console.log);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
