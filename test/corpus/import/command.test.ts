import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Folders, standardFolders } from '../../../scripts/corpus/folders.ts';
import { runImport } from '../../../scripts/corpus/import-command.ts';
import { readOriginal } from '../../../scripts/corpus/read-original.ts';
import { trialFolders } from '../../../scripts/corpus/trial-folders.ts';
import { readTextFiles } from '../../../src/node/read-files.ts';
import { asText } from './lanqiao-layouts.ts';
import { asPdf } from './lanqiao-pdf.ts';

let folders: Folders;
const path = (name: string) => join(folders.corpus, '..', name);
const add = (name: string, ...more: string[]) => runImport('add', [path(name), ...more], () => {}, folders);

/** 「岚桥县医保 400 元」 in GB18030. */
const GB18030 = Buffer.from('e1b0c7c5cfd8d2bdb1a3203430302 0d4aa'.replaceAll(' ', ''), 'hex');

beforeAll(async () => {
  folders = await trialFolders(standardFolders);
  await writeFile(path('lanqiao.txt'), asText());
  await writeFile(path('lanqiao.doc'), 'x');
  await writeFile(path('broken.docx'), 'x');
  await writeFile(path('broken.pdf'), 'x');
  await writeFile(path('empty.txt'), ' \n');
  await writeFile(path('noise.txt'), Uint8Array.from([0x80, 0xff, 0x00, 0x01]));
  const scanned = Buffer.from(asPdf())
    .toString('latin1')
    .replaceAll(/<[0-9a-f]+> Tj/gu, '<0020> Tj');
  await writeFile(path('scanned.pdf'), scanned, 'latin1');
});

describe('不能导入的，说清楚能导入什么、怎么办', () => {
  test.each([
    ['lanqiao.doc', ['--region', 'lanqiao'], '能导入的是 .txt、.md、.docx、.pdf'],
    ['absent.txt', ['--region', 'lanqiao'], '读不到文件'],
    ['empty.txt', ['--region', 'lanqiao'], '里没有文字'],
    ['noise.txt', ['--region', 'lanqiao'], '另存为 UTF-8'],
    ['broken.docx', ['--region', 'lanqiao'], '另存为 .docx'],
    ['broken.pdf', ['--region', 'lanqiao'], 'PDF 打不开'],
    ['scanned.pdf', ['--region', 'lanqiao'], '扫描件'],
    ['lanqiao.txt', [], '缺 --region'],
    ['lanqiao.txt', ['--region', '岚桥'], '小写字母'],
    ['lanqiao.txt', ['--region', 'huaian'], '已经有地区 huaian（淮安市）'],
    ['lanqiao.txt', ['--region', 'lanqiao', '--id', 'huaian-2026'], '不会覆盖'],
    ['lanqiao.txt', ['--region', 'lanqiao', '--year', '26'], '四位年份'],
    ['lanqiao.txt', ['--region', 'lanqiao', '--colour', 'red'], '参数不对'],
  ])('%s %j：%s', async (name, more, message) => {
    await expect(add(name, ...more)).rejects.toThrow(message);
  });

  test('没有县名、没有年度的文字，说该写哪个参数', async () => {
    await writeFile(
      path('bare.txt'),
      '一、怎么交？\n手机交。\n二、交多少？\n三百元。\n三、何时交？\n年底前。\n',
    );
    await expect(add('bare.txt', '--region', 'bare')).rejects.toThrow('--name');
    await expect(add('bare.txt', '--region', 'bare', '--name', '某县')).rejects.toThrow('--year');
  });
});

test('--dry-run 什么也不写', async () => {
  const before = await readTextFiles(folders.corpus, '.');
  await add('lanqiao.txt', '--region', 'lanqiao', '--dry-run');
  expect(await readTextFiles(folders.corpus, '.')).toEqual(before);
  expect(existsSync(folders.imports)).toBe(false);
}, 120_000);

test('GB18030 的文字照样读，原文存成 UTF-8，记下原件的指纹', async () => {
  await writeFile(path('gb.txt'), GB18030);
  const { extracted, original } = await readOriginal(path('gb.txt'));
  expect(extracted.source).toBe('岚桥县医保 400 元');
  expect(original?.file).toBe('gb.txt');
});

describe('采纳建议', () => {
  const accept = async (text: string, ...more: string[]) => {
    await writeFile(path('topics.yaml'), text);
    return runImport('accept', [path('topics.yaml'), ...more], () => {}, folders);
  };
  const proposed = (topic: string, target: string) =>
    `document: dianjiang-2024\ntopics:\n  - topic: ${topic}\n    answers:\n      - { target: ${target}, score: 0.9 }\n`;

  test.each([
    ['不认得的主题', proposed('no-such-topic', 'q1'), 'no-such-topic'],
    ['文件里没有的条目', proposed('incentive-cash-or-limit', 'q99'), 'dianjiang-2024/q99'],
    ['写法不对', 'document: x\ntopics:\n  - topic: a\n    answer: []\n', 'topics.yaml:4'],
  ])('%s，指出来，什么也不写', async (_, text, message) => {
    const before = await readTextFiles(folders.corpus, '.');
    await expect(accept(text)).rejects.toThrow(message);
    expect(await readTextFiles(folders.corpus, '.')).toEqual(before);
  });

  test('分数不到 --min 的不采纳', async () => {
    const before = await readTextFiles(folders.corpus, '.');
    await accept(proposed('incentive-cash-or-limit', 'q8'), '--min', '0.95');
    expect(await readTextFiles(folders.corpus, '.')).toEqual(before);
  });
});
