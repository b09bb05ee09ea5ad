import { describe, expect, it } from 'vitest';
import { categoriesOf } from '../../../src/rules/categories.ts';
import { premium } from '../../../src/rules/premium.ts';
import { parametersOf, type Region, worked } from './worked.ts';

const own = (region: Region, given: Record<string, unknown>) =>
  worked(premium, region, given).figures['个人缴费'];

describe('淮安 2026：440 元（q2、q14、q32），救助对象全额资助（q57、q9、q32、q33）', () => {
  it.each([
    ['ordinary', '440.00元'],
    ['student', '440.00元'],
    ['aided', '0.00元'], // 440 − 440
    ['special-hardship', '0.00元'],
    ['minimum-living', '0.00元'],
    ['child-in-need', '0.00元'],
    ['veteran-benefit', '0.00元'],
    ['retrenched-worker', '0.00元'],
    ['hardship-worker', '0.00元'],
    ['low-income-edge', '0.00元'], // 二类对象，没有年龄条件
    ['expenditure-poor', '0.00元'],
    ['temporary-relief', '0.00元'],
    ['mental-disorder', '0.00元'],
    ['disabled-unable-to-work', '0.00元'],
    ['aided-student', '0.00元'],
    ['hardship-elder', '0.00元'],
    ['newly-aided', '0.00元'],
    ['ordinary+aided', '0.00元'], // 就高不就低
  ])('%s → %s', (personCategory, expected) => {
    expect(own('huaian', { personCategory })).toBe(expected);
  });

  it('资助 440 元，财政另外补助是下限', () => {
    expect(worked(premium, 'huaian', { personCategory: 'minimum-living' }).figures).toEqual({
      个人缴费: '0.00元',
      全额资助: '440.00元', // 440 − 0
      '财政另外补助（2025年标准）': '≥730.00元',
    });
  });

  it('在校大学生救助对象由财政补助', () => {
    expect(worked(premium, 'huaian', { personCategory: 'aided-student' }).figures['由财政全额资助']).toBe(
      '440.00元',
    );
  });

  it('原建档立卡低收入人口：没有写金额，先问身份', () => {
    const came = worked(premium, 'huaian', { personCategory: 'former-poor' });
    expect(came.unknown).toContain('没有写金额');
    expect(came.entries).toEqual(['huaian-2026/q53', 'huaian-2026/q57']);
  });

  it('原建档立卡又是低保：按低保', () => {
    expect(own('huaian', { personCategory: 'former-poor+minimum-living' })).toBe('0.00元');
  });

  it('没有说哪一类人的，要问', () => {
    expect(worked(premium, 'huaian', {}).missing).toBe('personCategory');
  });
});

