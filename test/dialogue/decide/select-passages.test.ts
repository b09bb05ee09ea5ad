import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Passage } from '../../../src/corpus/model.ts';
import {
  type PassageEvidence,
  selectPassages,
  TEXT_BUDGET,
  WHOLE_BUDGET,
} from '../../../src/dialogue/decide/select-passages.ts';

const id = (n: number) => `d/q1#${n}`;
function passages(...texts: readonly string[]): Passage[] {
  return texts.map((text, i) => ({
    id: id(i + 1),
    entry: 'd/q1',
    text,
    quotes: [text],
    headings: [],
    kind: 'text',
  }));
}
const filled = (length: number, start = '文') => start.padEnd(length, '文');

/** Evidence by the number of the passage. */
function evidence(
  cosines: Record<number, number>,
  { named = {}, lexical = {}, meaning = {}, wantsFigure = false, question = '' }: Partial<Evidence> = {},
): PassageEvidence {
  const numbers = [...Object.keys(cosines), ...Object.keys(lexical)].map(Number);
  return {
    question,
    matches: new Map(
      numbers.map((n) => [
        id(n),
        { id: id(n), cosine: cosines[n] ?? 0, lexical: lexical[n] ?? 0, meaning: meaning[n] ?? 0 },
      ]),
    ),
    named: new Map(Object.entries(named).map(([n, share]) => [id(Number(n)), share])),
    wantsFigure,
  };
}
interface Evidence {
  readonly question: string;
  readonly named: Record<number, number>;
  readonly lexical: Record<number, number>;
  readonly meaning: Record<number, number>;
  readonly wantsFigure: boolean;
}

const chosen = (list: readonly Passage[], about: PassageEvidence) =>
  selectPassages(list, about).passages.map((passage) => list.indexOf(passage) + 1);

describe('短的条目', () => {
  test('整条都给，不论哪段更合适', () => {
    const list = passages(filled(100), filled(100), filled(100));
    expect(selectPassages(list, evidence({ 2: 0.9 }))).toEqual({ passages: list, whole: true });
  });

  test('多一个字就要挑', () => {
    const whole = passages(filled(100), filled(100), filled(150));
    expect(selectPassages(whole, evidence({ 2: 0.9 })).whole).toBe(true);
    const list = passages(filled(100), filled(100), filled(151));
    expect(selectPassages(list, evidence({ 2: 0.9 })).whole).toBe(false);
    expect([TEXT_BUDGET, WHOLE_BUDGET]).toEqual([300, 350]);
  });
});

