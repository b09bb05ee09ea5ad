import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeProposals } from '../../src/corpus/import/proposal-file.ts';
import { LIKELY, proposeTopics } from '../../src/corpus/import/propose.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { readTextFiles } from '../../src/node/read-files.ts';
import type { Folders } from './folders.ts';
import { retrievalParts } from './retrieval-parts.ts';

/** Proposes topics anew for a document of the corpus, as after its entries were edited. */
export async function proposeAgain(
  id: string,
  folders: Folders,
  options: { readonly dryRun: boolean; readonly log: (line: string) => void },
): Promise<void> {
  const corpus = loadCorpus(await readTextFiles(folders.corpus, '.'));
  if (!corpus.documents.has(id))
    throw new Error(`没有文件 ${id}，有的是 ${[...corpus.documents.keys()].join('、')}`);
  const parts = await retrievalParts(folders.models, corpus);
  const proposals = await proposeTopics(corpus, id, parts, (what, done, of) =>
    options.log(`  ${what} ${done}/${of}`),
  );
  const target = join(folders.imports, id, 'topics.yaml');
  if (!options.dryRun) {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, writeProposals(proposals));
  }
  const unmapped = proposals.proposals.filter(
    ({ topic, answers }) =>
      answers.some(({ score }) => score >= LIKELY) &&
      corpus.topics.every(({ id: other, answers: there }) => other !== topic || there[id] === undefined),
  );
  if (unmapped.length > 0)
    options.log(`还没有对照的主题 ${unmapped.length} 个：${unmapped.map(({ topic }) => topic).join('、')}`);
  options.log(`建议 ${proposals.proposals.length} 个主题：${options.dryRun ? '试运行，没有写' : target}`);
}
