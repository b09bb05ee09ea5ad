import { describe, expect, it } from 'vitest';
import { maternity } from '../../../src/rules/maternity.ts';
import { assumed, sheetOf, worked } from './worked.ts';

describe('垫江生育', () => {
  it.each([
    [{ prenatalCost: 180 }, '180.00 0.00'], // 限额内据实
    [{ prenatalCost: 300 }, '300.00 0.00'],
    [{ prenatalCost: '300.01' }, '300.00 0.01'],
    [{ prenatalCost: 800 }, '300.00 500.00'],
    [{ birthMode: 'natural' }, '600.00'], // 没有说费用，只有定额
    [{ birthMode: 'natural', eligibleCost: 2800 }, '600.00 2200.00'],
    [{ birthMode: 'natural', eligibleCost: 500 }, '600.00 0.00'], // 定额不随费用变
    [{ birthMode: 'natural', prenatalCost: 500 }, '900.00'], // 300 + 600
    [{ birthMode: 'natural', prenatalCost: 500, eligibleCost: 2800 }, '900.00 2400.00'], // 3300 − 900
    [{}, '缺 birthMode'],
    [{ birthMode: 'caesarean' }, '缺 hospitalLevel'],
    [{ birthMode: 'caesarean', hospitalLevel: '2' }, '缺 tier'],
    [{ birthMode: 'caesarean', hospitalLevel: '2', tier: '1' }, '缺 eligibleCost'],
  ])('%o', (given, expected) => {
    expect(worked(maternity, 'dianjiang', given)).toBe(expected);
  });

  it.each([
    ['2', 8000, '5390.00 2610.00'], // (8000 − 300) × 70%
    ['2', '1157.14', '600.00 557.14'], // 857.14 × 70% = 599.998 → 600.00
    ['2', 1000, '600.00 400.00'], // 700 × 70% = 490，补足到 600
    ['2', 200, '600.00 0.00'], // 没到起付线也补足
    ['3', 2000, '600.00 1400.00'], // (2000 − 800) × 50% = 600，正好
  ])('剖宫产，%s 级一档，合规 %s 元', (hospitalLevel, eligibleCost, expected) => {
    const given = { birthMode: 'caesarean', hospitalLevel, tier: '1', eligibleCost };
    expect(worked(maternity, 'dianjiang', given)).toBe(expected);
  });

  it('剖宫产加产前检查', () => {
    const given = {
      birthMode: 'caesarean',
      hospitalLevel: '2',
      tier: '1',
      eligibleCost: 8000,
      prenatalCost: 400,
    };
    expect(worked(maternity, 'dianjiang', given)).toBe('5690.00 2710.00'); // 5390 + 300；8400 − 5690
  });

  it('补足和据实都写明', () => {
    const given = {
      birthMode: 'caesarean',
      hospitalLevel: '2',
      tier: '1',
      eligibleCost: 200,
      prenatalCost: 80,
    };
    expect(assumed(maternity, 'dianjiang', given)).toMatch(/据实补助[\s\S]*补足到 600 元/);
  });
});

describe('淮安生育', () => {
  it.each([
    [{}, '0.00'], // 目录内个人负担 0
    [{ birthMode: 'caesarean', eligibleCost: 9000 }, '9000.00 0.00'],
    [{ totalCost: 9000, selfPaidCost: 500 }, '8500.00 0.00 500.00'], // 目录外自理
    [{ prenatalCost: 500 }, '缺 hospitalLevel'],
    [{ prenatalCost: 500, hospitalLevel: '1' }, '250.00 250.00'], // 普通门诊 500 × 50%
    [
      { prenatalCost: 500, hospitalLevel: '1', paidThisYear: 200, familyDoctorContract: false },
      '100.00 400.00',
    ],
    [{ prenatalCost: 500, hospitalLevel: '3' }, '未载明'],
    [{ prenatalCost: 500, birthMode: 'natural', eligibleCost: 4000 }, '4000.00 0.00'],
  ])('%o', (given, expected) => {
    expect(worked(maternity, 'huaian', given)).toBe(expected);
  });

  it('个人负担限于目录内；省外没有写', () => {
    const { figures } = sheetOf(maternity, 'huaian', {});
    expect(figures).toEqual([{ label: '目录内个人负担', value: '0.00', unit: '元' }]);
    expect(assumed(maternity, 'huaian', { offsiteFiling: 'unfiled' })).toMatch(/目录外[\s\S]*省外/);
  });
});

it.each(['enshi', 'meixian', 'national'])('%s 没有生育的标准', (region) => {
  expect(worked(maternity, region, {})).toBe('未载明');
});
