import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.ts';
import type { Corpus } from '../../src/corpus/model.ts';
import { createMeaningEmbedder } from '../../src/retrieval/meaning.ts';
import { buildPassageTables, wholeAndSentences } from '../../src/retrieval/passage-tables.ts';
import { cosines, vectorTable } from '../../src/retrieval/vector-table.ts';
import { toyFiles } from '../support/toy-corpus.ts';
import { toyWords } from '../support/toy-words.ts';

const toy = loadCorpus(toyFiles);
const plain = (text: string) => text.replace(/[\s\p{P}]/gu, '');
const embedder = createMeaningEmbedder(toyWords, new Uint8Array(toyWords.words.length).fill(1));
const vectorOf = async (text: string) => (await embedder.embed([text]))[0] as Float32Array;

/** The small corpus with one passage saying something else. */
function saying(id: string, text: string): Corpus {
  const passage = toy.passages.get(id);
  if (!passage) throw new Error(`没有 ${id}`);
  return { ...toy, passages: new Map([...toy.passages, [id, { ...passage, text, quotes: [text] }]]) };
}

async function tableOf(corpus: Corpus, code: string) {
  const table = (await buildPassageTables(corpus, plain, embedder, wholeAndSentences)).get(code);
  if (!table) throw new Error(`没有 ${code}`);
  return table;
}

describe('段落的词义', () => {
  test('每个地区一份，只有自己文件的段落', async () => {
    const tables = await buildPassageTables(toy, plain, embedder, wholeAndSentences);
    expect([...tables.keys()]).toEqual(['qingshan', 'lvshui', 'national']);
    for (const [code, { ids }] of tables) {
      const document = toy.regions.get(code)?.documents[0] as string;
      const own = [...toy.passages.keys()].filter((id) => id.startsWith(`${document}/`));
      expect([...new Set(ids)].sort()).toEqual(own.sort());
    }
  });

  test('一句话的段落占一行；几句的，整段一行，每句再一行', async () => {
    const { ids } = await tableOf(saying('lvshui-2026/q1#1', '时间到了。有雨。'), 'lvshui');
    expect(ids).toEqual([...Array(3).fill('lvshui-2026/q1#1'), 'lvshui-2026/q2#1']);
  });

  test('长段落里的一句话找得到', async () => {
    const around = '缴费标准是多少钱，缴费金额是多少元。'.repeat(6);
    const long = `${around}宝宝出生另行登记。${around}`;
    const asked = await vectorOf('襁褓里的娃怎么办理');
    const whole = (await embedder.embed([plain(long)]))[0] as Float32Array;
    const found = cosines(await tableOf(saying('lvshui-2026/q1#1', long), 'lvshui'), asked);
    const near = found.get('lvshui-2026/q1#1') as number;
    expect(near).toBeGreaterThan(0.9);
    expect(near, '整段看并不像').toBeGreaterThan(
      0.5 + whole.reduce((sum, v, d) => sum + v * (asked[d] as number), 0),
    );
    expect(near).toBeGreaterThan(found.get('lvshui-2026/q2#1') as number);
  });

  test('标题里的词也算：段落自己没说的', async () => {
    const asked = await vectorOf('期限');
    const untitled = new Map([...toy.entries].map(([id, entry]) => [id, { ...entry, title: '' }]));
    const near = async (corpus: Corpus) =>
      cosines(await tableOf(corpus, 'qingshan'), asked).get('qingshan-2026/q1#1') as number;
    expect(await near(toy)).toBeGreaterThan(0.3 + (await near({ ...toy, entries: untitled })));
  });

  test('每个段落都有，取各行里最像的', () => {
    const table = vectorTable(
      ['a', 'a', 'b', 'c'],
      [Float32Array.of(0, 1), Float32Array.of(1, 0), Float32Array.of(-0.6, 0.8), Float32Array.of(0, 0)],
      2,
    );
    const found = cosines(table, Float32Array.of(1, 0));
    expect([...found.keys()]).toEqual(['a', 'b', 'c']);
    expect(found.get('a')).toBe(1);
    expect(found.get('b')).toBeCloseTo(-0.6, 6);
    expect(found.get('c')).toBe(0);
  });

  test('没有认得的词，哪一段都不像', async () => {
    const found = cosines(await tableOf(toy, 'qingshan'), await vectorOf('魑魅魍魉'));
    expect(new Set(found.values())).toEqual(new Set([0]));
  });

  test('建两次，一样', async () => {
    expect(await tableOf(toy, 'national')).toEqual(await tableOf(toy, 'national'));
  });
});
