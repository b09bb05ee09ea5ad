import { describe, expect, test } from 'vitest';
import {
  createMeaningEmbedder,
  createMeaningInput,
  createMeaningReader,
  type MeaningModel,
  PART_LENGTH,
  PARTS,
} from '../../src/retrieval/meaning.ts';
import { serialiseMeaning } from '../../src/retrieval/meaning-file.ts';
import { seededRandom } from '../../src/retrieval/training/random.ts';
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
/** So few questions make no batch: each is asked many times. */
const labelled = (texts: readonly (readonly string[])[]) =>
  texts.flatMap((same, label) => same.flatMap((text) => Array.from({ length: 40 }, () => ({ text, label }))));
const examples = labelled(phrasings);
const model = trainMeaning(toyWords, examples, groups);

const evidence = (text: string, asked = model, words = toyWords) => [
  ...createMeaningReader(words, asked).read(text),
];
const best = (values: readonly number[]) => values.indexOf(Math.max(...values));

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
  ])('「%s」归到意思相近的 %s', (text, group) => {
    const known = toyWords.words.filter((word) => text.includes(word));
    expect(known, '词向量里要有').not.toEqual([]);
    for (const word of known) expect(phrasings.flat().join('\n'), '问法里没有').not.toContain(word);
    const values = evidence(text);
    expect(groups[best(values)]).toBe(group);
    expect(Math.max(...values)).toBeGreaterThan(1);
  });
});

describe('词的次序', () => {
  const orders = [
    ['退费参保', '退还登记', '重复办理', '退参加'],
    ['参保退费', '登记退还', '办理重复', '参加退'],
  ];
  const ordered = trainMeaning(toyWords, labelled(orders), ['first', 'after']);

  test.each([
    ['退费登记', 0],
    ['返还手续', 0],
    ['登记退费', 1],
    ['手续返还', 1],
  ])('同样两种意思，谁先谁后分得开，没见过的词也一样：「%s」', (text, label) => {
    expect(orders.flat()).not.toContain(text);
    const values = evidence(text, ordered);
    expect(best(values)).toBe(label);
    expect(Math.max(...values)).toBeGreaterThan(0.5);
  });

  test.each(orders.flatMap((texts, label) => texts.map((text) => ({ text, label }))))(
    '读过的「$text」归得对',
    ({ text, label }) => {
      expect(best(evidence(text, ordered))).toBe(label);
    },
  );
});

describe('证据', () => {
  test('组是模型的组，一组一个数', () => {
    expect(createMeaningReader(toyWords, model).groups).toEqual(groups);
    expect(evidence('几号')).toHaveLength(groups.length);
  });

  test.each(['宝宝什么时候参保', '几号', '雨天交多少钱'])('「%s」：以各组的平均为零', (text) => {
    expect(evidence(text).reduce((a, b) => a + b, 0)).toBeCloseTo(0, 4);
  });

  test.each(['', '魑魅魍魉', 'hello'])('「%s」没有认得的词，不偏向谁', (text) => {
    expect(evidence(text, { ...model, biases: Float32Array.of(9, 0, 0, 0) })).toEqual([0, 0, 0, 0]);
  });

  test('不认得的字不改变什么', () => {
    expect(evidence('咦襁褓喔')).toEqual(evidence('襁褓'));
    expect(evidence('咦襁褓喔登记呀')).toEqual(evidence('襁褓登记'));
  });
});

/** 甲 is 3 one way, 乙 is 4 the other. */
const hand: WordVectors = {
  id: 'hand',
  words: ['甲', '乙'],
  dimensions: 2,
  rows: Int8Array.of(30, 0, 0, 4),
  scales: Float32Array.of(0.1, 1),
};
const alike = Uint8Array.of(1, 1);

interface Unit {
  readonly listens: readonly number[];
  readonly times: number;
  readonly threshold: number;
  readonly speaks: readonly number[];
  readonly loud: number;
}

function modelOf(units: readonly Unit[], biases: readonly number[]): MeaningModel {
  return {
    vectors: 'hand',
    groups: biases.map((_, i) => `${i}`),
    dimensions: 2,
    importance: alike,
    listening: {
      weights: Int8Array.from(units.flatMap(({ listens }) => listens)),
      scales: Float32Array.from(units, ({ times }) => times),
    },
    thresholds: Float32Array.from(units, ({ threshold }) => threshold),
    speaking: {
      weights: Int8Array.from(units.flatMap(({ speaks }) => speaks)),
      scales: Float32Array.from(units, ({ loud }) => loud),
    },
    biases: Float32Array.from(biases),
  };
}

