import { search } from '@orama/orama';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bigrams,
  buildTextIndex,
  type IndexedText,
  loadTextIndex,
  type Match,
  matchAll,
  saveTextIndex,
} from '../../src/retrieval/lexical.ts';

const texts: IndexedText[] = [
  { id: 'a', text: '居民住院报销几成', vector: Float32Array.of(1, 0, 0) },
  { id: 'b', text: '居民门诊报销限额', vector: Float32Array.of(0, 1, 0) },
  { id: 'c', text: '居民参保缴费时间', vector: Float32Array.of(0, 0.6, 0.8) },
  { id: 'd', text: '居民异地就医备案', vector: Float32Array.of(-1, 0, 0) },
];
const index = await buildTextIndex(texts, 3);
const north = Float32Array.of(1, 0, 0);
const byId = (matches: readonly Match[]) => new Map(matches.map((match) => [match.id, match]));
const lexical = async (text: string) =>
  new Map((await matchAll(index, text, north)).map((match) => [match.id, match.lexical]));

describe('两字的词', () => {
  test.each([
    ['', []],
    ['药', ['药$']],
    ['缴费', ['缴费']],
    ['住院报销', ['住院', '院报', '报销']],
    ['天天天', ['天天']],
    ['报销报销', ['报销', '销报']],
  ])('「%s」', (text, expected) => {
    expect(bigrams(text)).toEqual(expected);
  });

  test('都是两个字，各不相同', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const tokens = bigrams(text);
        expect(tokens.every((token) => token.length === 2)).toBe(true);
        expect(new Set(tokens).size).toBe(tokens.length);
      }),
    );
  });
});

describe('搜索', () => {
  test('每条都有结果，相反的向量也在内', async () => {
    const matches = byId(await matchAll(index, '住院报销', north));
    expect([...matches.keys()].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(matches.get('a')?.cosine).toBeCloseTo(1, 4);
    expect(matches.get('b')?.cosine).toBeCloseTo(0, 4);
    expect(matches.get('d')?.cosine).toBeCloseTo(-1, 4);
  });

  test('没有着落的词：都有是零，一个没有近一，少见的词算得重', async () => {
    const uncovered = async (text: string) =>
      new Map((await matchAll(index, text, north)).map((match) => [match.id, match.uncovered]));
    const covered = await uncovered('住院报销');
    expect(covered.get('a')).toBeCloseTo(0, 9);
    expect(covered.get('b')).toBeGreaterThan(0);
    expect(covered.get('c')).toBeGreaterThan(covered.get('b') as number);
    const foreign = await uncovered('狗粮');
    expect(new Set(foreign.values()).size, '谁也没有的词，对谁都一样').toBe(1);
    const [common = 0, rare = 0] = [await uncovered('居民狗'), await uncovered('限额狗')].map((m) =>
      m.get('d'),
    );
    expect(rare).toBeGreaterThan(common);
  });

  test('没有共同的词，得分是零', async () => {
    const scores = await lexical('住院报销');
    expect(scores.get('a')).toBeGreaterThan(0);
    expect(scores.get('b')).toBeGreaterThan(0);
    expect(scores.get('c')).toBe(0);
    expect(scores.get('d')).toBe(0);
  });

  test('少见的词比常见的词重', async () => {
    const common = (await lexical('居民')).get('a') as number;
    const repeated = (await lexical('报销')).get('a') as number;
    const rare = (await lexical('住院')).get('a') as number;
    expect(repeated).toBeGreaterThan(common);
    expect(rare).toBeGreaterThan(repeated);
  });

  test('得分按问题的词数平均：多出不相干的词，得分变低', async () => {
    const short = (await lexical('住院')).get('a') as number;
    const long = (await lexical('住院彩虹')).get('a') as number;
    expect(long).toBeCloseTo(short / 3, 6);
  });

  test('没有内容的问题什么也找不到', async () => {
    expect(await matchAll(index, '', north)).toEqual([]);
    expect(await matchAll(index, '住院', new Float32Array(3))).toEqual([]);
  });

  test('得分与引擎自己整句查的逐位相同，问过的词再问也一样', async () => {
    const queries = fc.array(fc.constantFrom(...'居民住院报销几成门诊限额参保缴费时间异地就医备案药'), {
      maxLength: 12,
    });
    const vectors = fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.constant(1), fc.constant(-0.5));
    await fc.assert(
      fc.asyncProperty(queries, vectors, async (characters, numbers) => {
        const text = characters.join('');
        const vector = Float32Array.from(numbers);
        const tokens = bigrams(text).length;
        if (tokens === 0) return;
        const whole = { limit: texts.length, includeVectors: true };
        const byText = await search(index, { term: text, properties: ['text'], ...whole });
        const value = { value: Array.from(vector), property: 'vector' } as const;
        const byVector = await search(index, { mode: 'vector', vector: value, similarity: -2, ...whole });
        const scores = new Map(byText.hits.map(({ id, score }) => [id, score / tokens]));
        const found = await matchAll(index, text, vector);
        expect(found.map(({ uncovered: _, ...match }) => match)).toEqual(
          byVector.hits.map(({ id, score }) => ({ id, cosine: score, lexical: scores.get(id) ?? 0 })),
        );
      }),
    );
  });

  test('空的索引什么也找不到', async () => {
    expect(await matchAll(await buildTextIndex([], 3), '住院', north)).toEqual([]);
  });
});

describe('存取', () => {
  const saved = saveTextIndex(index);
  const loaded = loadTextIndex(JSON.parse(saved), 3);

  test('读回之后找到的相同', async () => {
    for (const query of ['住院报销', '居民', '备案怎么办', '药']) {
      const before = byId(await matchAll(index, query, Float32Array.of(0.6, 0.8, 0)));
      const after = byId(await matchAll(loaded, query, Float32Array.of(0.6, 0.8, 0)));
      expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
      for (const [id, match] of before) {
        expect(after.get(id)?.cosine, `${query} ${id}`).toBeCloseTo(match.cosine, 4);
        expect(after.get(id)?.lexical, `${query} ${id}`).toBeCloseTo(match.lexical, 4);
      }
    }
  });

  test('存下的没有原句', () => {
    for (const { text } of texts) expect(saved).not.toContain(text);
  });

  test('同样的内容存成同样的字节', async () => {
    expect(saveTextIndex(await buildTextIndex(texts, 3))).toBe(saved);
  });
});
