import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { acceptProposals } from '../../src/corpus/import/accept.ts';
import { readProposals } from '../../src/corpus/import/proposal-file.ts';
import { LIKELY } from '../../src/corpus/import/propose.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import type { Corpus } from '../../src/corpus/model.ts';
import { readTextFiles } from '../../src/node/read-files.ts';
import type { Folders } from './folders.ts';

/** Merges a file of proposals into `corpus/topics/`; writes only where the whole corpus then holds. */
export async function acceptFile(
  file: string,
  min: number,
  folders: Pick<Folders, 'corpus'>,
  options: { readonly dryRun: boolean; readonly log: (line: string) => void },
): Promise<void> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Error(`读不到建议文件 ${file}；它在 add 说的地方，如 build/import/shili-2026/topics.yaml`, {
      cause,
    });
  });
  const files = await readTextFiles(folders.corpus, '.');
  const topicFiles = new Map([...files].filter(([path]) => path.startsWith('topics/')));
  const proposed = readProposals(file, text);
  const accepted = acceptProposals(topicFiles, proposed, min);
  const corpus = loadCorpus(new Map([...files, ...accepted.files]));
  if (!options.dryRun)
    for (const [path, changed] of accepted.files) await writeFile(join(folders.corpus, path), changed);
  options.log(
    `采纳 ${accepted.topics.length} 个主题（把握不低于 ${min}），改了 ${accepted.files.size} 个文件`,
  );
  const unreached = unreachedEntries(corpus, proposed.document);
  if (unreached.length > 0)
    options.log(`没有主题对上的条目，居民多半问不到，请补上对照：${unreached.join('、')}`);
  if (min > LIKELY)
    options.log(`门限比建议的 ${LIKELY} 高：没有对上的主题会引别处的文件或转人工，不会引这份文件`);
  if (accepted.kept.length > 0)
    options.log(`已有 ${proposed.document} 的对照、没有动：${accepted.kept.join('、')}`);
  options.log(options.dryRun ? '试运行：什么也没有写' : '接着运行 npm run corpus 检查，npm start 试问');
}

/** Entries of a document that no topic names; an introduction answers nothing and needs none. */
function unreachedEntries(corpus: Corpus, document: string): string[] {
  const named = new Set(
    corpus.topics.flatMap(({ answers }) =>
      (answers[document] ?? []).map((target) => target.split('#', 1)[0] ?? ''),
    ),
  );
  return [...corpus.entries.values()]
    .filter((entry) => entry.document === document && !named.has(entry.id) && !entry.id.endsWith('/intro'))
    .map(({ id, title }) => `${id}「${title}」`);
}
