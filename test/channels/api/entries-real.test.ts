import { describe, expect, test } from 'vitest';
import { createApp } from '../../../src/app.ts';
import { bare } from '../../../src/corpus/bare.ts';
import { corpus, documentIds, files } from '../../corpus/corpus-files.ts';
import { fakeAssistant } from '../../support/fake-assistant.ts';
import { fakeDeps } from '../../support/fake-deps.ts';

const app = createApp(fakeDeps({ ...fakeAssistant(), corpus }));

async function textOf(entry: string): Promise<string> {
  const response = await app.request(`/api/entries/${entry}`);
  expect(response.status, entry).toBe(200);
  return bare(((await response.json()) as { text: string }).text);
}

/** Words of a source without white space and without hyphens that only mark list items. */
const words = (source: string) => bare(source.replace(/^\s*- /gmu, ''));

describe('五份文件的每个条目都取得到，与原文相同', () => {
  test.each(documentIds)('%s', async (id) => {
    const document = corpus.documents.get(id);
    const source = words(files.get(`sources/${document?.source.file}`) ?? '');
    let end = 0;
    for (const entry of document?.entries ?? []) {
      const text = await textOf(entry);
      const [opening, closing] = [text.slice(0, 40), text.slice(-40)];
      // 一段里可能隔着略去的重印表头，所以两头各比四十字，全文逐字由语料的核对把关。
      const start = source.indexOf(opening, end);
      expect(start, `${entry} 的开头按次序在原文里`).toBeGreaterThanOrEqual(end);
      end = source.indexOf(closing, start);
      expect(end, `${entry} 的结尾在原文里`).toBeGreaterThanOrEqual(start);
    }
  });

  test('除了重印的表头，全文一字不差', async () => {
    const differing: string[] = [];
    for (const id of documentIds) {
      const document = corpus.documents.get(id);
      const source = words(files.get(`sources/${document?.source.file}`) ?? '');
      for (const entry of document?.entries ?? [])
        if (!source.includes(await textOf(entry))) differing.push(entry);
    }
    expect(differing).toEqual(['huaian-2026/q60']);
  });
});
