import { describe, expect, it } from 'vitest';
import { inpatient } from '../../../src/rules/inpatient.ts';
import { assumed, notStated, sheetOf, worked } from './worked.ts';

describe('淮安住院', () => {
  it.each([
    ['3', 12000, '7215.00 4785.00'], // (12000 − 900) × 65% = 7215；12000 − 7215 = 4785
    ['2', 12000, '8550.00 3450.00'], // (12000 − 600) × 75% = 8550
    ['1', 12000, '9945.00 2055.00'], // (12000 − 300) × 85% = 9945
    ['3', 900, '0.00 900.00'], // 正好起付线：(900 − 900) × 65% = 0
    ['3', '899.99', '0.00 899.99'], // 差一分
    ['3', '900.01', '0.01 900.00'], // 0.01 × 65% = 0.0065 → 0.01
    ['3', '900.50', '0.33 900.17'], // 0.50 × 65% = 0.325 → 0.33
    ['1', 0, '0.00 0.00'],
    ['2', '8765.43', '6124.07 2641.36'], // 8165.43 × 75% = 6124.0725 → 6124.07
    ['3', '370130.76', '239999.99 130130.77'], // 369230.76 × 65% = 239999.994 → 239999.99，差一分到限额
    ['3', '370130.77', '240000.00 130130.77'], // 369230.77 × 65% = 240000.0005 → 240000.00
    ['3', 400000, '240000.00 160000.00'], // 399100 × 65% = 259415 > 240000
  ])('%s 级，合规 %s 元：%s', (hospitalLevel, eligibleCost, expected) => {
    expect(worked(inpatient, 'huaian', { hospitalLevel, eligibleCost })).toBe(expected);
  });

  it.each([
    [235000, '5000.00 7000.00'], // 240000 − 235000 = 5000 < 7215
    [240000, '0.00 12000.00'], // 限额用完
    [250000, '0.00 12000.00'], // 余额不为负
    ['232785.00', '7215.00 4785.00'], // 余额正好 7215
    ['232785.01', '7214.99 4785.01'], // 余额 7214.99
  ])('已报 %s 元', (paidThisYear, expected) => {
    expect(worked(inpatient, 'huaian', { hospitalLevel: '3', eligibleCost: 12000, paidThisYear })).toBe(
      expected,
    );
  });

  it.each([
    ['resident', '3', '7020.00 4980.00'], // (12000 − 1200) × 65% = 7020
    ['referral', '3', '6480.00 5520.00'], // 10800 × (65% − 5) = 10800 × 60% = 6480
    ['other', '3', '4860.00 7140.00'], // 10800 × (65% − 20) = 10800 × 45% = 4860
    ['unfiled', '1', '7020.00 4980.00'], // 10800 × (85% − 20) = 10800 × 65% = 7020
    ['referral', '2', '7560.00 4440.00'], // 10800 × 70% = 7560
    ['emergency', '3', '未载明'],
  ])('异地 %s，%s 级', (offsiteFiling, hospitalLevel, expected) => {
    const given = { hospitalLevel, eligibleCost: 12000, offsiteFiling };
    expect(worked(inpatient, 'huaian', given)).toBe(expected);
  });

  it('百分点是加减，不是乘除；起付线按 1200 元，都写明', () => {
    const { steps, assumptions } = sheetOf(inpatient, 'huaian', {
      hospitalLevel: '3',
      eligibleCost: 12000,
      offsiteFiling: 'referral',
    });
    expect(steps[0]).toEqual({
      label: '异地就医的报销比例',
      expression: '65% − 5 个百分点',
      amount: '60',
      unit: '%',
      entry: 'huaian-2026/q60',
    });
    expect(assumptions.join()).toContain('1200 元');
  });

  it('异地急诊：说清什么没有写，指到条目', () => {
    expect(notStated(inpatient, 'huaian', { offsiteFiling: 'emergency' })).toEqual({
      kind: 'unknown',
      what: '异地急诊抢救视同备案之后，报销比例降多少',
      entries: ['huaian-2026/q60', 'huaian-2026/q84'],
    });
  });

  it('步骤照办事员的写法', () => {
    const given = { hospitalLevel: '3', totalCost: 15000, selfPaidCost: 2000, firstPaidCost: 1000 };
    const { steps, figures } = sheetOf(inpatient, 'huaian', given);
    expect(steps.map(({ label, expression, amount }) => `${label}：${expression} = ${amount}`)).toEqual([
      '合规费用：15000 − 2000 − 1000 = 12000.00',
      '起付线以上的费用：12000 − 900 = 11100.00',
      '按比例报销：(12000 − 900) × 65% = 7215.00',
      '个人负担：15000 − 7215 = 7785.00',
    ]);
    expect(figures.map(({ label }) => label)).toEqual(['报销', '个人负担']);
  });

  it.each([
    [{}, '缺 hospitalLevel'],
    [{ eligibleCost: 12000 }, '缺 hospitalLevel'],
    [{ hospitalLevel: '2' }, '缺 eligibleCost'],
    [{ hospitalLevel: '2', selfPaidCost: 10 }, '缺 eligibleCost'],
    [{ hospitalLevel: '2', totalCost: 12000 }, '8550.00 3450.00'],
  ])('%o 时一次只问一件', (given, expected) => {
    expect(worked(inpatient, 'huaian', given)).toBe(expected);
  });

  it('文件没有写的优惠不加，并且写明', () => {
    const given = { hospitalLevel: '3', eligibleCost: 12000, age: 6, tcmHospital: true };
    expect(worked(inpatient, 'huaian', given)).toBe('7215.00 4785.00');
    expect(assumed(inpatient, 'huaian', given)).toMatch(/中医医院另定[\s\S]*未成年人另定/);
  });

  it.each(['enshi', 'meixian', 'national'])('%s 没有住院标准', (region) => {
    expect(worked(inpatient, region, { hospitalLevel: '3', eligibleCost: 12000 })).toBe('未载明');
  });
});
