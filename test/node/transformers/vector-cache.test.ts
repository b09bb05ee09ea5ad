import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cachedEmbedder } from '../../../src/node/transformers/vector-cache.ts';
import { type Embedder, toUnitLength } from '../../../src/retrieval/embedder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** An embedder that notes what it was asked. */
function counting(id = 'toy'): Embedder & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    id,
    dimensions: 3,
    asked,
    async embed(texts, kind = 'question') {
      asked.push(...texts.map((text) => `${kind} ${text}`));
      return texts.map((text) =>
        toUnitLength(Float32Array.of(text.length, text.charCodeAt(0) || 0, kind.length)),
      );
    },
  };
}

const texts = ['缴费', '退费', '参保'];

describe('算过的向量留着', () => {
  test('第二次、重开之后都不再算，得到的一字节不差', async () => {
    const folder = await temporaryFolder();
    const first = counting();
    const made = await (await cachedEmbedder(first, folder)).embed(texts);
    expect(made).toEqual(await counting().embed(texts));
    const again = counting();
    const reopened = await cachedEmbedder(again, folder);
    expect(await reopened.embed([...texts].reverse())).toEqual([...made].reverse());
    expect(again.asked).toEqual([]);
  });

  test('只算没见过的，重复的算一次，问题与段落分开', async () => {
    const folder = await temporaryFolder();
    const embedder = counting();
    const cached = await cachedEmbedder(embedder, folder);
    await cached.embed(['缴费']);
    await cached.embed(['缴费', '退费', '退费']);
    await cached.embed(['缴费'], 'passage');
    expect(embedder.asked).toEqual(['question 缴费', 'question 退费', 'passage 缴费']);
  });

  test('别的模型的不用', async () => {
    const folder = await temporaryFolder();
    await (await cachedEmbedder(counting('a'), folder)).embed(texts);
    const other = counting('b');
    await (await cachedEmbedder(other, folder)).embed(texts);
    expect(other.asked).toHaveLength(texts.length);
  });

  test('写到一半断了：完整的照用，后面的重算，接着写不乱', async () => {
    const folder = await temporaryFolder();
    const made = await (await cachedEmbedder(counting(), folder)).embed(texts);
    const path = join(folder, 'toy.bin');
    const { length } = await readFile(path);
    await truncate(path, length - 5);
    const embedder = counting();
    expect(await (await cachedEmbedder(embedder, folder)).embed(texts)).toEqual(made);
    expect(embedder.asked).toEqual(['question 参保']);
    const last = counting();
    await (await cachedEmbedder(last, folder)).embed(texts);
    expect(last.asked).toEqual([]);
    expect(await readFile(path)).toHaveLength(length);
  });

  test('写坏的一条重算', async () => {
    const folder = await temporaryFolder();
    const made = await (await cachedEmbedder(counting(), folder)).embed(texts);
    const path = join(folder, 'toy.bin');
    const bytes = await readFile(path);
    bytes.fill(0xff, 16, 24);
    await writeFile(path, bytes);
    const embedder = counting();
    expect(await (await cachedEmbedder(embedder, folder)).embed(texts)).toEqual(made);
    expect(embedder.asked).toEqual(['question 缴费']);
  });

  test('文件里没有原文', async () => {
    const folder = await temporaryFolder();
    await (await cachedEmbedder(counting(), folder)).embed(texts);
    for (const name of await readdir(folder)) {
      const content = await readFile(join(folder, name), 'utf8');
      for (const text of texts) expect(content).not.toContain(text);
    }
  });
});
