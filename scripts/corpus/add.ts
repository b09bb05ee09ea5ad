import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Said } from '../../src/corpus/import/about.ts';
import { draftDocument } from '../../src/corpus/import/draft.ts';
import { writeProposals } from '../../src/corpus/import/proposal-file.ts';
import { proposeTopics } from '../../src/corpus/import/propose.ts';
import { regionBlock } from '../../src/corpus/import/region-block.ts';
import { importReport } from '../../src/corpus/import/report.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { readTextFiles } from '../../src/node/read-files.ts';
import type { Folders } from './folders.ts';
import { readOriginal } from './read-original.ts';
import { retrievalParts } from './retrieval-parts.ts';

export interface AddOptions {
  readonly dryRun: boolean;
  readonly log: (line: string) => void;
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/**
 * Brings a file in: its text, a document proved against it, a block for its region, proposals for its topics.
 * Everything is made and checked before anything is written; nothing that is there is written over.
 *
 * @returns where the proposals are
 * @throws Error saying what is wrong and what to do
 */
export async function addDocument(
  file: string,
  said: Said,
  folders: Folders,
  options: AddOptions,
): Promise<string> {
  const { log } = options;
  if (!SLUG.test(said.region))
    throw new Error(`--region 应是小写字母、数字和连字符，如 shili，读到「${said.region}」`);
  if (said.id !== undefined && !SLUG.test(said.id))
    throw new Error(`--id 应是小写字母、数字和连字符，如 shili-2026，读到「${said.id}」`);
  const before = await readTextFiles(folders.corpus, '.');
  const corpus = loadCorpus(before);
  const there = corpus.regions.get(said.region);
  if (there)
    throw new Error(
      `regions.yaml 里已经有地区 ${said.region}（${there.name}）。换一个代码；给这个县换年度，见 docs/adding-a-county.md 的「换年度」`,
    );

  log(`读 ${file}`);
  const { extracted, sha256, original } = await readOriginal(file);
  const draft = draftDocument(extracted, said, sha256, original);
  const { id } = draft.about;
  const folder = join(folders.imports, id);
  const taken = [
    join(folders.corpus, 'sources', `${id}.txt`),
    join(folders.corpus, 'documents', `${id}.md`),
    folder,
  ];
  for (const path of taken)
    if (existsSync(path))
      throw new Error(`${path} 已经有了，不会覆盖。确实要重来就先把它移走，或者用 --id 另起编号`);

  const names = new Set(
    [...corpus.regions.values()].flatMap(({ aliases, districts }) => [...aliases, ...districts]),
  );
  const fallback = [...corpus.regions.values()].find((region) => region.fallback !== undefined)?.fallback;
  const block = regionBlock(draft.about, draft.loaded.entries, names, fallback);
  const added = new Map([
    [`sources/${id}.txt`, extracted.source],
    [`documents/${id}.md`, draft.markdown],
    ['regions.yaml', `${before.get('regions.yaml')?.trimEnd() ?? ''}\n\n${block}`],
  ]);
  const after = loadCorpus(new Map([...before, ...added]));
  log('找主题对照');
  const parts = await retrievalParts(folders.models, after);
  const proposals = await proposeTopics(after, id, parts, (what, done, of) => log(`  ${what} ${done}/${of}`));
  const report = importReport(draft, proposals);
  log(report.summary);
  const target = join(folder, 'topics.yaml');
  if (options.dryRun) {
    log('试运行：什么也没有写');
    return target;
  }
  for (const [path, text] of added) await write(join(folders.corpus, path), text);
  await write(target, writeProposals(proposals));
  await write(join(folder, 'report.md'), report.full);
  log(`写好了：corpus/documents/${id}.md、corpus/sources/${id}.txt、regions.yaml 末尾的 ${said.region}`);
  log(`全部细节见 ${join(folder, 'report.md')}`);
  log(`下一步：看一遍 ${target}，再运行 npm run corpus -- accept ${target}`);
  return target;
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
