import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averages } from '../../../src/rules/averages.ts';
import { categoriesOf } from '../../../src/rules/categories.ts';
import { familyTotal } from '../../../src/rules/family-total.ts';
import { premium } from '../../../src/rules/premium.ts';
import { tenYearSum } from '../../../src/rules/ten-year-sum.ts';
import { parametersOf, resultOf, worked } from './worked.ts';

describe('全家缴费', () => {
  it.each([
    ['huaian', [{ personCategory: 'ordinary', count: 4 }], '1760.00元'], // 440 × 4
    ['huaian', [{ personCategory: 'ordinary', count: 5 }, { personCategory: 'minimum-living' }], '2200.00元'], // 2200 + 0
    ['enshi', [{ personCategory: 'ordinary', count: 6 }], '2400.00元'], // 400 × 6
    [
      'enshi',
      [
        { personCategory: 'ordinary', count: 2 },
        { personCategory: 'minimum-living' },
        { personCategory: 'low-income-edge', age: 70 },
        { personCategory: 'low-income-edge', age: 40 },
      ],
      '1340.00元', // 800 + 40 + 100 + 400
    ],
    [
      'dianjiang',
      [
        { personCategory: 'ordinary', tier: '1', count: 2 },
        { personCategory: 'ordinary', tier: '2' },
        { personCategory: 'minimum-living', tier: '1' },
      ],
      '1553.00元', // 760 + 755 + 38
    ],
    ['national', [{ personCategory: 'ordinary', count: 3 }], '≥1200.00元'], // 400 × 3，下限
  ] as const)('%s %j → %s', (region, members, expected) => {
    expect(worked(familyTotal, region, { members }).figures['全家一共缴']).toBe(expected);
  });

  it('每组一步，末了相加；资助也合计', () => {
    const members = [
      { personCategory: 'ordinary', count: 2 },
      { personCategory: 'minimum-living', count: 3 },
    ];
    const came = worked(familyTotal, 'enshi', { members });
    expect(Object.keys(came.steps)).toEqual(['普通居民 2 人', '城乡最低生活保障对象 3 人', '全家 5 人']);
    expect(came.figures).toEqual({ 全家一共缴: '920.00元', 资助合计: '1080.00元' }); // 800 + 120；360 × 3
  });

  it('先问成员，垫江再问档次，恩施低保边缘再问年龄', () => {
    expect(worked(familyTotal, 'huaian', {}).missing).toBe('members');
    expect(worked(familyTotal, 'dianjiang', { members: [{ personCategory: 'ordinary' }] }).missing).toBe(
      'tier',
    );
    expect(worked(familyTotal, 'enshi', { members: [{ personCategory: 'low-income-edge' }] }).missing).toBe(
      'age',
    );
  });

  it('全家同一档的，档次说一次就够', () => {
    const given = { members: [{ personCategory: 'ordinary', count: 3 }], tier: '2' };
    expect(resultOf(worked(familyTotal, 'dianjiang', given))).toBe('2265.00元'); // 755 × 3
  });

  it('有一个人的数文件没有写，就没有合计', () => {
    const members = [{ personCategory: 'ordinary' }, { personCategory: 'former-poor' }];
    expect(worked(familyTotal, 'huaian', { members }).unknown).not.toBeNull();
  });

  it('合计等于各人之和（各地区各类人，任意人数）', () => {
    const region = fc.constantFrom('huaian' as const, 'enshi' as const, 'dianjiang' as const);
    const people = region.chain((place) =>
      fc.record({
        place: fc.constant(place),
        members: fc.array(
          fc.record({
            personCategory: fc.constantFrom(...categoriesOf(parametersOf(place)).map(({ value }) => value)),
            tier: fc.constantFrom('1', '2'),
            age: fc.integer({ min: 0, max: 100 }),
            count: fc.integer({ min: 1, max: 50 }),
          }),
          { minLength: 1, maxLength: 6 },
        ),
      }),
    );
    fc.assert(
      fc.property(people, ({ place, members }) => {
        const each = members.map(({ count, ...one }) => ({
          count,
          own: worked(premium, place, one).figures['个人缴费'],
        }));
        const family = worked(familyTotal, place, { members });
        if (each.some(({ own }) => own === undefined)) return family.unknown !== null;
        const sum = each.reduce((total, { count, own }) => total + count * Number.parseInt(own ?? '', 10), 0);
        return family.figures['全家一共缴'] === `${sum}.00元`;
      }),
      { numRuns: 300 },
    );
  });
});

describe('十年缴费合计', () => {
  it('淮安：照文件写的 3720 元（q21），不另算', () => {
    const came = worked(tenYearSum, 'huaian', {});
    expect(came.figures).toEqual({ '2017年至2026年个人缴费合计': '3720.00元' });
    expect(came.assumptions).toContain('没有另算');
  });

  it('别处没有写', () => {
    for (const region of ['dianjiang', 'enshi', 'meixian', 'national'] as const)
      expect(tenYearSum.appliesTo(parametersOf(region))).toBe(false);
  });
});

describe('次均住院费用（2023 年全国）', () => {
  it.each([
    // 自付 = 费用 − 报销；占比 = 报销 ÷ 费用，到百分数的两位小数，四舍五入
    ['3', '12765.00元', '6648.00元', '6117.00元', '52.08%'], // 6648 ÷ 12765 = 0.520799…
    ['2', '6205.00元', '3994.00元', '2211.00元', '64.37%'], // 3994 ÷ 6205 = 0.643674…
    ['1', '2943.00元', '2172.00元', '771.00元', '73.80%'], // 2172 ÷ 2943 = 0.738022…
  ])('%s 级：费用 %s 报销 %s 自付 %s 占 %s', (hospitalLevel, ...expected) => {
    for (const region of ['national', 'enshi', 'meixian'] as const)
      expect(Object.values(worked(averages, region, { hospitalLevel }).figures)).toEqual(expected);
  });

  it('没说几级，三级都列，另有平均报销', () => {
    const { figures } = worked(averages, 'national', {});
    expect(Object.keys(figures)).toHaveLength(13);
    expect(figures['2023年居民平均报销']).toBe('4437.00元');
  });

  it('淮安：只写了费用，没有写报销，不算自付', () => {
    const came = worked(averages, 'huaian', {});
    expect(came.figures).toEqual({
      '2024年一级及以下次均住院费用': '2730.00元',
      '2024年二级次均住院费用': '5852.00元',
      '2024年三级次均住院费用': '11956.00元',
      '2024年居民医保次均住院费用': '7408.00元',
      比综合医院住院病人次均费用少: '3599.20元', // 11007.2 − 7408
    });
    expect(came.assumptions).toContain('不算自付');
  });

  it('垫江没有写', () => {
    expect(averages.appliesTo(parametersOf('dianjiang'))).toBe(false);
  });
});