describe('长的条目', () => {
  const list = passages(filled(140), filled(140), filled(140), filled(140));

  test('挑最合适的一段', () => {
    expect(selectPassages(list, evidence({ 1: 0.1, 2: 0.2, 3: 0.9, 4: 0.3 }))).toEqual({
      passages: [list[2]],
      whole: false,
    });
  });

  test('差不多合适的也带上，装满为止', () => {
    expect(chosen(list, evidence({ 1: 0.7, 2: 0.1, 3: 0.9, 4: 0.8 }))).toEqual([3, 4]);
    const short = passages(filled(90), filled(90), filled(90), filled(90));
    expect(chosen(short, evidence({ 1: 0.7, 2: 0.1, 3: 0.9, 4: 0.8 }))).toEqual([1, 3, 4]);
  });

  test('按文件里的先后给，不按合适的程度', () => {
    expect(chosen(list, evidence({ 1: 0.85, 4: 0.9 }))).toEqual([1, 4]);
  });

  test('弱得多的不给，哪怕还有地方', () => {
    const short = passages(filled(60), filled(60), filled(60), filled(200));
    expect(chosen(short, evidence({ 1: 0.5, 2: 0.9, 3: 0.6, 4: 0.1 }))).toEqual([2]);
  });

  test('装不下的跳过，看下一段', () => {
    const mixed = passages(filled(100), filled(250), filled(150));
    expect(chosen(mixed, evidence({ 1: 0.9, 2: 0.85, 3: 0.8 }))).toEqual([1, 3]);
  });

  test('一步一步的办法从第一步给起，不只给中间一步', () => {
    const steps = passages(
      filled(150, '步骤 1：安装'),
      filled(150, '步骤 2：进入'),
      filled(150, '步骤 3：完成'),
    );
    expect(selectPassages(steps, evidence({ 2: 0.9 }))).toEqual({ passages: steps, whole: true });
  });

  test('一段就超过篇幅，也整段给', () => {
    const long = passages(filled(400), filled(150));
    expect(selectPassages(long, evidence({ 1: 0.9, 2: 0.85 }))).toEqual({
      passages: [long[0]],
      whole: false,
    });
    const limited = passages(filled(400), filled(50), filled(200));
    // 长表之后还放得下限定它的一句。
    expect(selectPassages(limited, evidence({ 1: 0.9, 2: 0.85 })).passages).toEqual(limited.slice(0, 2));
    const [only] = passages(filled(900));
    expect(selectPassages([only as Passage], evidence({}))).toEqual({ passages: [only], whole: true });
  });

  test('主题点了名的一段胜过碰巧用词相同的', () => {
    expect(chosen(list, evidence({ 1: 0.2, 3: 0.6 }, { lexical: { 3: 4, 1: 0 } }))).toEqual([3]);
    expect(chosen(list, evidence({ 1: 0.2, 3: 0.9 }, { lexical: { 3: 1 }, named: { 1: 0.95 } }))).toEqual([
      1,
    ]);
    const both = { lexical: { 3: 1 }, named: { 1: 0.6, 3: 0.2 } };
    expect(chosen(list, evidence({ 1: 0.2, 3: 0.9 }, both)), '两段都有主题点名，合适的在前').toEqual([3]);
    expect(chosen(list, evidence({ 1: 0.2, 3: 0.1 }, { lexical: { 3: 1 }, named: { 1: 0.95 } }))).toEqual([
      1,
    ]);
  });

  test('词语相合也算数', () => {
    expect(chosen(list, evidence({ 1: 0.4, 2: 0.5 }, { lexical: { 2: 2, 1: 0.1 } }))).toEqual([2]);
  });

  test('词不同而意思相近，也算数', () => {
    expect(chosen(list, evidence({ 1: 0.5, 2: 0.5 }, { meaning: { 1: 0.1, 2: 0.8 } }))).toEqual([2]);
  });

  test('几段都有主题点名，有自己那个词的在前', () => {
    const ways = passages(filled(200, '微信缴费'), filled(200, '支付宝缴费'), filled(200, '银行缴费'));
    const named = { 1: 0.9, 2: 0.8, 3: 0.7 };
    expect(chosen(ways, evidence({}, { named, question: '怎么缴费' }))).toEqual([1]);
    expect(chosen(ways, evidence({}, { named, question: '支付宝怎么缴费' }))).toEqual([2]);
  });

  test('问数目的，有数字的一段优先', () => {
    const figures = passages(filled(200), filled(200, '每人 400 元'), filled(200));
    const about = { 1: 0.55, 2: 0.5, 3: 0.1 };
    expect(chosen(figures, evidence(about))).toEqual([1]);
    expect(chosen(figures, evidence(about, { wantsFigure: true }))).toEqual([2]);
  });

  test('有数字也压不过合适得多的', () => {
    const figures = passages(filled(200), filled(200, '每人 400 元'));
    expect(chosen(figures, evidence({ 1: 0.9, 2: 0.3 }, { wantsFigure: true }))).toEqual([1]);
  });

  test('前一段以冒号结尾，一起给', () => {
    const led = passages(filled(250), '有下列情形：', filled(150), filled(100));
    expect(chosen(led, evidence({ 3: 0.9 }))).toEqual([2, 3]);
    const unled = passages(filled(250), '有下列情形。', filled(150), filled(100));
    expect(chosen(unled, evidence({ 3: 0.9 }))).toEqual([3]);
  });

  test('并列的取前一段；什么都不知道就从头给', () => {
    const same = passages(filled(200), filled(200), filled(90));
    expect(chosen(same, evidence({ 2: 0.5, 1: 0.5 }))).toEqual([1]);
    expect(chosen(same, evidence({}))).toEqual([1, 3]);
  });
});

test('不论什么条目：至少一段，按次序，不重复，只有单独一段才许超出篇幅，全给才叫全文', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 350 }), { minLength: 1, maxLength: 8 });
  const cosines = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(lengths, cosines, fc.boolean(), (sizes, near, wantsFigure) => {
      const list = passages(...sizes.map((size) => filled(size)));
      const about = evidence(Object.fromEntries(near.map((c, i) => [i + 1, c])), { wantsFigure });
      const selection = selectPassages(list, about);
      const places = selection.passages.map((passage) => list.indexOf(passage));
      expect(places.length).toBeGreaterThan(0);
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      const length = selection.passages.reduce((sum, { text }) => sum + text.length, 0);
      const longest = Math.max(...selection.passages.map(({ text }) => text.length));
      if (places.length > 1 && !selection.whole)
        expect(length).toBeLessThanOrEqual(Math.max(TEXT_BUDGET, longest + 80));
      expect(selection.whole).toBe(places.length === list.length);
    }),
  );
});
