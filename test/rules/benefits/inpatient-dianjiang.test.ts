import { describe, expect, it } from 'vitest';
import { inpatient } from '../../../src/rules/inpatient.ts';
import { assumed, worked } from './worked.ts';

const stay = (given: Readonly<Record<string, unknown>>) => worked(inpatient, 'dianjiang', given);

describe('垫江住院', () => {
  it.each([
    ['1', '1', 1000, '720.00 280.00'], // (1000 − 100) × 80%
    ['1', '2', 1000, '765.00 235.00'], // 900 × 85%
    ['2', '1', 5000, '3290.00 1710.00'], // (5000 − 300) × 70%
    ['2', '2', 5000, '3525.00 1475.00'], // 4700 × 75%
    ['3', '1', 12000, '5600.00 6400.00'], // (12000 − 800) × 50%
    ['3', '2', 12000, '6160.00 5840.00'], // 11200 × 55%
    ['3', '1', 800, '0.00 800.00'], // 正好起付线
    ['3', '1', '799.99', '0.00 799.99'],
    ['3', '1', '800.01', '0.01 800.00'], // 0.01 × 50% = 0.005 → 0.01
    ['3', '1', 160800, '80000.00 80800.00'], // 160000 × 50% = 80000，正好封顶
    ['3', '1', '160800.02', '80000.00 80800.02'], // 80000.01 → 80000
    ['3', '2', 300000, '120000.00 180000.00'], // 299200 × 55% = 164560 → 120000
  ])('%s 级 %s 档，合规 %s 元：%s', (hospitalLevel, tier, eligibleCost, expected) => {
    expect(stay({ hospitalLevel, tier, eligibleCost })).toBe(expected);
  });

  it.each([
    [17, '6160.00 5840.00'], // (12000 − 800) × (50% + 5) = 11200 × 55%
    [18, '5600.00 6400.00'], // 满 18 周岁是成年人
    [0, '6160.00 5840.00'], // 新生儿
  ])('%s 周岁', (age, expected) => {
    expect(stay({ hospitalLevel: '3', tier: '1', eligibleCost: 12000, age })).toBe(expected);
  });

  describe('中医医院', () => {
    const tcm = { tcmHospital: true, tier: '1', eligibleCost: 12000 };
    it.each([
      ['3', 4000, '6250.00 5750.00'], // (12000 − 300) × 50% + 4000 × 10% = 5850 + 400
      ['3', 0, '5850.00 6150.00'], // 没用中药，起付线也降
      ['2', 4000, '8730.00 3270.00'], // (12000 − 100) × 70% + 400 = 8330 + 400
      ['1', 4000, '9920.00 2080.00'], // 一级不再降：(12000 − 100) × 80% + 400 = 9520 + 400
      ['3', 11700, '7020.00 4980.00'], // 11700 × 50% + 11700 × 10%
      ['3', 12000, '7020.00 4980.00'], // 全是中药：起付线以内的不加，仍是 11700 × 60%
    ])('%s 级，中药 %s 元', (hospitalLevel, herbCost, expected) => {
      expect(stay({ ...tcm, hospitalLevel, herbCost })).toBe(expected);
    });

    it('未成年人的 5 个百分点和中药的 10 个百分点相加，到 100% 为止', () => {
      const given = {
        hospitalLevel: '1',
        tier: '2',
        eligibleCost: 1100,
        age: 8,
        tcmHospital: true,
        herbCost: 1000,
      };
      expect(stay(given)).toBe('1000.00 100.00'); // 1000 × (85% + 5) + 1000 × 10% = 900 + 100
      expect(assumed(inpatient, 'dianjiang', given)).toContain('相加');
    });

    it('合在一起只四舍五入一次', () => {
      // (300.45 − 300) × 50% + 0.25 × 10% = 0.225 + 0.025 = 0.25；分开取舍是 0.23 + 0.03 = 0.26
      const given = { ...tcm, hospitalLevel: '3', eligibleCost: '300.45', herbCost: '0.25' };
      expect(stay(given)).toBe('0.25 300.20');
    });

    it.each([
      [{}, '缺 hospitalLevel'],
      [{ hospitalLevel: '3' }, '缺 tier'],
      [{ hospitalLevel: '3', tier: '1' }, '缺 eligibleCost'],
      [{ hospitalLevel: '3', tier: '1', eligibleCost: 5000, tcmHospital: true }, '缺 herbCost'],
      [{ hospitalLevel: '3', tier: '1', eligibleCost: 5000, herbCost: 100 }, '缺 tcmHospital'],
      [
        { hospitalLevel: '3', tier: '1', eligibleCost: 5000, herbCost: 100, tcmHospital: false },
        '2100.00 2900.00',
      ],
      [{ hospitalLevel: '3', tier: '1', eligibleCost: 200, tcmHospital: true }, '0.00 200.00'], // 不到起付线，中药多少不用问
    ])('%o 时问什么', (given, expected) => {
      expect(stay(given)).toBe(expected);
    });
  });

  it('按什么算的都写明', () => {
    const text = assumed(inpatient, 'dianjiang', { hospitalLevel: '3', tier: '1', totalCost: 12000 });
    for (const said of [
      '按成年人',
      '不在中医医院',
      '每次住院各扣一次',
      '此前没有用过',
      '没有说明目录外',
      '先自付',
    ])
      expect(text).toContain(said);
  });

  it('异地就医没有写', () => {
    const given = { hospitalLevel: '3', tier: '1', eligibleCost: 12000, offsiteFiling: 'referral' };
    expect(stay(given)).toBe('未载明');
  });
});
