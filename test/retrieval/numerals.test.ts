import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arabicNumerals, numeralValue } from '../../src/retrieval/numerals.ts';

describe('中文数字的值', () => {
  test.each([
    ['零', 0],
    ['五', 5],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['九十', 90],
    ['一百零五', 105],
    ['一百二十', 120],
    ['两千三百', 2300],
    ['三千零五', 3005],
    ['九千九百九十九', 9999],
  ])('%s 是 %i', (numeral, value) => {
    expect(numeralValue(numeral)).toBe(value);
  });

  test.each(['二三', '七八', '二十五六', '十百', '百千', '十十', '一百一百', '三万', '甲'])(
    '%s 不成一个数',
    (numeral) => {
      expect(numeralValue(numeral)).toBeNull();
    },
  );

  test('一万以下每个数写成中文都读得回来', () => {
    const digits = '零一二三四五六七八九';
    const write = (n: number): string => {
      const places = [...String(n)].map(Number);
      const said = places.map((digit, i) => {
        const unit = ['', '十', '百', '千'][places.length - 1 - i] ?? '';
        return digit === 0 ? '零' : `${digits[digit]}${unit}`;
      });
      return said
        .join('')
        .replace(/零+/g, '零')
        .replace(/(.)零$/, '$1');
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (n) => {
        expect(numeralValue(write(n))).toBe(n);
      }),
    );
  });
});

describe('数字写成阿拉伯数字', () => {
  test.each([
    ['出生九十天内', '出生90天内'],
    ['等待两个月', '等待2个月'],
    ['二零二六年缴费', '2026年缴费'],
    ['二〇二五年度', '2025年度'],
    ['一九九九年出生', '1999年出生'],
    ['十二月三十一日', '12月31日'],
    ['四百元', '400元'],
    ['一百八十块', '180块'],
    ['六十五岁', '65岁'],
    ['断了两年', '断了2年'],
    ['三个月和九十日', '3个月和90日'],
  ])('%s → %s', (text, expected) => {
    expect(arabicNumerals(text)).toBe(expected);
  });

  test.each([
    ['级别的名称', '一级医院'],
    ['没有单位', '千百'],
    ['序号', '第三十八问'],
    ['约数', '七八天'],
    ['约数带十', '二十五六岁'],
    ['万以上不拆', '三万元'],
    ['不定的几', '十几天'],
    ['没有年字的四个数字', '二零二六'],
    ['成语', '十全十美'],
    ['已经是数字', '2026年12月31日'],
  ])('%s：%s 不动', (_, text) => {
    expect(arabicNumerals(text)).toBe(text);
  });

  test('再写一遍不变', () => {
    const characters = fc.constantFrom(...'零一二两三九十百千年月日天元个岁第级万几');
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 12 }), (parts) => {
        const once = arabicNumerals(parts.join(''));
        expect(arabicNumerals(once)).toBe(once);
      }),
    );
  });
});
