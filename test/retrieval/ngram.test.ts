import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toUnitLength } from '../../src/retrieval/embedder.ts';
import { hash, ngramCounts } from '../../src/retrieval/features.ts';
import {
  createNgramEmbedder,
  encode,
  type NgramModel,
  parseNgram,
  serialiseNgram,
} from '../../src/retrieval/ngram.ts';
import { type TrainingOptions, trainNgram } from '../../src/retrieval/training/train-ngram.ts';
import { toyExamples, toyQuestions, toyWordings } from '../support/toy-questions.ts';

const options: TrainingOptions = {
  buckets: 1 << 12,
  dimensions: 16,
  heads: 2,
  passes: 20,
  batch: 6,
  rate: 0.02,
  scale: 8,
  dropout: 0.2,
  seed: 7,
};
const trained = trainNgram(toyExamples, options);
const buffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const length = (vector: Float32Array) => Math.hypot(...vector);
const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, v, i) => sum + v * (b[i] as number), 0);
const used = new Set(toyExamples.flatMap(({ text }) => [...ngramCounts(text, options.buckets).keys()]));

describe('单位长度', () => {
  test('拉到长度一，方向不变', () => {
    expect([...toUnitLength(Float32Array.of(3, 0, -4))]).toEqual([
      expect.closeTo(0.6, 6),
      0,
      expect.closeTo(-0.8, 6),
    ]);
  });

  test('零向量还是零', () => {
    expect([...toUnitLength(new Float32Array(3))]).toEqual([0, 0, 0]);
  });
});

describe('编码', () => {
  test('长度是一；没学过的片段全是零', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }), (text) => {
        const norm = length(encode(trained, text));
        const known = [...ngramCounts(text, options.buckets).keys()].some((bucket) => used.has(bucket));
        expect(norm).toBeCloseTo(known ? 1 : 0, 5);
      }),
    );
  });

  test('学过的问法不是零', () => {
    for (const { text } of toyExamples) expect(length(encode(trained, text))).toBeCloseTo(1, 5);
  });

  test('空文字得零向量', () => {
    expect(length(encode(trained, ''))).toBe(0);
  });

  test('每个片段按权重和尺度相加', () => {
    const buckets = 1 << 12;
    const bucket = (gram: string) => hash(gram, 0, gram.length) & (buckets - 1);
    const weights = new Int8Array(buckets * 2);
    const scales = new Float32Array(buckets);
    weights.set([30, 0], bucket('甲') * 2);
    weights.set([0, 4], bucket('乙') * 2);
    scales[bucket('甲')] = 0.1;
    scales[bucket('乙')] = 1;
    const model: NgramModel = { id: 'hand', buckets, dimensions: 2, heads: 1, weights, scales };
    // 30 × 0.1 one way, 4 × 1 the other.
    expect([...encode(model, '甲乙')]).toEqual([expect.closeTo(0.6, 6), expect.closeTo(0.8, 6)]);
    // The second 甲 counts ln 2 more.
    const doubled = encode(model, '甲乙甲');
    expect((doubled[0] as number) / (doubled[1] as number)).toBeCloseTo((0.75 * (1 + Math.log(2))) / 1, 5);
  });

  test('一次编几条，次序不变，结果与逐条相同', async () => {
    const embedder = createNgramEmbedder(trained);
    expect(embedder).toMatchObject({ id: trained.id, dimensions: 16 });
    expect(await embedder.embed(toyWordings)).toEqual(toyWordings.map((text) => encode(trained, text)));
    expect(await embedder.embed([])).toEqual([]);
  });
});

describe('模型文件', () => {
  const bytes = serialiseNgram(trained);

  test('写出读回，一字节不差', () => {
    const parsed = parseNgram(buffer(bytes));
    expect(parsed).toEqual(trained);
    expect(serialiseNgram(parsed)).toEqual(bytes);
  });

  test.each(['a', 'ab', 'abc', 'abcd', '长名'])('名称多长都读得回来：%s', (id) => {
    const model = { ...trained, id };
    expect(parseNgram(buffer(serialiseNgram(model)))).toEqual(model);
  });

  test('只取一段内存的模型也写得对', () => {
    const room = new Int8Array(trained.weights.length + 5);
    room.set(trained.weights, 5);
    expect(serialiseNgram({ ...trained, weights: room.subarray(5) })).toEqual(bytes);
  });

  test.each([
    ['空文件', new Uint8Array()],
    ['别的文件', new TextEncoder().encode('{"features": ["mass"]}')],
    ['少一字节', bytes.slice(0, -1)],
    ['只有一半', bytes.slice(0, bytes.length >> 1)],
    ['多一字节', new Uint8Array([...bytes, 0])],
    ['第一个字节不对', Uint8Array.from(bytes, (byte, i) => (i === 0 ? byte ^ 1 : byte))],
  ])('%s：说出用哪条命令重新生成', (_, content) => {
    expect(() => parseNgram(buffer(content))).toThrow('npm run train');
  });
});

describe('训练', () => {
  test('同样的输入得到同样的字节', () => {
    expect(serialiseNgram(trainNgram(toyExamples, options))).toEqual(serialiseNgram(trained));
  });

  test('换了种子就不同', () => {
    expect(trainNgram(toyExamples, { ...options, seed: 8 }).weights).not.toEqual(trained.weights);
  });

  test('新的说法离自己那一类最近', () => {
    for (const [label, wording] of toyWordings.entries()) {
      const vector = encode(trained, wording);
      const nearness = toyQuestions.map((questions) =>
        Math.max(...questions.map((question) => cosine(vector, encode(trained, question)))),
      );
      expect(nearness.indexOf(Math.max(...nearness)), wording).toBe(label);
    }
  });

  test('同类的问法比异类的近', () => {
    const [one, two, three] = toyQuestions.map(([first = '', second = '']) => [
      encode(trained, first),
      encode(trained, second),
    ]) as [Float32Array[], Float32Array[], Float32Array[]];
    const near = (a: Float32Array[], b: Float32Array[]) => cosine(a[0] as Float32Array, b[1] as Float32Array);
    expect(near(one, one)).toBeGreaterThan(near(one, two));
    expect(near(two, two)).toBeGreaterThan(near(two, three));
    expect(near(three, three)).toBeGreaterThan(near(three, one));
  });

  test('没有问法用到的桶全是零', () => {
    for (let bucket = 0; bucket < options.buckets; bucket++) {
      const row = trained.weights.subarray(bucket * 16, bucket * 16 + 16);
      expect(trained.scales[bucket] !== 0, `桶 ${bucket}`).toBe(used.has(bucket));
      if (!used.has(bucket)) expect(row.every((weight) => weight === 0)).toBe(true);
    }
  });

  test('每一遍报一次损失，损失下降', () => {
    const losses: number[] = [];
    trainNgram(toyExamples, options, (pass, loss) => {
      expect(pass).toBe(losses.length + 1);
      losses.push(loss);
    });
    expect(losses).toHaveLength(options.heads * options.passes);
    for (let head = 0; head < options.heads; head++) {
      const own = losses.slice(head * options.passes, (head + 1) * options.passes);
      expect(own.at(-1) as number).toBeLessThan(0.5 * (own[0] as number));
    }
  });
});
