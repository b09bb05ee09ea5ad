import { describe, expect, test } from 'vitest';
import { classify, parseClassifier, serialiseClassifier } from '../../src/retrieval/group-classifier.ts';
import { trainClassifier } from '../../src/retrieval/training/train-classifier.ts';

const groups = ['deadline', 'amount', 'outside:weather'];
const examples = [
  ['交费到哪天截止', '几月几号以前要交', '截止日期', '最后一天是哪天'],
  ['一个人交多少钱', '今年多少钱', '每人交几块钱', '标准是多少'],
  ['明天下不下雨', '台风来不来', '今天天气怎样', '几度'],
].flatMap((texts, label) => texts.map((text) => ({ text, label })));
const model = trainClassifier(examples, groups);
const bytes = serialiseClassifier(model);
const buffer = (content: Uint8Array): ArrayBuffer => new Uint8Array(content).buffer;

describe('主题分类器', () => {
  test.each([
    ['交费截止到哪天', 'deadline'],
    ['要交多少钱', 'amount'],
    ['会不会下雨', 'outside:weather'],
  ])('「%s」最像 %s', (text, group) => {
    const evidence = [...classify(model, text)];
    expect(groups[evidence.indexOf(Math.max(...evidence))]).toBe(group);
  });

  test('没有内容、没见过的字，不偏向谁', () => {
    for (const text of ['', '魑魅魍魉']) expect([...classify(model, text)]).toEqual([0, 0, 0]);
  });

  test('同样的样本得到同样的字节', () => {
    expect(
      Buffer.from(serialiseClassifier(trainClassifier(examples, groups))).equals(Buffer.from(bytes)),
    ).toBe(true);
  });

  test('写出读回，说的一样', () => {
    const read = parseClassifier(buffer(bytes));
    expect(read.groups).toEqual(groups);
    expect([...classify(read, '多少钱')]).toEqual([...classify(model, '多少钱')]);
    expect(Buffer.from(serialiseClassifier(read)).equals(Buffer.from(bytes))).toBe(true);
  });

  test.each([
    ['空的', new Uint8Array(0)],
    ['别的文件', new TextEncoder().encode('NGRAM1\0\0\0\0\0')],
    ['短了一截', bytes.subarray(0, bytes.length - 1)],
    ['长了一截', new Uint8Array([...bytes, 0])],
  ])('%s 读不了，说出怎么办', (_, broken) => {
    expect(() => parseClassifier(buffer(broken))).toThrow('npm run train');
  });
});