describe('恩施 2025：400 元，通知三（二）和附件 1', () => {
  it.each([
    ['ordinary', undefined, '400.00元', undefined],
    ['special-hardship', undefined, '0.00元', ['由医疗救助资金全额资助', '400.00元']],
    ['orphan', undefined, '0.00元', ['由医疗救助资金全额资助', '400.00元']],
    ['minimum-living', undefined, '40.00元', ['由医疗救助资金资助', '360.00元']], // 400 − 360
    ['returned-to-poverty', undefined, '40.00元', ['由医疗救助资金资助', '360.00元']], // 400 − 360
    ['monitored', undefined, '200.00元', ['由医疗救助资金资助', '200.00元']], // 400 − 200
    ['veteran-benefit', undefined, '0.00元', ['由退役军人事务部门全额资助', '400.00元']],
    ['disabled-unable-to-work', undefined, '0.00元', ['由市财政全额资助', '400.00元']],
    ['mental-disorder', undefined, '0.00元', ['由市财政全额资助', '400.00元']],
    ['family-planning-hardship', undefined, '0.00元', ['由市财政全额资助', '400.00元']],
    ['low-income-edge', 17, '100.00元', ['由市财政资助', '300.00元']], // 未成年人：400 − 100
    ['low-income-edge', 18, '400.00元', undefined],
    ['low-income-edge', 59, '400.00元', undefined],
    ['low-income-edge', 60, '100.00元', ['由市财政资助', '300.00元']],
    ['restructured-retiree', undefined, '85.00元', ['由市财政资助', '315.00元']], // 400 − 85
    ['stable-out-of-poverty', undefined, '400.00元', undefined],
    ['newborn', undefined, '0.00元', ['免缴', '400.00元']],
    ['monitored+minimum-living', undefined, '40.00元', ['由医疗救助资金资助', '360.00元']], // 就高不就低
    ['special-hardship+low-income-edge', undefined, '0.00元', ['由医疗救助资金全额资助', '400.00元']], // 不用问年龄
  ] as const)('%s %s 岁 → %s', (personCategory, age, expected, aid) => {
    const { figures } = worked(premium, 'enshi', { personCategory, ...(age !== undefined && { age }) });
    expect(figures['个人缴费']).toBe(expected);
    if (aid) expect(figures[aid[0]]).toBe(aid[1]);
    else expect(Object.keys(figures).some((label) => /^由|资助|免缴/.test(label))).toBe(false);
  });

  it('低保边缘家庭成员要问年龄', () => {
    expect(worked(premium, 'enshi', { personCategory: 'low-income-edge' }).missing).toBe('age');
  });

  it('返贫致贫：文件写的是资助额，个人部分由它减出', () => {
    const { steps } = worked(premium, 'enshi', { personCategory: 'returned-to-poverty' });
    expect(steps['资助']).toBe('360.00元 enshi-2025/notice-3');
    expect(steps['返贫致贫人口个人缴费']).toBe('40.00元 enshi-2025/notice-3');
  });
});

describe('垫江 2024：档次、人员、缴费月份（q3、q5）', () => {
  it.each([
    ['ordinary', '380.00元', '755.00元'],
    ['veteran-benefit', '0.00元', '375.00元'], // 380 − 380；755 − 380
    ['special-hardship', '0.00元', '375.00元'],
    ['orphan', '0.00元', '375.00元'],
    ['minimum-living', '38.00元', '375.00元'], // 380 − 342
    ['low-income-edge', '114.00元', '375.00元'], // 380 − 266
    ['illness-poverty', '114.00元', '375.00元'],
    ['severe-disability', '114.00元', '375.00元'],
    ['returned-to-poverty', '114.00元', '375.00元'],
    ['monitored', '114.00元', '375.00元'],
    ['newborn', '380.00元', '755.00元'],
    ['minimum-living+severe-disability', '38.00元', '375.00元'], // 就高不就低
  ])('%s：一档 %s，二档 %s', (personCategory, first, second) => {
    expect(own('dianjiang', { personCategory, tier: '1' })).toBe(first);
    expect(own('dianjiang', { personCategory, tier: '2' })).toBe(second);
  });

  it('三属、在乡老复员军人：二档免缴，一档表里没有数', () => {
    expect(own('dianjiang', { personCategory: 'three-families', tier: '2' })).toBe('0.00元');
    expect(worked(premium, 'dianjiang', { personCategory: 'three-families', tier: '1' }).unknown).toContain(
      '—',
    );
  });

  it('先问哪一类人，再问档次', () => {
    expect(worked(premium, 'dianjiang', {}).missing).toBe('personCategory');
    expect(worked(premium, 'dianjiang', { personCategory: 'ordinary' }).missing).toBe('tier');
  });

  it.each([
    ['2023-10-11', '380.00元'],
    ['2023-12-31', '380.00元'],
    ['2024-02-29', '380.00元'],
    ['2024-03-01', '380.00元'],
    ['2024-06-30', '380.00元'],
  ])('%s 缴费一档 %s', (paymentDate, expected) => {
    expect(own('dianjiang', { personCategory: 'ordinary', tier: '1', paymentDate })).toBe(expected);
  });

  it.each([
    ['2024-02-29', false],
    ['2024-03-01', true],
    ['2024-06-30', true],
  ])('%s 缴费，说明文件两处写法不同：%s', (paymentDate, said) => {
    const given = { personCategory: 'ordinary', tier: '1', paymentDate };
    expect(worked(premium, 'dianjiang', given).assumptions.includes('各级财政补助')).toBe(said);
  });

  it.each([
    ['2023-10-10', '2023年度的缴费通知还没有收录'],
    ['2024-07-01', '380 元加当年财政补助标准（金额文件没有写）'],
    ['2024-09-30', '380 元加当年财政补助标准（金额文件没有写）'],
    ['2024-10-01', '已经截止'],
    ['2024-10-11', '2025年度的缴费通知还没有收录'],
    ['2025-01-01', '2025年度的缴费通知还没有收录'],
    ['2026-11-24', '2026年度的缴费通知还没有收录'],
  ])('%s 缴费：%s', (paymentDate, said) => {
    const given = { personCategory: 'ordinary', tier: '1', paymentDate };
    expect(worked(premium, 'dianjiang', given).unknown).toContain(said);
  });

  it('困难群体七到九月缴费怎样资助，不推算', () => {
    const given = { personCategory: 'minimum-living', tier: '1', paymentDate: '2024-08-01' };
    expect(worked(premium, 'dianjiang', given).unknown).toContain('困难群体');
  });

  it('新生儿七到九月也不加财政补助；过了九十日按普通居民', () => {
    const born = { personCategory: 'newborn', tier: '1', birthDate: '2024-05-01' };
    expect(own('dianjiang', { ...born, paymentDate: '2024-07-30' })).toBe('380.00元'); // 5-01 + 90 天 = 7-30
    expect(worked(premium, 'dianjiang', { ...born, paymentDate: '2024-07-31' }).unknown).toContain(
      '财政补助标准',
    );
  });

  it('新生儿又是困难群体，不推算', () => {
    const given = { personCategory: 'newborn+minimum-living', tier: '1' };
    expect(worked(premium, 'dianjiang', given).unknown).toContain('新生儿同时是困难群体');
  });
});

