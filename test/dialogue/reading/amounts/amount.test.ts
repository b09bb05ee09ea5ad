import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readAmounts } from '../../../../src/dialogue/reading/amounts/amount.ts';
import type { AmountMention } from '../../../../src/dialogue/reading/amounts/amount-mention.ts';

type Example = readonly [text: string, read: string | number];
const { none, ...kinds } = parse(readFileSync('test/dialogue/reading/amounts/amount.yaml', 'utf8')) as {
  none: readonly (string | number)[];
} & Record<string, readonly Example[]>;

/** 「~10000」, 「3000..5000」, 「12000,600.5」: as the table writes amounts. */
const written = (mention: AmountMention): string => {
  if (mention.precision === 'range') return `${mention.low / 100}..${mention.high / 100}`;
  return `${mention.precision === 'vague' ? '~' : ''}${mention.fen / 100}`;
};

for (const [kind, examples] of Object.entries(kinds)) {
  describe(`金额：${kind}`, () => {
    it.each(examples)('%s → %s', (text, read) => {
      expect(readAmounts(text).map(written).join(',')).toBe(String(read));
    });
  });
}

describe('不是金额', () => {
  it.each(none.map(String))('%s', (text) => {
    expect(readAmounts(text)).toEqual([]);
  });
});

describe('位置', () => {
  it.each([
    ['住院花了一万二千块钱，报多少', '一万二千块钱'],
    ['大概是小两万左右吧', '小两万左右'],
    ['￥12000.50元的单子', '￥12000.50元'],
    ['里头有八百多块是自费', '八百多块'],
    ['三到五万块', '三到五万块'],
  ])('%s：%s', (text, covered) => {
    const [mention] = readAmounts(text);
    expect(text.slice(mention?.start, mention?.end)).toContain(covered);
  });
});

const piece = fc.constantFrom(
  ...'0123456789零〇一二两俩三仨四五六七八九十廿卅百千万亿壹贰叁拾佰仟几好多来把半块元角毛分钱wk.,-~到￥¥%岁年月是花了自费【】',
  '1.2万',
  '大概',
  '左右',
  '丙类',
  '不对',
);
const numeralSoup = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('什么文字都读得下去', () => {
  it.each([
    ['任意文字', fc.string({ unit: 'binary', maxLength: 80 })],
    ['数字堆在一起', numeralSoup],
  ])('%s：位置依次排开，金额是不为负的整数分', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0;
        for (const mention of readAmounts(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(at);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.end).toBeLessThanOrEqual(text.length);
          const sizes = mention.precision === 'range' ? [mention.low, mention.high] : [mention.fen];
          for (const fen of sizes) expect(Number.isSafeInteger(fen) && fen >= 0).toBe(true);
          if (mention.precision === 'range') expect(mention.high).toBeGreaterThan(mention.low);
          at = mention.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '一',
    '十',
    '百',
    '万',
    '9',
    '1,',
    '1,111',
    '一万',
    '花了',
    '几',
    '三四',
    '1-',
    '大概',
    '一块',
    '好几千块',
  ])('「%s」重复到很长', (unit) => {
    expect(() => readAmounts(unit.repeat(Math.ceil(20_000 / unit.length)))).not.toThrow();
  });
});
