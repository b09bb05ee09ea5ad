import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { assistantOn } from '../../../scripts/corpus/assistant-on.ts';
import { type Folders, standardFolders } from '../../../scripts/corpus/folders.ts';
import { runImport } from '../../../scripts/corpus/import-command.ts';
import { trialFolders } from '../../../scripts/corpus/trial-folders.ts';
import { loadCorpus } from '../../../src/corpus/load.ts';
import type { Assistant } from '../../../src/dialogue/assistant.ts';
import { readTextFiles } from '../../../src/node/read-files.ts';
import { asText } from './lanqiao-layouts.ts';
import { LANQIAO_QUESTIONS } from './lanqiao-questions.ts';

/**
 * Questions whose first citation does not answer them.
 * @param offered whether the first of the entries to choose from will do as well
 */
async function missed(assistant: Assistant, offered = false): Promise<string[]> {
  const found: string[] = [];
  for (const [question, ...entries] of LANQIAO_QUESTIONS) {
    const answer = await assistant.ask({ question, region: 'lanqiao' });
    const cited = answer.kind === 'answer' ? answer.citations[0]?.entry : undefined;
    const listed = answer.clarify?.slot === 'entry' ? answer.clarify.options[0]?.value : undefined;
    const first = cited ?? (offered ? listed : undefined);
    if (!entries.some((entry) => first === `lanqiao-2026/${entry}`))
      found.push(`${question} → ${answer.kind} ${first ?? ''}`);
  }
  return found;
}

const share = (misses: readonly string[]) => 1 - misses.length / LANQIAO_QUESTIONS.length;

let folders: Folders;
let before: ReadonlyMap<string, string>;
const said: string[] = [];

beforeAll(async () => {
  folders = await trialFolders(standardFolders);
  before = await readTextFiles(folders.corpus, '.');
  const file = join(folders.corpus, '..', 'lanqiao.txt');
  await writeFile(file, asText());
  await runImport('add', [file, '--region', 'lanqiao'], (line) => said.push(line), folders);
}, 120_000);

describe('导入一个县：文件 → 条目 → 主题对照 → 回答', () => {
  test('原文一字节不动，草稿与原文一致，地区写好', async () => {
    const files = await readTextFiles(folders.corpus, '.');
    expect(files.get('sources/lanqiao-2026.txt')).toBe(asText());
    const corpus = loadCorpus(files);
    expect(corpus.documents.get('lanqiao-2026')?.entries).toHaveLength(26);
    expect(corpus.regions.get('lanqiao')?.contacts.map(({ phone }) => phone)).toContain('0000-6127702');
    expect(said.join('\n')).toContain('与原文逐字一致');
  });

  test('还没有主题对照，凭自己的文字，答对的和列在第一个让人选的有六成以上', async () => {
    const misses = await missed(await assistantOn(await readTextFiles(folders.corpus, '.')), true);

    expect(share(misses), misses.join('\n')).toBeGreaterThan(0.6);
  }, 120_000);

  test('门限定得太高，说出哪些条目居民会问不到', async () => {
    const file = join(folders.imports, 'lanqiao-2026', 'topics.yaml');
    const told: string[] = [];
    await runImport('accept', [file, '--min', '1', '--dry-run'], (line) => told.push(line), folders);

    expect(told.join('\n')).toContain('lanqiao-2026/q1「');
    expect(told.join('\n')).toContain('门限比建议的 0.15 高');
  });

  test('还没有对照时，propose 列出缺的主题；采纳以后不再缺', async () => {
    const propose = async () => {
      const told: string[] = [];
      await runImport('propose', ['lanqiao-2026', '--dry-run'], (line) => told.push(line), folders);
      return told.join('\n');
    };
    expect(await propose()).toMatch(/还没有对照的主题 \d+ 个：.*premium-per-year/u);
    await runImport('accept', [join(folders.imports, 'lanqiao-2026', 'topics.yaml')], () => {}, folders);
    expect(await propose()).not.toContain('premium-per-year');
  }, 120_000);

  test('照建议采纳以后，第一条就对的在八成五以上', async () => {
    const misses = await missed(await assistantOn(await readTextFiles(folders.corpus, '.')));

    expect(share(misses), misses.join('\n')).toBeGreaterThanOrEqual(0.85);
  }, 120_000);

  test('主题文件只多出几行，别的字节不变', async () => {
    const after = await readTextFiles(folders.corpus, 'topics');
    let added = 0;
    for (const [path, text] of after) {
      const lines = text.split('\n');
      const kept = lines.filter((line) => !/^ {6}lanqiao-2026: \[[^\]]+\]$/u.test(line));
      added += lines.length - kept.length;
      expect(kept.join('\n'), path).toBe(before.get(`${path}`));
    }
    expect(added).toBeGreaterThan(80);
  });

  test('仓库里的语料没有这个县', async () => {
    expect(await readFile('corpus/regions.yaml', 'utf8')).not.toContain('lanqiao');
  });
});
