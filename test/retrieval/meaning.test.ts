import { describe, expect, test } from 'vitest';
import {
  createMeaningEmbedder,
  MEANING_GAIN,
  type MeaningModel,
  meaningEvidence,
  parseMeaning,
  serialiseMeaning,
} from '../../src/retrieval/meaning.ts';
import { trainMeaning } from '../../src/retrieval/training/train-meaning.ts';
import type { WordVectors } from '../../src/retrieval/word-vectors.ts';
import { toyWords } from '../support/toy-words.ts';

const groups = ['deadline', 'amount', 'newborn', 'outside:weather'];
const phrasings = [
  ['几号截止', '哪天之前交费', '缴费时间', '截止到哪天', '几月交'],
  ['一个人多少钱', '标准多少元', '今年的价格', '交多少', '金额'],
  ['宝宝怎么参保', '新生儿登记', '婴儿出生手续', '孩子参保', '小孩办理'],
  ['今天有雨吗', '台风来了没', '气温几度', '天气好不好', '下雪'],
];
const examples = phrasings.flatMap((texts, label) => texts.map((text) => ({ text, label })));
const model = await trainMeaning(toyWords, examples, groups);
const bytes = serialiseMeaning(model);
const buffer = (content: Uint8Array): ArrayBuffer => new Uint8Array(content).buffer;

async function evidence(text: string, { model: asked = model } = {}) {
  const [vector] = await createMeaningEmbedder(toyWords, asked.importance).embed([text]);
  return [...meaningEvidence(asked, vector as Float32Array)];
}
const best = (values: readonly number[]) => groups[values.indexOf(Math.max(...values))];

describe('没有问法用过的词', () => {
  test.each([
    ['期限', 'deadline'],
    ['末日', 'deadline'],
    ['破费', 'amount'],
    ['花销', 'amount'],
    ['襁褓', 'newborn'],
    ['呱呱坠地的娃', 'newborn'],
    ['冰雹', 'outside:weather'],
    ['雷阵', 'outside:weather'],
  ])('「%s」归到意思相近的 %s', async (text, group) => {
    const known = toyWords.words.filter((word) => text.includes(word));
    expect(known, '词向量里要有').not.toEqual([]);
    for (const word of known) expect(phrasings.flat().join('\n'), '问法里没有').not.toContain(word);
    const values = await evidence(text);
    expect(best(values)).toBe(group);
    expect(Math.max(...values)).toBeGreaterThan(1);
  });
});

describe('证据', () => {
  test('以各组的平均为零', async () => {
    const values = await evidence('宝宝什么时候参保');
    expect(values.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 4);
  });

  test.each(['', '魑魅魍魉', 'hello'])('「%s」没有认得的词，不偏向谁', async (text) => {
    expect(await evidence(text)).toEqual([0, 0, 0, 0]);
  });

  test('不认得的字不改变什么', async () => {
    expect(await evidence('咦襁褓喔')).toEqual(await evidence('襁褓'));
  });

  test('权重、尺度、偏置照写的算', () => {
    const hand: MeaningModel = {
      vectors: 'hand',
      groups: ['a', 'b'],
      dimensions: 2,
      importance: Uint8Array.of(),
      weights: Int8Array.of(10, 0, 0, 20),
      scales: Float32Array.of(0.5, 0.25),
      biases: Float32Array.of(1, 3),
    };
    const a = MEANING_GAIN * 0.6 * 10 * 0.5 + 1;
    const b = MEANING_GAIN * 0.8 * 20 * 0.25 + 3;
    const [first, second] = meaningEvidence(hand, Float32Array.of(0.6, 0.8));
    expect(first).toBeCloseTo((a - b) / 2, 4);
    expect(second).toBeCloseTo((b - a) / 2, 4);
  });
});

