import { describe, expect, it } from 'vitest';
import { outpatient } from '../../../src/rules/outpatient.ts';
import { assumed, notStated, worked } from './worked.ts';

describe('淮安普通门诊', () => {
  const visit = (given: Readonly<Record<string, unknown>>) =>
    worked(outpatient, 'huaian', { hospitalLevel: '1', ...given });

  it.each([
    [{ eligibleCost: 300 }, '150.00 150.00'], // 300 × 50%
    [{ eligibleCost: 300, consultationFee: 30 }, '156.00 144.00'], // 30 × 70% + 270 × 50% = 21 + 135
    [{ eligibleCost: 10, consultationFee: 10 }, '7.00 3.00'], // 全是诊疗费
    [{ eligibleCost: 10, consultationFee: 20 }, '7.00 3.00'], // 诊疗费不会比合规费用多
    [{ eligibleCost: 0 }, '0.00 0.00'],
    [{ eligibleCost: '0.01' }, '0.01 0.00'], // 0.005 → 0.01
    [{ eligibleCost: '0.06', consultationFee: '0.05' }, '0.04 0.02'], // 0.035 + 0.005 = 0.04，只取舍一次
    [{ eligibleCost: 600 }, '300.00 300.00'], // 正好 300，签没签约都一样，不问
    [{ eligibleCost: '600.02' }, '缺 familyDoctorContract'], // 300.01 > 300
    [{ eligibleCost: '600.02', familyDoctorContract: false }, '300.00 300.02'],
    [{ eligibleCost: '600.02', familyDoctorContract: true }, '300.01 300.01'],
    [{ eligibleCost: 800, familyDoctorContract: true }, '400.00 400.00'],
    [{ eligibleCost: 900, familyDoctorContract: true }, '400.00 500.00'], // 450 → 400
    [{ eligibleCost: 100, paidThisYear: 260 }, '缺 familyDoctorContract'], // 50 > 300 − 260
    [{ eligibleCost: 100, paidThisYear: 260, familyDoctorContract: false }, '40.00 60.00'],
    [{ eligibleCost: 100, paidThisYear: 380, familyDoctorContract: true }, '20.00 80.00'], // 400 − 380
    [{ eligibleCost: 100, paidThisYear: 300, familyDoctorContract: false }, '0.00 100.00'],
    [{}, '缺 eligibleCost'],
  ])('%o', (given, expected) => {
    expect(visit(given)).toBe(expected);
  });

  it('先问医院等级；二级、三级医院没有写', () => {
    expect(worked(outpatient, 'huaian', { eligibleCost: 300 })).toBe('缺 hospitalLevel');
    for (const hospitalLevel of ['2', '3'])
      expect(notStated(outpatient, 'huaian', { hospitalLevel, eligibleCost: 300 }).entries).toEqual([
        'huaian-2026/q60',
      ]);
  });

  it('共用限额、没有说明诊疗费，都写明', () => {
    const given = { hospitalLevel: '1', eligibleCost: 900, familyDoctorContract: true };
    expect(assumed(outpatient, 'huaian', given)).toMatch(/没有说明一般诊疗费[\s\S]*共用一个年度限额/);
  });
});

describe('垫江普通门诊', () => {
  it.each([
    [{ hospitalLevel: '1', eligibleCost: 100 }, '60.00 40.00'], // 100 × 60%，没有起付线
    [{ hospitalLevel: '2', eligibleCost: 500 }, '120.00 380.00'], // (500 − 200) × 40%
    [{ hospitalLevel: '2', eligibleCost: 200 }, '0.00 200.00'], // 正好起付线
    [{ hospitalLevel: '2', eligibleCost: '199.99' }, '0.00 199.99'],
    [{ hospitalLevel: '2', eligibleCost: '200.01' }, '0.00 200.01'], // 0.004 → 0.00
    [{ hospitalLevel: '2', eligibleCost: '200.02' }, '0.01 200.01'], // 0.008 → 0.01
    [{ hospitalLevel: '2', eligibleCost: 500, deductiblePaidThisYear: 150 }, '180.00 320.00'], // (500 − 50) × 40%
    [{ hospitalLevel: '2', eligibleCost: 500, deductiblePaidThisYear: 200 }, '200.00 300.00'], // 500 × 40%
    [{ hospitalLevel: '2', eligibleCost: 500, deductiblePaidThisYear: 300 }, '200.00 300.00'],
    [{ hospitalLevel: '1', eligibleCost: 500 }, '300.00 200.00'], // 正好一档的 300，不问档次
    [{ hospitalLevel: '1', eligibleCost: 600 }, '缺 tier'], // 360 > 300
    [{ hospitalLevel: '1', eligibleCost: 600, tier: '1' }, '300.00 300.00'],
    [{ hospitalLevel: '1', eligibleCost: 600, tier: '2' }, '360.00 240.00'],
    [{ hospitalLevel: '1', eligibleCost: 1000, tier: '2' }, '500.00 500.00'], // 600 → 500
    [{ hospitalLevel: '1', eligibleCost: 100, tier: '2', paidThisYear: 460 }, '40.00 60.00'], // 500 − 460
    [{ hospitalLevel: '1', eligibleCost: 100, tier: '1', paidThisYear: 460 }, '0.00 100.00'],
    [{ hospitalLevel: '3', eligibleCost: 500 }, '缺 age'],
    [{ hospitalLevel: '3', eligibleCost: 500, age: 17 }, '120.00 380.00'], // 按二级：(500 − 200) × 40%
    [{ hospitalLevel: '3', eligibleCost: 500, age: 18 }, '未载明'],
    [{ hospitalLevel: '2' }, '缺 eligibleCost'],
    [{}, '缺 hospitalLevel'],
  ])('%o', (given, expected) => {
    expect(worked(outpatient, 'dianjiang', given)).toBe(expected);
  });

  it('儿童医院和按年累计都写明', () => {
    const text = assumed(outpatient, 'dianjiang', { hospitalLevel: '3', eligibleCost: 500, age: 9 });
    expect(text).toMatch(/三级儿童医院[\s\S]*按年累计[\s\S]*没有扣过起付线/);
  });
});

it.each(['enshi', 'meixian', 'national'])('%s 没有普通门诊标准', (region) => {
  expect(worked(outpatient, region, {})).toBe('未载明');
});
