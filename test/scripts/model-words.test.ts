import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readModelFolder } from '../../src/node/transformers/model-folder.ts';
import { openModel } from '../../src/node/transformers/open-model.ts';
import { parseWords } from '../../src/retrieval/word-vectors.ts';
import { projectFolder, projectRoot } from '../support/project-folder.ts';
import { tinyModelFiles, WIDTH } from '../support/tiny-model.ts';
import { toyFiles } from '../support/toy-corpus.ts';

const before = '原来的词向量';
const files = new Map<string, string | Uint8Array>([
  ...[...toyFiles].map(([path, text]) => [`corpus/${path}`, text] as const),
  ...[...tinyModelFiles].map(([path, content]) => [`tiny/${path}`, content] as const),
  ['models/words.bin', before],
  ['dictionary.txt', '缴费 900 v\n时间 800 n\n参保 20 v\n宝宝 10 n\n'],
  ['foreign.txt', 'hello 3\n'],
]);

/** Runs the command as npm does, in a project of the small corpus. */
function words(folder: string, ...more: readonly string[]) {
  const script = join(projectRoot, 'scripts/model.ts');
  const args = ['--import', 'tsx', script, 'words', ...more];
  return spawnSync(process.execPath, args, { encoding: 'utf8', cwd: folder });
}

describe('npm run model -- words', () => {
  test('用一个模型重做词向量，说出接着做什么', async () => {
    const folder = await projectFolder(files);
    const { status, stdout, stderr } = words(folder, 'tiny', '--list', 'dictionary.txt');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('npm run train');
    const made = parseWords(new Uint8Array(await readFile(join(folder, 'models/words.bin'))).buffer);
    expect(made.dimensions).toBe(WIDTH);
    expect(made.id).toBe((await openModel(await readModelFolder(join(folder, 'tiny')))).id);
    expect(made.words.slice(0, 4)).toEqual(['缴费', '时间', '参保', '宝宝']);
    expect(made.words, '语料里的单字也有').toContain('雨');
    expect(stdout).toContain(`${made.words.length} 个词`);
  });

  test.each([
    ['没说用哪个模型', [], '用法'],
    ['没给词表', ['tiny'], '--list：要一个词表文件，每行一个词，空格后写词频'],
    ['词表没有', ['tiny', '--list', 'nowhere.txt'], '--list：读不到词表 nowhere.txt'],
    ['词表里没有中文词', ['tiny', '--list', 'foreign.txt'], '词表里没有中文词'],
    ['模型没有', ['nowhere', '--list', 'dictionary.txt'], '里没有 config.json'],
  ])('%s：说清楚，原来的词向量不动', async (_, more, reason) => {
    const folder = await projectFolder(files);
    const { status, stderr, stdout } = words(folder, ...more);
    expect(status).toBe(1);
    expect(stderr).toContain(reason);
    expect(stdout).toBe('');
    expect(await readFile(join(folder, 'models/words.bin'), 'utf8')).toBe(before);
    expect(existsSync(join(folder, 'build'))).toBe(false);
  });
});