describe('一句话的向量', () => {
  const words: WordVectors = {
    id: 'hand',
    words: ['甲', '乙'],
    dimensions: 2,
    rows: Int8Array.of(30, 0, 0, 4),
    scales: Float32Array.of(0.1, 1),
  };
  const embed = async (text: string, importance = Uint8Array.of(1, 1)) =>
    (await createMeaningEmbedder(words, importance).embed([text]))[0] as Float32Array;

  test('各词的向量相加，长度为一', async () => {
    // 30 × 0.1 one way, 4 × 1 the other.
    expect([...(await embed('甲乙'))]).toEqual([expect.closeTo(0.6, 6), expect.closeTo(0.8, 6)]);
    expect([...(await embed('乙丙甲'))]).toEqual([...(await embed('甲乙'))]);
  });

  test('要紧的词分量重，不要紧的不算', async () => {
    const [first = 0, second = 0] = await embed('甲乙', Uint8Array.of(4, 1));
    expect(first / second).toBeCloseTo(3, 5);
    expect([...(await embed('甲乙', Uint8Array.of(0, 1)))]).toEqual([0, 1]);
  });

  test('没有认得的词，是零', async () => {
    for (const text of ['', '丙']) expect([...(await embed(text))]).toEqual([0, 0]);
  });

  test('一次几句，次序不变；名称和维数是词向量的', async () => {
    const embedder = createMeaningEmbedder(words, Uint8Array.of(1, 1));
    expect(embedder).toMatchObject({ id: 'hand', dimensions: 2 });
    expect(await embedder.embed(['甲', '乙'])).toEqual([Float32Array.of(1, 0), Float32Array.of(0, 1)]);
    expect(await embedder.embed([])).toEqual([]);
  });
});

describe('训练', () => {
  test('同样的样本得到同样的字节', async () => {
    const again = await trainMeaning(toyWords, examples, groups);
    expect(serialiseMeaning(again)).toEqual(bytes);
  });

  test('读过的问法都归得对', async () => {
    for (const { text, label } of examples) expect(best(await evidence(text)), text).toBe(groups[label]);
  });

  test('少见的词、长的词要紧些；到处都有的词不要紧', async () => {
    const words = { ...toyWords, words: ['常有', '少有', '未见', '从未见过', '每'] };
    const texts = ['每常有', '每常有', '每常有少有', '每'];
    const { importance } = await trainMeaning(
      words,
      texts.map((text) => ({ text, label: 0 })),
      ['a'],
    );
    const [common = 0, rare = 0, unseen = 0, long = 0, everywhere] = importance;
    expect([long, unseen, rare, common]).toEqual([long, unseen, rare, common].sort((a, b) => b - a));
    expect(new Set(importance).size).toBe(5);
    expect(everywhere).toBe(0);
  });

  test('没有样本就不偏向谁', async () => {
    const blank = await trainMeaning(toyWords, [], groups);
    expect(await evidence('襁褓', { model: blank })).toEqual([0, 0, 0, 0]);
  });
});

describe('模型文件', () => {
  const read = (content: Uint8Array, words = toyWords) => parseMeaning(buffer(content), words);

  test('写出读回，一字节不差', () => {
    expect(read(bytes)).toEqual(model);
    expect(serialiseMeaning(read(bytes))).toEqual(bytes);
  });

  test.each(['a', 'ab', 'abc', 'abcd', '长名'])('组名多长都读得回来：%s', (id) => {
    const named = { ...model, groups: [id, ...groups.slice(1)] };
    expect(read(serialiseMeaning(named))).toEqual(named);
  });

  test('只取一段内存的模型也写得对', () => {
    const room = new Int8Array(model.weights.length + 3);
    room.set(model.weights, 3);
    expect(serialiseMeaning({ ...model, weights: room.subarray(3) })).toEqual(bytes);
  });

  test.each([
    ['空的', new Uint8Array()],
    ['别的文件', new TextEncoder().encode('{"features": ["mass"]}')],
    ['短了一截', bytes.subarray(0, bytes.length - 1)],
    ['只有一半', bytes.subarray(0, bytes.length >> 1)],
    ['长了一截', new Uint8Array([...bytes, 0])],
    ['第一个字节不对', Uint8Array.from(bytes, (byte, i) => (i === 0 ? byte ^ 1 : byte))],
  ])('%s 读不了，说出怎么办', (_, broken) => {
    expect(() => read(broken)).toThrow('npm run train');
  });

  test.each([
    ['词数不同', { ...toyWords, words: [...toyWords.words, '新词'] }],
    ['维数不同', { ...toyWords, dimensions: toyWords.dimensions + 1 }],
  ])('照别的词向量训练的不认：%s', (_, words) => {
    expect(() => read(bytes, words)).toThrow('不合词向量，请运行 npm run train');
  });
});