const close = (values: readonly number[], digits = 4) => values.map((value) => expect.closeTo(value, digits));
const centred = (values: readonly number[]) =>
  values.map((value) => value - values.reduce((a, b) => a + b, 0) / values.length);

describe('手写的模型照写的算', () => {
  /** Hears 甲 in the first half: 5 × 10 × 0.1 − 2 = 3. */
  const first: Unit = {
    listens: [0, 0, 10, 0, 0, 0],
    times: 0.1,
    threshold: -2,
    speaks: [100, 0, -50],
    loud: 0.01,
  };
  /** Hears 乙 in the second half: 5 × 20 × 0.05 + 1 = 6. */
  const second: Unit = {
    listens: [0, 0, 0, 0, 0, 20],
    times: 0.05,
    threshold: 1,
    speaks: [0, 10, 0],
    loud: 0.1,
  };
  /** Hears 甲 anywhere in the question. */
  const whole: Unit = {
    listens: [10, 0, 0, 0, 0, 0],
    times: 0.1,
    threshold: 0,
    speaks: [0, 0, 20],
    loud: 0.05,
  };

  test('听到的乘尺度、加门槛，说的乘尺度、加偏置', () => {
    expect(evidence('甲乙', modelOf([first, second], [1, 0, 2]), hand)).toEqual(
      close(centred([3 + 1, 6, -1.5 + 2])),
    );
  });

  test('够不着门槛的单元不出声', () => {
    // 乙 first: nothing of what `first` listens for, 乙 is not in the second half either: 0 + 1.
    expect(evidence('乙甲', modelOf([first, second], [1, 0, 2]), hand)).toEqual(close(centred([1, 1, 2])));
    const deaf = [first, second].map((unit) => ({ ...unit, threshold: -5 }));
    expect(evidence('甲乙', modelOf(deaf, [1, 0, 2]), hand)).toEqual(close(centred([1, 0, 2])));
  });

  test('整句的意思也听得到', () => {
    // 甲 is 3 long beside 4 of 乙.
    for (const text of ['甲乙', '乙甲'])
      expect(evidence(text, modelOf([whole], [0, 0, 0]), hand)).toEqual(close(centred([0, 0, 5 * 0.6])));
  });

  test('只有一个词：整句、前半、后半都是它', () => {
    expect(evidence('甲', modelOf([first, second, whole], [0, 0, 0]), hand)).toEqual(
      close(centred([3, 1, -1.5 + 5])),
    );
    expect(evidence('乙', modelOf([first, second, whole], [0, 0, 0]), hand)).toEqual(
      close(centred([0, 6, 0])),
    );
  });

  test('没有单元，只剩偏置', () => {
    expect(evidence('甲', modelOf([], [1, 2, 6]), hand)).toEqual(close([-2, -1, 3]));
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('%i 个单元，个个算到', (count) => {
    const random = seededRandom(count);
    const some = (length: number) => Array.from({ length }, () => Math.round(random() * 200 - 100));
    const units = Array.from({ length: count }, (): Unit => {
      const [listens, speaks] = [some(PARTS * 2), some(3)];
      return {
        listens,
        speaks,
        times: 0.002 + random() / 500,
        threshold: 7,
        loud: 0.01 + random() / 50,
      };
    });
    const parts = [3, 4, 5, 0, 0, 5];
    const voices = units.map(({ listens, times, threshold }) =>
      Math.max(
        0,
        times * listens.reduce((sum, weight, i) => sum + weight * (parts[i] as number), 0) + threshold,
      ),
    );
    expect(Math.min(...voices), '个个出声').toBeGreaterThan(0);
    const said = [0, 1, 2].map((group) =>
      units.reduce(
        (sum, { speaks, loud }, u) => sum + (voices[u] as number) * loud * (speaks[group] as number),
        0,
      ),
    );
    expect(evidence('甲乙', modelOf(units, [0, 0, 0]), hand)).toEqual(close(centred(said), 3));
  });
});

describe('网络读到的', () => {
  const [one, other] = [0, 1];
  const input = (found: readonly number[], importance = alike) => [
    ...createMeaningInput(hand, importance)(found),
  ];
  const [far, near] = [PART_LENGTH * 0.6, PART_LENGTH * 0.8];

  test('整句、前半、后半，各长五', () => {
    expect(PART_LENGTH).toBe(5);
    expect(input([one, other])).toEqual(close([far, near, 5, 0, 0, 5]));
    expect(input([other, one])).toEqual(close([far, near, 0, 5, 5, 0]));
    const many = input([one, one, other, one, one, other, other]);
    for (const part of [0, 2, 4]) expect(Math.hypot(...many.slice(part, part + 2))).toBeCloseTo(5, 5);
  });

  test('词数是单的，中间一个归后半', () => {
    expect(input([one, other, other]).slice(2)).toEqual(close([5, 0, 0, 5]));
    expect(input([one, one, other]).slice(2)).toEqual(close([5, 0, far, near]));
  });

  test('一个词，三处都是它', () => {
    expect(input([other])).toEqual(close([0, 5, 0, 5, 0, 5]));
  });

  test('没有词，都是零', () => {
    expect(input([])).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('不要紧的词占位置，不占分量', () => {
    expect(input([one, other, other], Uint8Array.of(0, 1))).toEqual(close([0, 5, 0, 0, 0, 5]));
  });
});

describe('一句话的向量', () => {
  const embed = async (text: string, importance = alike) =>
    (await createMeaningEmbedder(hand, importance).embed([text]))[0] as Float32Array;

  test('各词的向量相加，长度为一，不论次序', async () => {
    // 30 × 0.1 one way, 4 × 1 the other.
    expect([...(await embed('甲乙'))]).toEqual(close([0.6, 0.8], 6));
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
    const embedder = createMeaningEmbedder(hand, alike);
    expect(embedder).toMatchObject({ id: 'hand', dimensions: 2 });
    expect(await embedder.embed(['甲', '乙'])).toEqual([Float32Array.of(1, 0), Float32Array.of(0, 1)]);
    expect(await embedder.embed([])).toEqual([]);
  });
});

describe('训练', () => {
  test('同样的样本得到同样的字节', () => {
    expect(serialiseMeaning(trainMeaning(toyWords, examples, groups))).toEqual(serialiseMeaning(model));
  });

  test('读过的问法都归得对', () => {
    for (const [label, texts] of phrasings.entries())
      for (const text of texts) expect(best(evidence(text)), text).toBe(label);
  });

  test('少见的词、长的词要紧些；到处都有的词不要紧', () => {
    const words = { ...toyWords, words: ['常有', '少有', '未见', '从未见过', '每'] };
    const texts = ['每常有', '每常有', '每常有少有', '每'];
    const { importance } = trainMeaning(
      words,
      texts.map((text) => ({ text, label: 0 })),
      ['a'],
    );
    const [common = 0, rare = 0, unseen = 0, long = 0, everywhere] = importance;
    expect([long, unseen, rare, common]).toEqual([long, unseen, rare, common].sort((a, b) => b - a));
    expect(new Set(importance).size).toBe(5);
    expect(everywhere).toBe(0);
  });

  test('没有样本就不偏向谁，哪怕词是要紧的', () => {
    const blank = trainMeaning(toyWords, [], groups);
    expect(evidence('襁褓', blank)).toEqual([0, 0, 0, 0]);
    expect(evidence('襁褓', { ...blank, importance: model.importance })).toEqual([0, 0, 0, 0]);
  });

  test('样本里没有认得的词，不碍别的', () => {
    const strange = labelled([['魑魅'], ['魍魉'], [], ['hello']]);
    const taught = trainMeaning(toyWords, [...examples, ...strange], groups);
    for (const [label, texts] of phrasings.entries())
      for (const text of texts) expect(best(evidence(text, taught)), text).toBe(label);
  });

  test('没有词可凭的时候，只学到哪组问得多', () => {
    const { biases, speaking } = trainMeaning(
      toyWords,
      labelled([['魑魅'], ['魍魉', 'hello'], [], []]),
      groups,
    );
    const [some = 0, most = 0, none = 0] = biases;
    expect([most, some, none]).toEqual([most, some, none].sort((a, b) => b - a));
    expect(new Set([most, some, none]).size).toBe(3);
    expect(speaking.weights.every((weight) => weight === 0)).toBe(true);
  });

  test('各单元有各自的门槛；每行权重用足八位', () => {
    const { thresholds, listening, speaking } = model;
    expect(new Set(thresholds).size).toBeGreaterThan(thresholds.length / 2);
    for (const { weights, scales } of [listening, speaking]) {
      const width = weights.length / scales.length;
      for (const unit of scales.keys()) {
        const row = weights.subarray(unit * width, (unit + 1) * width);
        expect(row.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)).toBe(127);
      }
    }
  });
});
