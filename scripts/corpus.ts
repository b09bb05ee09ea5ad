import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { loadCorpus } from '../src/corpus/load.ts';
import type { Corpus } from '../src/corpus/model.ts';
import { readTextFiles } from '../src/node/read-files.ts';
import { createNgramEmbedder, parseNgram } from '../src/retrieval/ngram.ts';
import { importUsage, isImportCommand, runImport } from './corpus/import-command.ts';
import { lintTopics, reportTopicFaults } from './corpus/lint-topics.ts';

const usage = `用法：
  npm run corpus -- check                     校验全部语料并核对原文
  npm run corpus -- lint                      同一句问法在几个主题里、容易混的主题
  npm run corpus -- passages <文件> [条目]    列出段落及编号，如 passages huaian-2026 q60
${importUsage}`;

/** The sources are kept byte for byte; a changed one is a fault even where the proof still holds. */
function checkSources(corpus: Corpus, files: ReadonlyMap<string, string>): void {
  for (const { id, source } of corpus.documents.values()) {
    const digest = createHash('sha256')
      .update(files.get(`sources/${source.file}`) ?? '')
      .digest('hex');
    if (digest !== source.sha256)
      throw new Error(
        `corpus/documents/${id}.md:1 原文 ${source.file} 的 SHA-256 应为 ${source.sha256}，实为 ${digest}`,
      );
  }
}

function check(corpus: Corpus): string {
  return [...corpus.documents.values()]
    .map(({ id, entries }) => {
      const passages = [...corpus.passages.keys()].filter((passage) => passage.startsWith(`${id}/`));
      const parameters = corpus.parameters.get(id)?.parameters.size ?? 0;
      return `${id}  ${entries.length} 条目  ${passages.length} 段落  ${parameters} 参数  与原文一致`;
    })
    .join('\n');
}

function passages(corpus: Corpus, document: string, entry?: string): string {
  const of = entry === undefined ? `${document}/` : `${document}/${entry}#`;
  const found = [...corpus.passages.values()].filter(({ id }) => id.startsWith(of));
  if (found.length === 0) throw new Error(`没有 ${of.slice(0, -1)}`);
  return found
    .map(({ id, headings, text }) => {
      const title = id.endsWith('#1') ? `\n## ${corpus.entries.get(id.slice(0, -2))?.title}\n` : '';
      return `${title}${id}${headings.map((heading) => ` ▸ ${heading}`).join('')}\n    ${text.replaceAll('\n', '\n    ')}`;
    })
    .join('\n');
}

async function lint(corpus: Corpus): Promise<string> {
  const model = parseNgram(new Uint8Array(await readFile('models/ngram.bin')).buffer);
  return reportTopicFaults(await lintTopics(corpus, createNgramEmbedder(model)));
}

/** The npm script says `check` itself; words after it say what else is wanted. */
function wanted(words: readonly string[]): readonly string[] {
  return words[0] === 'check' && words.length > 1 ? words.slice(1) : words;
}

try {
  const words = wanted(process.argv.slice(2));
  const [command = 'check', document, entry] = words;
  if (isImportCommand(command)) await runImport(command, words.slice(1));
  else {
    const files = await readTextFiles('corpus', '.');
    const corpus = loadCorpus(files);
    checkSources(corpus, files);
    if (command === 'check') console.log(check(corpus));
    else if (command === 'lint') console.log(await lint(corpus));
    else if (command === 'passages' && document !== undefined) console.log(passages(corpus, document, entry));
    else throw new Error(usage);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
