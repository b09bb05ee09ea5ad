import { describe, expect, it } from 'vitest';
import { specialOutpatient } from '../../../src/rules/special-outpatient.ts';
import { twoDisease } from '../../../src/rules/two-disease.ts';
import { assumed, worked } from './worked.ts';

describe('淮安两病门诊用药', () => {
  it.each([
    [{ eligibleCost: 1000 }, '500.00 500.00'], // 1000 × 50%，没到 800，不问几种病
    [{ eligibleCost: 1600 }, '800.00 800.00'], // 正好 800
    [{ eligibleCost: '1600.02' }, '缺 diseaseCount'], // 800.01 > 800
    [{ eligibleCost: 2000, diseaseCount: 1 }, '800.00 1200.00'],
    [{ eligibleCost: 2000, diseaseCount: 2 }, '1000.00 1000.00'],
    [{ eligibleCost: 2400, diseaseCount: 2 }, '1200.00 1200.00'],
    [{ eligibleCost: 3000, diseaseCount: 2 }, '1200.00 1800.00'],
    [{ eligibleCost: 1000, diseaseCount: 1, paidThisYear: 500 }, '300.00 700.00'], // 800 − 500
    [{ eligibleCost: 1000, hospitalLevel: '2' }, '未载明'],
    [{}, '缺 eligibleCost'],
  ])('%o', (given, expected) => {
    expect(worked(twoDisease, 'huaian', given)).toBe(expected);
  });

  it('基层和单独的限额都写明', () => {
    const text = assumed(twoDisease, 'huaian', { eligibleCost: 3000, diseaseCount: 2 });
    expect(text).toMatch(/基层定点[\s\S]*分开计算/);
  });
});

describe('淮安门诊特殊病', () => {
  const visit = (given: Readonly<Record<string, unknown>>) => worked(specialOutpatient, 'huaian', given);

  it.each([
    ['other', '3', 9000, '5362.50 3637.50'], // (9000 − 750) × 65%
    ['other', '2', 9000, '6187.50 2812.50'], // 8250 × 75%
    ['other', '1', 9000, '7012.50 1987.50'], // 8250 × 85%
    ['mental', '3', 9000, '5655.00 3345.00'], // (9000 − 300) × 65%
    ['severe-mental', '3', 9000, '5850.00 3150.00'], // 没有起付线
    ['severe-mental', '1', 0, '0.00 0.00'],
    ['other', '3', 750, '0.00 750.00'],
    ['other', '3', '749.99', '0.00 749.99'],
    ['other', '3', '750.01', '0.01 750.00'], // 0.0065 → 0.01
  ])('%s，%s 级，合规 %s 元', (diseaseType, hospitalLevel, eligibleCost, expected) => {
    expect(visit({ diseaseType, hospitalLevel, eligibleCost })).toBe(expected);
  });

  it.each([
    [{ deductiblePaidThisYear: 500 }, '5687.50 3312.50'], // (9000 − 250) × 65%
    [{ deductiblePaidThisYear: 750 }, '5850.00 3150.00'], // 起付线一年一次，已扣满
    [{ paidThisYear: 238000 }, '2000.00 7000.00'], // 与住院共用 240000
  ])('本年度 %o', (before, expected) => {
    expect(visit({ diseaseType: 'other', hospitalLevel: '3', eligibleCost: 9000, ...before })).toBe(expected);
  });

  it('依次问病种、等级、费用', () => {
    expect(visit({})).toBe('缺 diseaseType');
    expect(visit({ diseaseType: 'other' })).toBe('缺 hospitalLevel');
    expect(visit({ diseaseType: 'other', hospitalLevel: '3' })).toBe('缺 eligibleCost');
  });

  it('保留病种的限额没有写，说明按省定病种', () => {
    const given = { diseaseType: 'other', hospitalLevel: '3', eligibleCost: 9000 };
    expect(assumed(specialOutpatient, 'huaian', given)).toMatch(/按年累计[\s\S]*省定病种/);
  });
});

it.each(['dianjiang', 'enshi', 'meixian', 'national'])('%s 没有两病和门特的标准', (region) => {
  expect(worked(twoDisease, region, {})).toBe('未载明');
  expect(worked(specialOutpatient, region, {})).toBe('未载明');
});
