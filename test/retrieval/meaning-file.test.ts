import { describe, expect, test } from 'vitest';
import { type MeaningModel, PARTS, type ScaledRows } from '../../src/retrieval/meaning.ts';
import { parseMeaning, serialiseMeaning } from '../../src/retrieval/meaning-file.ts';
import { seededRandom } from '../../src/retrieval/training/random.ts';
import type { WordVectors } from '../../src/retrieval/word-vectors.ts';

interface Sizes {
  readonly words: number;
  readonly dimensions: number;
  readonly units: number;
  readonly groups: number;
}

const wordsOf = ({ words, dimensions }: Sizes): WordVectors => ({
  id: 'hand',
  words: Array.from({ length: words }, (_, i) => `词${i}`),
  dimensions,
  rows: new Int8Array(words * dimensions),
  scales: new Float32Array(words),
});

/** A model that says something else in every number. */
function modelOf({ words, dimensions, units, groups }: Sizes): MeaningModel {
  const random = seededRandom(17);
  const floats = (length: number) => Float32Array.from({ length }, () => random() - 0.5);
  const rows = (length: number): ScaledRows => ({
    weights: Int8Array.from({ length: units * length }, () => Math.floor(random() * 256) - 128),
    scales: floats(units),
  });
  return {
    vectors: 'hand',
    groups: Array.from({ length: groups }, (_, i) => `group-${i}`),
    dimensions,
    importance: Uint8Array.from({ length: words }, () => Math.floor(random() * 256)),
    listening: rows(PARTS * dimensions),
    thresholds: floats(units),
    speaking: rows(groups),
    biases: floats(groups),
  };
}

const sizes: Sizes = { words: 6, dimensions: 3, units: 5, groups: 3 };
const words = wordsOf(sizes);
const model = modelOf(sizes);
const bytes = serialiseMeaning(model);
const read = (content: Uint8Array, of = words) => parseMeaning(new Uint8Array(content).buffer, of);

describe('写出读回', () => {
  test('一字节不差', () => {
    expect(read(bytes)).toEqual(model);
    expect(serialiseMeaning(read(bytes))).toEqual(bytes);
  });

  test.each<Sizes>([
    { words: 1, dimensions: 1, units: 1, groups: 1 },
    { words: 2, dimensions: 3, units: 3, groups: 2 },
    { words: 3, dimensions: 5, units: 4, groups: 5 },
    { words: 5, dimensions: 2, units: 7, groups: 3 },
    { words: 7, dimensions: 7, units: 9, groups: 7 },
    { words: 0, dimensions: 3, units: 2, groups: 3 },
    { words: 4, dimensions: 3, units: 0, groups: 3 },
    { words: 4, dimensions: 3, units: 2, groups: 0 },
  ])('$words 个词、$dimensions 维、$units 个单元、$groups 组', (odd) => {
    const content = serialiseMeaning(modelOf(odd));
    expect(read(content, wordsOf(odd))).toEqual(modelOf(odd));
    expect((content.length - odd.units * odd.groups) % 4, '最后一段从四的倍数开始').toBe(0);
  });

  test.each(['a', 'ab', 'abc', 'abcd', '长名', '引"号'])('组名多长都行：%s', (id) => {
    const named = { ...model, groups: [id, ...model.groups.slice(1)] };
    expect(read(serialiseMeaning(named))).toEqual(named);
  });

  test('只取一段内存的权重也写得对', () => {
    const inside = ({ weights, scales }: ScaledRows): ScaledRows => {
      const room = new Int8Array(weights.length + 8).fill(99);
      room.set(weights, 3);
      return { weights: room.subarray(3, 3 + weights.length), scales };
    };
    const sliced = { ...model, listening: inside(model.listening), speaking: inside(model.speaking) };
    expect(serialiseMeaning(sliced)).toEqual(bytes);
  });
});

/** The file with another piece of header, as long as the one it had. */
function altered(from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  if (!text.includes(from) || from.length !== to.length) throw new Error(from);
  return Buffer.from(text.replace(from, to), 'latin1');
}

describe('读不了的文件', () => {
  test.each<[string, Uint8Array]>([
    ['空的', new Uint8Array()],
    ['别的文件', new TextEncoder().encode('{"features": ["mass"]}')],
    ['短了一字节', bytes.subarray(0, bytes.length - 1)],
    ['只有一半', bytes.subarray(0, bytes.length >> 1)],
    ['只有开头', bytes.subarray(0, 8)],
    ['长了一字节', new Uint8Array([...bytes, 0])],
    ['第一个字节不对', Uint8Array.from(bytes, (byte, i) => (i === 0 ? byte ^ 1 : byte))],
    ['开头不是 JSON', altered('{"vectors"', '["vectors"')],
    ['单元数不对', altered('"units":5', '"units":6')],
    ['单元数不是数', altered('"units":5', '"units":x')],
    ['维数是零', altered('"dimensions":3', '"dimensions":0')],
    ['缺一项', altered('"units"', '"unit_"')],
  ])('%s：说出用哪条命令重新生成', (_, broken) => {
    expect(() => read(broken)).toThrow('请运行 npm run train 重新生成');
  });

  test.each([
    ['名称不同', { ...words, id: 'other' }],
    ['词数不同', { ...words, words: [...words.words, '新词'] }],
    ['维数不同', { ...words, dimensions: words.dimensions + 1 }],
  ])('照别的词向量训练的：%s', (_, other) => {
    expect(() => read(bytes, other)).toThrow('不合词向量，请运行 npm run train');
  });
});
