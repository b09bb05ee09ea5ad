import { describe, expect, test } from 'vitest';
import { chooseWords } from '../../scripts/model/word-list.ts';

/** So many of the commonest are taken in any case. */
const COMMONEST = 13_000;
/** Different words of two characters. */
const manyWords = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    String.fromCodePoint(0x4e00 + Math.floor(i / 200), 0x5e00 + (i % 200)),
  );
const dictionary = (words: readonly (readonly [string, number])[]) =>
  words.map((line) => line.join(' ')).join('\n');

describe('选哪些词', () => {
  test('最常用的在前，语料里没有也要；一样常用的次序固定', () => {
    const list = '报销 20\n医院 300\n住院 20\n';
    const reversed = '住院 20\n医院 300\n报销 20\n';
    expect(chooseWords(list, []).slice(0, 3)).toEqual(['医院', '住院', '报销']);
    expect(chooseWords(reversed, [])).toEqual(chooseWords(list, []));
  });

  test('词里、语料里的单字都要，排在词的后面', () => {
    expect(chooseWords('医院 300\n住院 20', ['怎么住'])).toEqual([
      ...['医院', '住院'],
      ...[...new Set('医院住怎么')].sort(),
    ]);
  });

  test('单字自己在词表里，也只算一次', () => {
    expect(chooseWords('住 900\n住院 20\n住院 10', ['住'])).toEqual(['住院', '住', '院']);
  });

  test('不那么常用的：语料里有两处才要', () => {
    const common = manyWords(COMMONEST).map((word) => [word, 100] as const);
    const rare = [...common, ['缴费', 1], ['参保', 1], ['退费', 1]] as const;
    const chosen = chooseWords(dictionary(rare), ['什么时候缴费', '缴费和参保']).filter(
      (word) => word.length > 1,
    );
    expect(chosen).toHaveLength(COMMONEST + 1);
    expect(chosen.at(-1)).toBe('缴费');
  });

  test('一句话里说两遍也是两处，四个字的也听得见', () => {
    const common = manyWords(COMMONEST).map((word) => [word, 100] as const);
    const rare = [...common, ['门诊统筹', 1], ['异地就医', 1]] as const;
    const chosen = chooseWords(dictionary(rare), ['门诊统筹是不是门诊统筹', '异地就医']);
    expect(chosen).toContain('门诊统筹');
    expect(chosen).not.toContain('异地就医');
  });

  test.each([
    ['词后面还有词性', '医院 300 n', ['医院', '医', '院']],
    ['换行有回车', '医院 300\r\n住院 20\r\n', ['医院', '住院', ...[...'医院住'].sort()]],
    ['没有词频的当作没人用', '住院\n医院 1', ['医院', '住院', ...[...'医院住'].sort()]],
    ['外文、数字、太长的、空行都不要', 'covid 90\n2026 80\n城乡居民医保 70\n\n医院 1', ['医院', '医', '院']],
  ])('%s', (_, list, expected) => {
    expect(chooseWords(list, [])).toEqual(expected);
  });

  test('语料里的外文和数字不成单字', () => {
    expect(chooseWords('医院 1', ['交400元ok'])).toEqual(['医院', ...[...'医院交元'].sort()]);
  });

  test.each(['', '\n\n', 'hello 3\nworld 2', '城乡居民医保 9'])('「%s」里没有中文词，不认', (list) => {
    expect(() => chooseWords(list, ['缴费'])).toThrow('词表里没有中文词：每行一个词，空格后写词频');
  });
});