describe('眉县、通用：不低于 400 元，困难群众的资助没有写', () => {
  it.each(['meixian', 'national'] as const)('%s', (region) => {
    const came = worked(premium, region, { personCategory: 'ordinary' });
    expect(came.figures['个人缴费']).toBe('≥400.00元');
    expect(came.assumptions).toContain('2024年征收、2025年享受待遇');
    expect(worked(premium, region, { personCategory: 'aided' }).unknown).toContain('资助标准');
  });
});

describe('每一类人都有着落', () => {
  const all = (['huaian', 'dianjiang', 'enshi', 'meixian', 'national'] as const).flatMap((region) =>
    categoriesOf(parametersOf(region)).map(({ value }) => [region, value] as const),
  );
  it.each(all)('%s %s', (region, personCategory) => {
    const given = { personCategory, tier: '2', age: 70 };
    const { tier: _, ...flat } = given;
    const came = worked(premium, region, region === 'dianjiang' ? given : flat);
    expect(came.missing).toBeNull();
    expect(Object.keys(came.figures).length > 0 || came.unknown !== null).toBe(true);
  });
});

describe('缴费日期在文件的期限以外，不给数', () => {
  it.each([
    ['huaian', '2025-09-30', '2025年度的缴费通知还没有收录'],
    ['huaian', '2027-01-01', '2027年度的缴费通知还没有收录'],
    ['enshi', '2024-08-31', '2024年度的缴费通知还没有收录'],
    ['enshi', '2025-03-01', '已经截止'],
    ['enshi', '2025-09-01', '2026年度的缴费通知还没有收录'],
    ['national', '2026-01-01', '2026年度的缴费通知还没有收录'],
  ] as const)('%s %s：%s', (region, paymentDate, said) => {
    expect(worked(premium, region, { personCategory: 'ordinary', paymentDate }).unknown).toContain(said);
  });

  it.each([
    ['huaian', '2026-12-31', '440.00元'],
    ['enshi', '2025-02-28', '400.00元'],
    ['meixian', '2025-12-31', '≥400.00元'],
  ] as const)('%s %s：%s', (region, paymentDate, expected) => {
    expect(own(region, { personCategory: 'ordinary', paymentDate })).toBe(expected);
  });

  it('恩施新生儿什么时候参保都免缴当年的', () => {
    expect(own('enshi', { personCategory: 'newborn', paymentDate: '2025-11-01' })).toBe('0.00元');
  });
});
