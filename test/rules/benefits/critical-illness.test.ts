import { describe, expect, it } from 'vitest';
import { categoriesOf } from '../../../src/rules/categories.ts';
import { favoured } from '../../../src/rules/critical-category.ts';
import { criticalIllness } from '../../../src/rules/critical-illness.ts';
import { assumed, parametersOf, sheetOf, worked } from './worked.ts';

describe('淮安大病保险', () => {
  it.each([
    ['ordinary', 18000, '0.00 18000.00'], // 正好起付标准
    ['ordinary', '17999.99', '0.00 17999.99'],
    ['ordinary', '18000.01', '0.01 18000.00'], // 0.006 → 0.01
    ['ordinary', 50000, '19200.00 30800.00'], // 32000 × 60%
    ['ordinary', 78000, '36000.00 42000.00'], // 正好 6 万的一段：60000 × 60%
    ['ordinary', '78000.01', '36000.01 42000.00'], // + 0.01 × 70% = 0.007 → 0.01
    ['ordinary', 118000, '64000.00 54000.00'], // 36000 + 40000 × 70%，正好 10 万
    ['ordinary', 150000, '91200.00 58800.00'], // 64000 + 32000 × 85%
    ['ordinary', 700000, '500000.00 200000.00'], // 64000 + 582000 × 85% = 558700 → 500000
    ['aided', 9000, '0.00 9000.00'],
    ['aided', '9000.01', '0.01 9000.00'], // 0.0065 → 0.01
    ['aided', 50000, '26650.00 23350.00'], // 41000 × 65%
    ['aided', 69000, '39000.00 30000.00'], // 60000 × 65%
    ['aided', 109000, '69000.00 40000.00'], // 39000 + 40000 × 75%
    ['aided', 150000, '105900.00 44100.00'], // 69000 + 41000 × 90%
    ['aided', 900000, '500000.00 400000.00'], // 救助对象也有 50 万的限额
  ])('%s，自付 %s 元', (personCategory, ownShareThisYear, expected) => {
    expect(worked(criticalIllness, 'huaian', { personCategory, ownShareThisYear })).toBe(expected);
  });

  it.each([
    [50000, 10000, '9200.00 30800.00'], // 全年 19200，已报 10000；50000 − 10000 − 9200
    [50000, 19200, '0.00 30800.00'], // 已经报完
    [50000, 20000, '0.00 30000.00'],
    [700000, 450000, '50000.00 200000.00'], // 500000 − 450000
    [18000, 100, '0.00 17900.00'],
  ])('累计自付 %s 元，大病已报 %s 元', (ownShareThisYear, criticalPaidThisYear, expected) => {
    const given = { personCategory: 'ordinary', ownShareThisYear, criticalPaidThisYear };
    expect(worked(criticalIllness, 'huaian', given)).toBe(expected);
  });

  it.each([
    [{}, '缺 ownShareThisYear'],
    [{ ownShareThisYear: 9000 }, '0.00 9000.00'], // 哪一类人都不到起付标准，不问
    [{ ownShareThisYear: '9000.01' }, '缺 personCategory'],
  ])('%o 时问什么', (given, expected) => {
    expect(worked(criticalIllness, 'huaian', given)).toBe(expected);
  });

  it.each([
    ['minimum-living', '26650.00 23350.00'], // 救助对象
    ['student', '19200.00 30800.00'],
    ['disabled-unable-to-work', '19200.00 30800.00'], // 资助参保，但不是救助对象
    ['disabled-unable-to-work+minimum-living', '26650.00 23350.00'],
  ])('%s，自付 50000 元', (personCategory, expected) => {
    expect(worked(criticalIllness, 'huaian', { personCategory, ownShareThisYear: 50000 })).toBe(expected);
  });

  it('步骤分段写开', () => {
    const { steps } = sheetOf(criticalIllness, 'huaian', {
      personCategory: 'ordinary',
      ownShareThisYear: 150000,
    });
    expect(steps.map(({ expression }) => expression)).toEqual([
      '150000 − 18000',
      '60000 × 60% + 40000 × 70% + 32000 × 85%',
      '150000 − 91200',
    ]);
  });

  it('分段的读法在有分别时才写', () => {
    const said = '不含起付标准';
    expect(
      assumed(criticalIllness, 'huaian', { personCategory: 'ordinary', ownShareThisYear: 60000 }),
    ).not.toContain(said); // 超出 42000，两种读法都是 25200
    expect(
      assumed(criticalIllness, 'huaian', { personCategory: 'ordinary', ownShareThisYear: '60000.01' }),
    ).toContain(said);
  });

  it('累计、不算门诊、没有计入激励，都写明', () => {
    const given = { personCategory: 'ordinary', ownShareThisYear: 900000 };
    expect(assumed(criticalIllness, 'huaian', given)).toMatch(
      /普通门诊[\s\S]*年度内累计[\s\S]*没有计入连续参保[\s\S]*此前没有报过/,
    );
  });
});

describe('垫江大病保险', () => {
  it.each([
    ['ordinary', 17833, '0.00 17833.00'],
    ['ordinary', '17833.01', '0.01 17833.00'], // 0.006 → 0.01
    ['ordinary', 50000, '19300.20 30699.80'], // 32167 × 60%
    ['ordinary', 400000, '200000.00 200000.00'], // 382167 × 60% = 229300.2 → 200000
    ['low-income-edge', 50000, '19300.20 30699.80'], // 低保边缘不在倾斜之列
    ['special-hardship', '8916.50', '0.00 8916.50'],
    ['special-hardship', '8916.51', '0.01 8916.50'], // 0.0065 → 0.01
    ['minimum-living', 50000, '26704.28 23295.72'], // 41083.5 × 65% = 26704.275 → 26704.28
    ['returned-to-poverty', 400000, '254204.28 145795.72'], // 391083.5 × 65% = 254204.275，不设封顶线
  ])('%s，自付 %s 元', (personCategory, ownShareThisYear, expected) => {
    expect(worked(criticalIllness, 'dianjiang', { personCategory, ownShareThisYear })).toBe(expected);
  });

  it('不设封顶线、不在倾斜之列，都写明', () => {
    const own = { ownShareThisYear: 400000 };
    expect(assumed(criticalIllness, 'dianjiang', { ...own, personCategory: 'minimum-living' })).toContain(
      '不设封顶线',
    );
    expect(assumed(criticalIllness, 'dianjiang', { ...own, personCategory: 'monitored' })).toContain(
      '按普通参保人员',
    );
  });
});

it('倾斜的人员类别都是该地区认得的', () => {
  for (const [region, values] of Object.entries(favoured)) {
    const known = categoriesOf(parametersOf(region)).map(({ value }) => value);
    expect(known).toEqual(expect.arrayContaining([...values]));
  }
});

it.each(['enshi', 'meixian', 'national'])('%s 没有大病的标准', (region) => {
  expect(worked(criticalIllness, region, {})).toBe('未载明');
});
