import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createSegment,
  LONGEST_WORD,
  parseWords,
  serialiseWords,
  type WordVectors,
} from '../../src/retrieval/word-vectors.ts';
import { toyWords } from '../support/toy-words.ts';

const bytes = serialiseWords(toyWords);
const buffer = (content: Uint8Array): ArrayBuffer => new Uint8Array(content).buffer;
const read = (content: Uint8Array) => parseWords(buffer(content));

describe('把话分成词', () => {
  const words = ['住院', '住', '院', '报销', '报销比例', '比例', '门诊统筹', '例外'];
  const segment = createSegment({ words });
  const split = (text: string) => segment(text).map((at) => words[at]);

  test.each([
    ['住院报销', ['住院', '报销']],
    ['报销比例外', ['报销比例']],
    ['住报销院', ['住', '报销', '院']],
    ['住住院', ['住', '住院']],
    ['门诊统筹报销', ['门诊统筹', '报销']],
  ])('「%s」：从左到右，先取最长的', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  test.each([
    ['我住院能报销吗', ['住院', '报销']],
    ['门诊报销', ['报销']],
    ['报', []],
    ['𠮷住院😀报销', ['住院', '报销']],
    ['', []],
  ])('「%s」：不认得的字跳过去', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  test('说了几遍就是几个词', () => {
    expect(split('报销报销')).toEqual(['报销', '报销']);
  });

  test('一个词也没有，什么都不认得', () => {
    expect(createSegment({ words: [] })('住院报销')).toEqual([]);
  });

  test('由认得的单字拼成的话，一字不漏', () => {
    const pieces = fc.array(fc.constantFrom(...words), { maxLength: 12 });
    const all = createSegment({ words: [...words, ...new Set(words.join(''))] });
    const known = [...words, ...new Set(words.join(''))];
    fc.assert(
      fc.property(pieces, (list) => {
        const found = all(list.join('')).map((at) => known[at] as string);
        expect(found.join('')).toBe(list.join(''));
        for (const word of found) expect(word.length).toBeLessThanOrEqual(LONGEST_WORD);
      }),
    );
  });
});

describe('词向量文件', () => {
  test('写出读回，一字节不差', () => {
    expect(read(bytes)).toEqual(toyWords);
    expect(serialiseWords(read(bytes))).toEqual(bytes);
  });

  test.each(['a', 'ab', 'abc', 'abcd', '长名'])('名称多长都读得回来：%s', (id) => {
    expect(read(serialiseWords({ ...toyWords, id }))).toEqual({ ...toyWords, id });
  });

  test.each([0, 1, 2, 3, 5])('%i 个词也读得回来', (count) => {
    const few: WordVectors = {
      ...toyWords,
      words: toyWords.words.slice(0, count),
      rows: toyWords.rows.slice(0, count * toyWords.dimensions),
      scales: toyWords.scales.slice(0, count),
    };
    expect(read(serialiseWords(few))).toEqual(few);
  });

  test('只取一段内存的词向量也写得对', () => {
    const room = new Int8Array(toyWords.rows.length + 5);
    room.set(toyWords.rows, 5);
    expect(serialiseWords({ ...toyWords, rows: room.subarray(5) })).toEqual(bytes);
  });

  test.each([
    ['空文件', new Uint8Array()],
    ['别的文件', new TextEncoder().encode('{"features": ["mass"]}')],
    ['少一字节', bytes.slice(0, -1)],
    ['只有一半', bytes.slice(0, bytes.length >> 1)],
    ['只有开头', bytes.slice(0, 8)],
    ['多一字节', new Uint8Array([...bytes, 0])],
    ['第一个字节不对', Uint8Array.from(bytes, (byte, i) => (i === 0 ? byte ^ 1 : byte))],
  ])('%s：读不了，说出从哪里取回', (_, content) => {
    expect(() => read(content)).toThrow('请从版本库取回 models/words.bin');
  });

  test('词数与所写的不符：读不了', () => {
    const joined = {
      ...toyWords,
      words: toyWords.words.map((word, i) => (i === 0 ? `${word}\n${word}` : word)),
    };
    expect(() => read(serialiseWords(joined))).toThrow('不完整');
  });
});
