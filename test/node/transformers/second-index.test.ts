import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { indexVersion, openIndex } from '../../../src/corpus/artefact.ts';
import { buildIndex } from '../../../src/corpus/build-index.ts';
import type { Region } from '../../../src/corpus/schema.ts';
import { openAssistant } from '../../../src/dialogue/open.ts';
import { readModelFolder } from '../../../src/node/transformers/model-folder.ts';
import { openModel } from '../../../src/node/transformers/open-model.ts';
import type { Embedder } from '../../../src/retrieval/embedder.ts';
import { createMatcher } from '../../../src/retrieval/matcher.ts';
import { trainSecond } from '../../../src/retrieval/training/train-second.ts';
import { WIDTH, writeTinyModel } from '../../support/tiny-model.ts';
import { readFrom, toySources, toyTraining } from '../../support/toy-corpus.ts';

const folder = await mkdtemp(join(tmpdir(), 'yibao-second-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
await writeTinyModel(folder);

const asked: string[] = [];
const model = await openModel(await readModelFolder(folder));
const second: Embedder = {
  ...model,
  embed: (texts, kind) => {
    asked.push(...texts);
    return model.embed(texts, kind);
  },
};
const buffer = (text: string) => new Uint8Array(new TextEncoder().encode(text)).buffer;
const fitted = await trainSecond(toyTraining, model, () => {});
const plain = await toySources();
const sources = {
  corpus: plain.corpus,
  models: new Map([...plain.models, ['second.json', buffer(JSON.stringify(fitted))]]),
  second,
};
const files = await buildIndex(sources);
const alone = await buildIndex(plain);

describe('拟合', () => {
  test('两次相同', async () => {
    expect(await trainSecond(toyTraining, model, () => {})).toEqual(fitted);
  });

  test('原来的判断仍然算数：它高，合起来也高', () => {
    for (const { ranking, scope } of [fitted.mapped, fitted.unmapped]) {
      expect(ranking.weights[0]).toBeGreaterThan(0);
      expect(scope.weights[0]).toBeGreaterThan(0);
    }
  });
});

describe('索引', () => {
  test('只多出第二个模型的向量，别的一字节不差', () => {
    const added = [...files.keys()].filter((name) => !alone.has(name));
    expect(added.sort()).toEqual([
      'second.json',
      'second/regions/lvshui.bin',
      'second/regions/national.bin',
      'second/regions/qingshan.bin',
      'second/topics.bin',
    ]);
    for (const [name, content] of alone)
      if (name !== 'manifest.json') expect(files.get(name)).toEqual(content);
  });

  test('模型的编号算进版本', async () => {
    const other = { ...sources, second: { ...second, id: 'transformers-0000000000000000' } };
    const versions = await Promise.all([plain, sources, other].map(indexVersion));
    expect(new Set(versions).size).toBe(3);
  });

  test.each([
    ['只用 ngram', undefined],
    ['换了模型', { ...second, id: 'transformers-0000000000000000' }],
  ])('%s，拒绝打开，说出重建的命令', async (_, configured) => {
    await expect(openIndex(readFrom(files), configured)).rejects.toThrow('npm run index');
  });

  test('没有它的索引，设了模型，也拒绝打开', async () => {
    await expect(openIndex(readFrom(alone), second)).rejects.toThrow('npm run index');
  });

  test.each([
    ['还没有拟合', undefined, '还没有'],
    ['为别的模型拟合的', JSON.stringify({ ...fitted, embedder: 'transformers-0000000000000000' }), '不是为'],
  ])('%s，不建，说出命令', async (_, content, reason) => {
    const models = new Map(plain.models);
    if (content !== undefined) models.set('second.json', buffer(content));
    const building = buildIndex({ ...sources, models });
    await expect(building).rejects.toThrow(reason);
    await expect(building).rejects.toThrow('npm run train -- --embedder');
  });
});

describe('提问', () => {
  test.each([
    ['交费到哪一天为止', 'qingshan', 'qingshan-2026/q1'],
    ['一个人交几多钱', 'lvshui', 'lvshui-2026/q2'],
    ['奶娃怎么参保', 'national', 'national-2025/q2'],
    ['奶娃怎么参保', 'qingshan', 'national-2025/q2'],
  ])('「%s」在 %s 仍由 %s 来答', async (question, code, entry) => {
    const index = await openIndex(readFrom(files), second);
    const { ranked } = await createMatcher(index)(question, index.corpus.regions.get(code) as Region);
    expect(ranked[0]?.entry).toBe(entry);
    expect(ranked[0]?.probability).toBeGreaterThan(0.5);
    for (const { probability } of ranked) {
      expect(probability).toBeGreaterThanOrEqual(0);
      expect(probability).toBeLessThanOrEqual(ranked[0]?.probability ?? 0);
    }
  });

  test('第二个模型说的话算数：它认定别的条目，把握就变', async () => {
    const index = await openIndex(readFrom(files), second);
    const contrary: Embedder = {
      ...second,
      embed: async (texts) =>
        texts.map(() => Float32Array.from({ length: WIDTH }, (_, d) => (d === 0 ? -1 : 0))),
    };
    const region = index.corpus.regions.get('qingshan') as Region;
    const agreed = await createMatcher(index)('交费到哪一天为止', region);
    const opinion = { ...(index.second as NonNullable<typeof index.second>), embedder: contrary };
    const opposed = await createMatcher({ ...index, second: opinion })('交费到哪一天为止', region);
    expect(opposed.ranked[0]?.probability).toBeLessThan(agreed.ranked[0]?.probability ?? 0);
  });

  test('各地区都问一遍，只算一次向量', async () => {
    const index = await openIndex(readFrom(files), second);
    const match = createMatcher(index);
    asked.length = 0;
    for (const region of index.corpus.regions.values()) await match('几月份缴费', region);
    expect(asked).toEqual(['几月份缴费']);
  });

  test('从头到尾问一句，引的是原文', async () => {
    const assistant = await openAssistant({
      read: readFrom(files),
      second,
      now: () => new Date('2026-03-02T10:00:00+08:00'),
      newId: () => 'id',
    });
    const answer = await assistant.ask({ question: '缴费截止到哪一天', region: 'qingshan' });
    expect(answer.citations[0]?.entry).toBe('qingshan-2026/q1');
  });
});
