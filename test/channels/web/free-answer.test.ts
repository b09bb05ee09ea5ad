import { describe, expect, it } from 'vitest';
import { asksFact, freeAnswerFor, sayFreeAnswer } from '../../../src/channels/web/free-answer.ts';

describe('填写的答案照人说话的样子说出来', () => {
  it.each([
    ['eligibleCost', '12000', '12000元'],
    ['eligibleCost', ' 12000.50 ', '12000.50元'],
    ['eligibleCost', '12,000', '12,000元'],
    ['eligibleCost', '１２０００', '１２０００元'],
    ['eligibleCost', '1.2万', '1.2万元'],
    ['eligibleCost', '一万二', '一万二元'],
    ['eligibleCost', '800块', '800块'],
    ['eligibleCost', '不记得了', '不记得了'],
    ['paymentDate', '2026-03-05', '2026年3月5日'],
    ['paymentDate', '3月5号', '3月5号'],
    ['age', '65', '65周岁'],
    ['gapMonths', '3', '3个月'],
    ['brokenYears', '两年', '两年'],
    ['tier', '一档', '一档'],
    ['没有这一项', '随便', '随便'],
  ])('%s 填「%s」，说「%s」', (slot, typed, said) => {
    expect(sayFreeAnswer(slot, typed)).toBe(said);
  });
});

describe('哪些要填', () => {
  it.each([
    ['totalCost', 'money', false],
    ['selfPaidCost', 'money', true],
    ['birthDate', 'date', false],
    ['brokenYears', 'count', false],
  ])('%s 填的是 %s，能不能是“没有”：%s', (slot, kind, maybeNone) => {
    expect(freeAnswerFor(slot)).toMatchObject({ kind, maybeNone });
  });

  it.each(['tier', 'tcmHospital', 'personCategory', 'members', 'region', 'toString'])('%s 不填', (slot) => {
    expect(freeAnswerFor(slot)).toBeNull();
  });

  it('地区、条目、看的哪一种不是计算的条件，没有“不清楚”可选', () => {
    expect(['region', 'entry', 'careKind', 'constructor'].filter(asksFact)).toEqual([]);
    expect(asksFact('tier')).toBe(true);
  });
});
