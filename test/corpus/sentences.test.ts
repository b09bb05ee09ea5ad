import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divide, leadsIn, PASSAGE_LENGTH, sentences } from '../../src/corpus/sentences.ts';

const words = (text: string) => sentences(text).map((sentence) => sentence.text);
const divided = (text: string) => divide(sentences(text)).map((run) => run.map(({ text: t }) => t).join(''));

const prose = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 120 }), fc.constantFrom('。', '！', '？', '。”', '；', '：')), {
    maxLength: 20,
  })
  .map((parts) =>
    parts.map(([length, end], i) => (i % 4 ? '' : '一是') + '医'.repeat(length) + end).join(''),
  );

describe('sentences', () => {
  test('end with their closing quotation mark', () => {
    expect(words('他说，“我们建立制度。”目前已建成。')).toEqual(['他说，“我们建立制度。”', '目前已建成。']);
  });

  test('are not parted by a decimal point, a semicolon or a lead-in', () => {
    expect(words('每天 1.2 元；分两类：一是甲，二是乙。')).toHaveLength(1);
  });

  test('put together are the text', () => {
    fc.assert(fc.property(prose, (text) => words(text).join('') === text));
  });

  test.each([
    '一是成本低。',
    '**二是**在户籍地。',
    '首先，您帮助了别人。',
    '2. 未成年人。',
    '（二）缴费。',
    '①线上缴费。',
  ])('%s opens a point', (point) => {
    expect(sentences(`甲。${point}`)[1]?.opens).toBe(true);
  });
});

describe('dividing', () => {
  test('leaves a short text whole', () => {
    expect(divided('甲。一是乙。二是丙。')).toEqual(['甲。一是乙。二是丙。']);
  });

  test('begins a passage where a point begins', () => {
    const point = (n: string) => `${n}是${'医'.repeat(70)}。${'保'.repeat(20)}。`;
    expect(divided(point('一') + point('二') + point('三'))).toEqual([point('一'), point('二'), point('三')]);
  });

  test('loses nothing, cuts no sentence, parts no lead-in, and exceeds the length only by need', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const whole = sentences(text);
        const runs = divide(whole);
        expect(runs.flat()).toEqual(whole);
        for (const run of runs.slice(0, -1)) expect(leadsIn(run.at(-1)?.text ?? '')).toBe(false);
        for (const run of runs) {
          const length = run.reduce((sum, sentence) => sum + sentence.length, 0);
          // Parting a run costs at most 20 + 15 + 70 + 70, and every character over the length costs 3.
          const longest = Math.max(...run.map((sentence) => sentence.length));
          if (run.length > 2) expect(length).toBeLessThanOrEqual(Math.max(PASSAGE_LENGTH, longest) + 80);
        }
      }),
    );
  });
});
