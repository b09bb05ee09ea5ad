import type { WordVectors } from '../../src/retrieval/word-vectors.ts';

/**
 * Words of like meaning, one line a meaning. The last ones of a line are in no question of the small corpus: what they
 * mean is all that is known of them.
 */
const senses: readonly (readonly string[])[] = [
  ['缴费', '交费', '缴', '交', '付款', '掏腰包'],
  ['时候', '时间', '哪天', '截止', '几月', '几号', '日期', '期限', '末日'],
  ['多少', '钱', '元', '标准', '金额', '价格', '贵', '花销', '破费'],
  ['参保', '参加', '登记', '保险', '手续', '办理'],
  ['新生儿', '宝宝', '婴儿', '出生', '孩子', '小孩', '娃', '襁褓', '呱呱坠地'],
  ['天气', '雨', '雪', '风', '台风', '气温', '雾', '冰雹', '雷阵'],
  ['退', '退费', '退还', '重复', '返还'],
  ['低保', '特困', '资助', '财政', '救济'],
];

const DIMENSIONS = senses.length;

/** What a word is besides its meaning: a little, and of each word something else. */
const ownPart = (word: number, d: number) => Math.round(15 * Math.sin((word + 1) * (d + 1) * 12.9898));

const words = senses.flat();
const meanings = senses.flatMap((sense, d) => sense.map(() => d));

/** Word vectors of the small corpus: near where the meaning is one, at about right angles where it is not. */
export const toyWords: WordVectors = {
  id: 'toy-words',
  words,
  dimensions: DIMENSIONS,
  rows: Int8Array.from(
    words.flatMap((_, word) =>
      Array.from({ length: DIMENSIONS }, (_, d) => (meanings[word] === d ? 110 : 0) + ownPart(word, d)),
    ),
  ),
  scales: Float32Array.from(words, (_, word) => 0.01 + 0.001 * (word % 5)),
};
