import { parseArgs } from 'node:util';
import { LIKELY } from '../../src/corpus/import/propose.ts';
import { acceptFile } from './accept.ts';
import { addDocument } from './add.ts';
import { type Folders, standardFolders } from './folders.ts';
import { proposeAgain } from './propose.ts';
import { proveCounty, reportProof } from './prove.ts';

export const importUsage = `  npm run corpus -- add <文件> --region <代码> [--name 县名] [--year 年度] [--id 编号] [--dry-run]
                                              导入 .txt、.md、.docx、.pdf，整理成条目，建议主题对照
  npm run corpus -- accept <建议文件> [--min ${LIKELY}] [--dry-run]
                                              把看过的主题对照写进 corpus/topics/
  npm run corpus -- propose <编号> [--dry-run]
                                              改过条目以后重新建议主题对照
  npm run corpus -- prove <文件夹> [--min ${LIKELY}]
                                              在语料的副本里导入其中的文件、照建议采纳、问 questions.jsonl 的题`;

const COMMANDS = ['add', 'accept', 'propose', 'prove'] as const;
type ImportCommand = (typeof COMMANDS)[number];

export const isImportCommand = (word: string | undefined): word is ImportCommand =>
  (COMMANDS as readonly (string | undefined)[]).includes(word);

/**
 * Runs one of the commands that bring a document in.
 * @throws Error with what was expected
 */
export async function runImport(
  command: ImportCommand,
  words: readonly string[],
  log: (line: string) => void = console.log,
  folders: Folders = standardFolders,
): Promise<void> {
  const { values, subject } = parsed(words);
  const options = { dryRun: values['dry-run'] ?? false, log };
  switch (command) {
    case 'add': {
      if (values.region === undefined)
        throw new Error(`缺 --region，如 --region shili\n\n用法：\n${importUsage}`);
      const year = values.year === undefined ? undefined : yearOf(values.year);
      const { region, name, id } = values;
      await addDocument(
        subject,
        {
          region,
          ...(name === undefined ? {} : { name }),
          ...(id === undefined ? {} : { id }),
          ...(year === undefined ? {} : { year }),
        },
        folders,
        options,
      );
      return;
    }
    case 'accept':
      return acceptFile(subject, scoreOf(values.min ?? String(LIKELY)), folders, options);
    case 'propose':
      return proposeAgain(subject, folders, options);
    case 'prove':
      log(reportProof(await proveCounty(subject, scoreOf(values.min ?? String(LIKELY)), folders)));
      return;
  }
}

function parsed(words: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { region: text, name: text, year: text, id: text, min: text, 'dry-run': { type: 'boolean' } },
    });
    const [subject, ...more] = positionals;
    if (subject === undefined || more.length > 0) throw new Error('应当给一个文件');
    return { values, subject };
  } catch (cause) {
    throw new Error(`参数不对：${cause instanceof Error ? cause.message : cause}\n\n用法：\n${importUsage}`, {
      cause,
    });
  }
}

function yearOf(text: string): number {
  if (!/^20\d\d$/u.test(text)) throw new Error(`--year 应是四位年份，如 2026，读到「${text}」`);
  return Number(text);
}

function scoreOf(text: string): number {
  const score = Number(text);
  if (!(score >= 0 && score <= 1)) throw new Error(`--min 应在 0 和 1 之间，如 0.5，读到「${text}」`);
  return score;
}
