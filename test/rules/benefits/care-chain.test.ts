import { describe, expect, it } from 'vitest';
import { careChain } from '../../../src/rules/care-chain.ts';
import { assumed, sheetOf, worked } from './worked.ts';

const huaian = (given: Readonly<Record<string, unknown>>) => worked(careChain, 'huaian', given);

describe('淮安住院到大病', () => {
  it.each([
    // 合计、基本、大病、个人
    [{ hospitalLevel: '3', eligibleCost: 12000 }, '7215.00 7215.00 0.00 4785.00'], // 自付 4785 < 9000
    // 179100 × 65% = 116415；自付 63585；(63585 − 18000) × 60% = 27351
    [
      { hospitalLevel: '3', eligibleCost: 180000, personCategory: 'ordinary' },
      '143766.00 116415.00 27351.00 36234.00',
    ],
    // (63585 − 9000) × 65% = 35480.25
    [
      { hospitalLevel: '3', eligibleCost: 180000, personCategory: 'minimum-living' },
      '151895.25 116415.00 35480.25 28104.75',
    ],
    // 目录外 20000 自理：200000 − 143766
    [
      { hospitalLevel: '3', totalCost: 200000, selfPaidCost: 20000, personCategory: 'ordinary' },
      '143766.00 116415.00 27351.00 56234.00',
    ],
    // 限额 240000；自付 160000；(160000 − 18000)：36000 + 28000 + 42000 × 85% = 99700
    [
      { hospitalLevel: '3', eligibleCost: 400000, personCategory: 'ordinary' },
      '339700.00 240000.00 99700.00 60300.00',
    ],
    // 转诊：178800 × 60% = 107280；自付 72720；54720 × 60% = 32832
    [
      { hospitalLevel: '3', eligibleCost: 180000, offsiteFiling: 'referral', personCategory: 'ordinary' },
      '140112.00 107280.00 32832.00 39888.00',
    ],
  ])('%o', (given, expected) => {
    expect(huaian(given)).toBe(expected);
  });

  const stay = { hospitalLevel: '3', eligibleCost: 180000, personCategory: 'ordinary' };
  it.each([
    // 累计 20000 + 63585 = 83585；36000 + 5585 × 70% = 39909.5；减此前 (20000 − 18000) × 60% = 1200
    [{ ownShareThisYear: 20000 }, '155124.50 116415.00 38709.50 24875.50'],
    [{ ownShareThisYear: 20000, criticalPaidThisYear: 1200 }, '155124.50 116415.00 38709.50 24875.50'],
    [{ ownShareThisYear: 20000, criticalPaidThisYear: 2000 }, '154324.50 116415.00 37909.50 25675.50'],
    // 说没有报过，而此前自付已经过线：那部分已随当次结清
    [{ ownShareThisYear: 20000, criticalPaidThisYear: 0 }, '155124.50 116415.00 38709.50 24875.50'],
    [{ criticalPaidThisYear: 1200 }, '缺 ownShareThisYear'],
  ])('此前 %o', (before, expected) => {
    expect(huaian({ ...stay, ...before })).toBe(expected);
  });

  it.each([
    [{}, '缺 hospitalLevel'],
    [{ hospitalLevel: '3' }, '缺 eligibleCost'],
    [{ hospitalLevel: '3', eligibleCost: 180000 }, '缺 personCategory'],
    [{ offsiteFiling: 'emergency' }, '未载明'],
  ])('%o 时问什么', (given, expected) => {
    expect(huaian(given)).toBe(expected);
  });

  it('一条算到底的步骤', () => {
    const { steps, figures } = sheetOf(careChain, 'huaian', stay);
    expect(steps.map(({ label, expression, amount }) => `${label}：${expression} = ${amount}`)).toEqual([
      '起付线以上的费用：180000 − 900 = 179100.00',
      '按比例报销：(180000 − 900) × 65% = 116415.00',
      '基本医保报销后自付的合规费用：180000 − 116415 = 63585.00',
      '超过大病起付标准的部分：63585 − 18000 = 45585.00',
      '大病保险按比例报销：45585 × 60% = 27351.00',
      '报销合计：116415 + 27351 = 143766.00',
      '个人负担：180000 − 143766 = 36234.00',
    ]);
    expect(figures.map(({ label }) => label)).toEqual([
      '报销合计',
      '基本医保报销',
      '大病保险报销',
      '个人负担',
    ]);
  });

  it('医疗救助没有写，说明没有计入；限额以上的按字面计入', () => {
    const text = assumed(careChain, 'huaian', { ...stay, eligibleCost: 400000 });
    expect(text).toMatch(/限额以上[\s\S]*医疗救助的比例和限额，文件没有写/);
  });
});

describe('垫江住院到大病', () => {
  it.each([
    // (60000 − 800) × 50% = 29600；自付 30400；(30400 − 17833) × 60% = 7540.2
    ['ordinary', 60000, '37140.20 29600.00 7540.20 22859.80'],
    // (30400 − 8916.5) × 65% = 13964.275 → 13964.28
    ['special-hardship', 60000, '43564.28 29600.00 13964.28 16435.72'],
  ])('%s，合规 %s 元', (personCategory, eligibleCost, expected) => {
    const given = { hospitalLevel: '3', tier: '1', eligibleCost, personCategory };
    expect(worked(careChain, 'dianjiang', given)).toBe(expected);
  });

  it('缺档次', () => {
    expect(worked(careChain, 'dianjiang', { hospitalLevel: '3', eligibleCost: 60000 })).toBe('缺 tier');
  });
});

it.each(['enshi', 'meixian', 'national'])('%s 没有住院标准', (region) => {
  expect(worked(careChain, region, {})).toBe('未载明');
});
