import { writeFile } from 'node:fs/promises';
import { readTextFiles } from '../src/node/read-files.ts';
import { buildCoveragePage, COVERAGE_PAGE } from './rules/build.ts';

try {
  await writeFile(COVERAGE_PAGE, buildCoveragePage(await readTextFiles('corpus', '.')));
  console.log(`已写出 ${COVERAGE_PAGE}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
