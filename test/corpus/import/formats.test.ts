import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readOriginal, sha256Of } from '../../../scripts/corpus/read-original.ts';
import { bare } from '../../../src/corpus/bare.ts';
import { entryText } from '../../../src/corpus/entry-text.ts';
import { type Draft, draftDocument } from '../../../src/corpus/import/draft.ts';
import { executable, hasBrowser } from '../../e2e/browser.ts';
import { corpus } from '../corpus-files.ts';
import { ANNEX_TABLE, NOTICE, QUESTIONS, RUNNING_HEAD, type ToldEntry } from './lanqiao.ts';
import { asHtml, asMarkdown, asText, asWord } from './lanqiao-layouts.ts';
import { asPdf } from './lanqiao-pdf.ts';

const folder = await mkdtemp(join(tmpdir(), 'formats-'));

async function draftOf(name: string, content: string | Uint8Array): Promise<Draft> {
  const path = join(folder, name);
  await writeFile(path, content);
  const { extracted, sha256, original } = await readOriginal(path);
  return draftDocument(extracted, { region: 'lanqiao' }, sha256, original);
}

async function printed(): Promise<Uint8Array> {
  const [page, pdf] = [join(folder, 'page.html'), join(folder, 'printed.pdf')];
  await writeFile(page, asHtml());
  await promisify(execFile)(executable, [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--no-pdf-header-footer',
    `--print-to-pdf=${pdf}`,
    `file://${page}`,
  ]);
  return readFile(pdf);
}

const layouts: [string, () => string | Uint8Array | Promise<Uint8Array>][] = [
  ['lanqiao.txt', asText],
  ['lanqiao.md', asMarkdown],
  ['lanqiao.docx', asWord],
  ['lanqiao.pdf', asPdf],
  ...(hasBrowser ? [['printed.pdf', printed] as [string, typeof printed]] : []),
];

const words = ({ heading, body }: ToldEntry) =>
  bare(heading + body.map((part) => (typeof part === 'string' ? part : part.rows.flat().join(''))).join(''));

describe.each(layouts)('%s', async (name, make) => {
  const draft = await draftOf(name, await make());
  const texts = new Map(
    draft.loaded.entries.map((entry) => [entry.id.split('/')[1], bare(entryText(entry))]),
  );

  test('条目齐全，一字不差', () => {
    for (const entry of [...NOTICE, ...QUESTIONS]) {
      // Word 里的表多印一格合并的表头。
      const text = name.endsWith('.docx')
        ? texts.get(entry.slug)?.replace('医院等级标准', '医院等级')
        : texts.get(entry.slug);
      expect(text, entry.slug).toBe(words(entry));
    }
    expect(texts.get('table-1')).toContain(ANNEX_TABLE.heading);
    expect(texts.get('contacts')).toContain('0000-6127701');
  });

  test('表格成表，按列读得出', () => {
    expect(draft.tables).toBe(2);
    expect(draft.untabled).toEqual([]);
    const passage = draft.loaded.passages.find(
      ({ entry, kind }) => entry.endsWith('/q6') && kind === 'table',
    );
    expect(passage?.text.replaceAll('标准 ', '')).toContain(
      '医院等级：二级医院；起付线（元）：520；报销比例：76%',
    );
  });

  test('认得标题、单位、文号、年度、日期', () => {
    expect(draft.about).toMatchObject({
      id: 'lanqiao-2026',
      name: '岚桥县',
      year: 2026,
      title: '岚桥县医疗保障局关于开展2026年居民医保参保工作的通知',
      publisher: '岚桥县医疗保障局',
      documentNumber: '岚医保〔2025〕17号',
      published: '2025-08-28',
    });
  });

  test('页眉、页码、目录、落款不在条目里，列在略去的文字里', () => {
    const all = [...texts.values()].join('');
    expect(all).not.toContain(RUNNING_HEAD);
    expect(all).not.toMatch(/-\d-|目录|2025年8月28日/u);
    expect(draft.leftOut.map(({ reason }) => reason)).toContain('落款');
    if (/txt|pdf/u.test(name)) expect(draft.leftOut.map(({ text }) => text)).toContain(RUNNING_HEAD);
  });
});

describe('五份真文件', () => {
  test.each([...corpus.documents.values()].map((document) => [document.id, document] as const))(
    '%s 重新导入，条目编号与人整理的一样',
    async (id, document) => {
      const { extracted, sha256 } = await readOriginal(`corpus/sources/${document.source.file}`);
      const { loaded } = draftDocument(
        extracted,
        { region: 'again', name: '某县', year: document.policyYear, id },
        sha256,
      );
      const added = loaded.entries
        .map((entry) => entry.id)
        .filter((entry) => !document.entries.includes(entry));
      expect(document.entries.filter((entry) => !loaded.entries.some((made) => made.id === entry))).toEqual(
        [],
      );
      expect(added.filter((entry) => !entry.endsWith('/intro'))).toEqual([]);
    },
  );
});

test('原件的指纹记在文件信息里；原文就是原件的，不另记', async () => {
  const word = asWord();
  expect((await draftOf('again.docx', word)).markdown).toContain(`sha256: ${sha256Of(word)}`);
  expect((await draftOf('again.txt', asText())).markdown).not.toContain('original:');
});
