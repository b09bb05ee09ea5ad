import { describe, expect, test } from 'vitest';
import { makeWords } from '../../scripts/model/make-words.ts';
import type { Embedder, TextKind } from '../../src/retrieval/embedder.ts';
import { toUnitLength } from '../../src/retrieval/embedder.ts';
import { serialiseWords, type WordVectors } from '../../src/retrieval/word-vectors.ts';

/** A model that knows what a word is about by its first character, and of each word a little more. */
function toyModel(dimensions: number) {
  const asked: { texts: readonly string[]; kind: TextKind | undefined }[] = [];
  const about = '医天钱娃';
  const embedder: Embedder = {
    id: 'toy-model',
    dimensions,
    embed: async (texts, kind) => {
      asked.push({ texts, kind });
      return texts.map((text) =>
        toUnitLength(
          Float32Array.from({ length: dimensions }, (_, d) => {
            const own = Math.sin((text.codePointAt(text.length - 1) ?? 0) * (d + 1) * 12.9898) / 10;
            return (d === about.indexOf(text[0] as string) ? 1 : 0) + own + 0.5;
          }),
        ),
      );
    },
  };
  return { embedder, asked };
}

const words = [
  '医院',
  '医生',
  '医保',
  '天气',
  '天晴',
  '天冷',
  '钱款',
  '钱数',
  '钱包',
  '娃儿',
  '娃娃',
  '娃小',
];
const silent = () => {};

/** Values of a word's row. */
function vectorOf({ words: all, dimensions, rows, scales }: WordVectors, word: string): number[] {
  const at = all.indexOf(word);
  return Array.from(
    rows.subarray(at * dimensions, (at + 1) * dimensions),
    (value) => value * (scales[at] as number),
  );
}
function cosine(a: readonly number[], b: readonly number[]): number {
  const dot = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, value, d) => sum + value * (y[d] as number), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

describe('做词向量', () => {
  test('名称是模型的，词和次序不变，每行一个尺度', async () => {
    const made = await makeWords(words, toyModel(8).embedder, silent);
    expect(made).toMatchObject({ id: 'toy-model', words, dimensions: 8 });
    expect(made.rows).toHaveLength(words.length * 8);
    expect(made.scales).toHaveLength(words.length);
    words.forEach((_, word) => {
      const row = made.rows.subarray(word * 8, (word + 1) * 8);
      expect(Math.max(...row.map(Math.abs)), '用足一字节').toBe(127);
    });
  });

  test('意思相近的词近，不相近的远', async () => {
    const made = await makeWords(words, toyModel(8).embedder, silent);
    for (const one of words) {
      for (const other of words.filter((word) => word !== one)) {
        const nearness = cosine(vectorOf(made, one), vectorOf(made, other));
        if (one[0] === other[0]) expect(nearness, `${one}、${other}`).toBeGreaterThan(0.5);
        else expect(nearness, `${one}、${other}`).toBeLessThan(0.3);
      }
    }
  });

  test('所有词共有的一份去掉：各词合起来在正中', async () => {
    const made = await makeWords(words, toyModel(8).embedder, silent);
    const vectors = words.map((word) => vectorOf(made, word));
    for (let d = 0; d < 8; d++)
      expect(vectors.reduce((sum, vector) => sum + (vector[d] as number), 0) / words.length).toBeCloseTo(
        0,
        1,
      );
  });

  test('维数多的模型只留 128 维，少的全留', async () => {
    const many = Array.from({ length: 300 }, (_, i) => String.fromCodePoint(0x4e00 + i * 7));
    expect((await makeWords(many, toyModel(200).embedder, silent)).dimensions).toBe(128);
    expect((await makeWords(many, toyModel(4).embedder, silent)).dimensions).toBe(4);
  });

  test('一批一批地问模型，当作段落；做到哪里都说一声', async () => {
    const many = Array.from({ length: 600 }, (_, i) => String.fromCodePoint(0x4e00 + i));
    const { embedder, asked } = toyModel(4);
    const told: [number, number][] = [];
    await makeWords(many, embedder, (done, total) => told.push([done, total]));
    expect(asked.flatMap(({ texts }) => texts)).toEqual(many);
    expect(asked.length).toBeGreaterThan(1);
    expect(new Set(asked.map(({ kind }) => kind))).toEqual(new Set(['passage']));
    expect(told.map(([, total]) => total)).toEqual(told.map(() => 600));
    expect(told.map(([done]) => done)).toEqual([...told.map(([done]) => done)].sort((a, b) => a - b));
    expect(told.at(-1)).toEqual([600, 600]);
  });

  test('同样的模型和词得到同样的字节', async () => {
    const [first, second] = [
      await makeWords(words, toyModel(8).embedder, silent),
      await makeWords(words, toyModel(8).embedder, silent),
    ];
    expect(serialiseWords(second)).toEqual(serialiseWords(first));
  });
});
