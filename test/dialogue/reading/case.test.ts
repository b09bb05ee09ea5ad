import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deductibleMet } from '../../../src/dialogue/reading/care/deductible-met.ts';
import { readCase } from '../../../src/dialogue/reading/case.ts';
import type { CaseReading } from '../../../src/dialogue/reading/case-reading.ts';

const read = (text: string, region = 'huaian'): CaseReading =>
  readCase(text, { region, today: { year: 2026, month: 6, day: 20 }, policyYear: undefined });

describe('一句话说了哪些条件', () => {
  it('写错字也读得出', () => {
    expect(read('三及医院主院合归八千报消多少').facts).toEqual({ hospitalLevel: '3', eligibleCost: 8000_00 });
  });

  it('自己掏的钱，说了合规的才算个人负担的合规费用', () => {
    expect(read('自付合规4.6万，大病报多少').facts.ownShareThisYear).toBe(46_000_00);
    expect(read('普通居民，自付4.6万，大病报多少').facts.ownShareThisYear).toBeUndefined();
  });

  it('地名由调用的人找：在哪里住院算外地', () => {
    const context = { region: 'huaian', today: { year: 2026, month: 6, day: 20 }, policyYear: undefined };
    expect(readCase('在绵阳住院', context).away).toBe(false);
    expect(readCase('在绵阳住院', { ...context, places: [[1, 3]] }).away).toBe(true);
  });

  it('问家里人看病报多少，念书的孩子不是病人', () => {
    expect(read('我们是普通农民，孩子还在念书，住院大病报多少').facts.personCategory).toBe('ordinary');
    expect(read('我是普通居民，孩子在上学，各交多少').facts.personCategory).toBeUndefined();
  });
});

describe('起付线满了没有', () => {
  it.each([
    '起付线早扣完了',
    '门诊起付线200早都扣满了',
    '起付线今年已经交够了',
    '门槛费前面扣满了',
    '起付线过了',
  ])('满了：%s', (text) => {
    expect(read(text).deductibleMet).toBe(true);
  });

  it.each([
    '起付线多少',
    '起付线还没扣满',
    '要扣满起付线才报',
    '起付线扣满了吗',
    '超过起付线的部分',
    '扣了起付线600',
  ])('没说满：%s', (text) => {
    expect(read(text).deductibleMet).toBe(false);
  });

  it('任何文字都读得下去', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(typeof deductibleMet(text)).toBe('boolean');
        for (const [start, end] of read(text).spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
