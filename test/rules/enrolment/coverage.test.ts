import { describe, expect, it } from 'vitest';
import { coverage } from '../../../src/rules/coverage.ts';
import { type Region, resultOf, worked } from './worked.ts';

const came = (region: Region, paymentDate: string, more: Record<string, unknown> = {}) =>
  worked(coverage, region, { paymentDate, ...more });
const first = (...given: Parameters<typeof came>) => resultOf(came(...given));

describe('淮安：集中征缴期 2025-10-01 至 12-31（q15），待遇 2026-01-01 至 12-31（q37）', () => {
  it.each([
    ['2025-10-01', '2026-01-01'],
    ['2025-11-15', '2026-01-01'],
    ['2025-12-31', '2026-01-01'], // 最后一天
    // 之后缴费：自然月加 2 个月（q38），没有对应日取月末
    ['2026-01-01', '2026-03-01'],
    ['2026-01-15', '2026-03-15'],
    ['2026-01-31', '2026-03-31'], // 3 月有 31 日
    ['2026-02-28', '2026-04-28'],
    ['2026-03-31', '2026-05-31'],
    ['2026-04-30', '2026-06-30'],
    ['2026-07-31', '2026-09-30'], // 9 月没有 31 日
    ['2026-10-31', '2026-12-31'], // 只剩一天
  ])('%s 缴费 → %s', (paymentDate, expected) => {
    expect(first('huaian', paymentDate)).toBe(expected);
    expect(came('huaian', paymentDate).figures['可以报销的最后一天']).toBe('2026-12-31');
  });

  it.each([
    ['2025-09-30', '2025年度的缴费通知还没有收录'],
    ['2024-12-31', '2024年度的缴费通知还没有收录'],
    ['2026-11-01', '用不上；2027年度的缴费通知还没有收录'], // 11-01 + 2 个月 = 2027-01-01
    ['2026-12-31', '用不上；2027年度的缴费通知还没有收录'],
    ['2027-01-01', '2027年度的缴费通知还没有收录'],
    ['2028-02-29', '2028年度的缴费通知还没有收录'],
  ])('%s 缴费：不推算，%s', (paymentDate, said) => {
    expect(came('huaian', paymentDate).unknown).toContain(said);
  });

  it('十月缴费可能是缴下一年度的，要说明', () => {
    expect(came('huaian', '2026-09-30').assumptions).not.toContain('2027年度');
    expect(came('huaian', '2026-10-01').assumptions).toContain('2027年度的缴费通知还没有收录');
  });

  it('没有缴费日期的，要问', () => {
    expect(worked(coverage, 'huaian', {}).missing).toBe('paymentDate');
  });

  it('写明等待期怎么推算、哪些人除外', () => {
    const { assumptions, steps } = came('huaian', '2026-01-15');
    expect(assumptions).toContain('按自然月推算');
    expect(assumptions).toContain('新生儿');
    expect(steps['固定等待期']).toBe('2026-03-15 huaian-2026/q38');
  });
});

describe('淮安：断缴后再参保，在集中征缴期内缴费，文件说法不一', () => {
  it.each([
    // 三种读法：1 月 1 日；缴费日 + 2 个月（不早于 1 月 1 日）；1 月 1 日 + 2 个月 = 3 月 1 日
    ['2025-10-15', '2026年1月1日或2026年3月1日'], // 10-15 + 2 个月 = 12-15
    ['2025-11-01', '2026年1月1日或2026年3月1日'], // 11-01 + 2 个月 = 1-01
    ['2025-11-02', '2026年1月1日、2026年1月2日或2026年3月1日'],
    ['2025-12-15', '2026年1月1日、2026年2月15日或2026年3月1日'],
    ['2025-12-30', '2026年1月1日、2026年2月28日或2026年3月1日'], // 2 月没有 30 日
    ['2025-12-31', '2026年1月1日、2026年2月28日或2026年3月1日'],
  ])('%s 缴费 → %s', (paymentDate, expected) => {
    expect(first('huaian', paymentDate, { enrolmentHistory: 'broken' })).toBe(expected);
    expect(first('huaian', paymentDate, { brokenYears: 1 })).toBe(expected);
    expect(came('huaian', paymentDate, { enrolmentHistory: 'broken' }).assumptions).toContain(
      '请向医保局核实',
    );
  });

  it('集中征缴期以后缴费，断没断都等 2 个月', () => {
    expect(first('huaian', '2026-01-15', { enrolmentHistory: 'broken' })).toBe('2026-03-15');
    expect(first('huaian', '2026-01-15', { enrolmentHistory: 'continuous' })).toBe('2026-03-15');
  });

  it('第一次参保、连续参保的，没有两种说法', () => {
    expect(first('huaian', '2025-12-15', { enrolmentHistory: 'first' })).toBe('2026-01-01');
    expect(first('huaian', '2025-12-15', { enrolmentHistory: 'continuous' })).toBe('2026-01-01');
  });
});

describe('淮安：不设等待期的人', () => {
  it.each([
    ['新增救助对象', '2026-05-10', { personCategory: 'newly-aided' }, '2026-05-10'],
    ['退役第 90 天', '2026-04-01', { dischargeDate: '2026-01-01' }, '2026-04-01'], // 1-01 + 90 天 = 4-01
    ['退役第 91 天', '2026-04-02', { dischargeDate: '2026-01-01' }, '2026-06-02'], // 按一般居民 + 2 个月
    ['还没退役就缴', '2026-04-02', { dischargeDate: '2026-05-01' }, '2026-06-02'],
    ['职工转居民，满 2 年、断 3 个月', '2026-04-10', { insuredYears: 2, gapMonths: 3 }, '2026-04-10'],
    ['职工转居民，断 4 个月', '2026-04-10', { insuredYears: 2, gapMonths: 4 }, '2026-06-10'],
    ['职工转居民，只有 1 年', '2026-04-10', { insuredYears: 1, gapMonths: 3 }, '2026-06-10'],
    [
      '断缴过的新增救助对象，集中期缴',
      '2025-11-10',
      { personCategory: 'newly-aided', brokenYears: 2 },
      '2026-01-01',
    ],
  ])('%s：%s 缴费', (_, paymentDate, more, expected) => {
    expect(first('huaian', paymentDate, more)).toBe(expected);
  });

  it('新生儿走新生儿的规则', () => {
    const born = came('huaian', '2026-03-01', { birthDate: '2026-01-15' });
    expect(born.figures['可以报销的第一天']).toBe('2026-01-15');
  });

  it('给的是大人的出生日期，按一般居民', () => {
    expect(first('huaian', '2026-01-15', { birthDate: '1990-01-15' })).toBe('2026-03-15');
  });
});

describe('垫江 2024（q2）', () => {
  it.each([
    ['2023-10-11', '2024-01-01'],
    ['2023-12-31', '2024-01-01'],
    // 之后满 90 日：缴费日 + 90 天
    ['2024-03-01', '2024-05-30'], // 3 月余 30 天，4 月 30 天，5 月 30 天
    ['2024-04-10', '2024-07-09'], // 4 月余 20，5 月 31，6 月 30，合 81，7 月 9
    ['2024-09-30', '2024-12-29'], // 10 月 31，11 月 30，合 61，12 月 29
  ])('%s 缴费 → %s', (paymentDate, expected) => {
    const { figures } = came('dianjiang', paymentDate);
    expect(figures['可以报销的第一天']).toBe(expected);
    expect(figures['可以报销的最后一天']).toBe('2024-12-31');
  });

  it.each([
    ['2024-01-01', '2024年1月2日或2024年2月1日'],
    ['2024-01-10', '2024年1月11日或2024年2月1日'],
    ['2024-01-31', '2024-02-01'], // 次日就是次月 1 日
    ['2024-02-01', '2024年2月2日或2024年3月1日'],
    ['2024-02-28', '2024年2月29日或2024年3月1日'], // 闰年
    ['2024-02-29', '2024-03-01'],
  ])('“次日 1 日”：%s 缴费 → %s', (paymentDate, expected) => {
    expect(first('dianjiang', paymentDate)).toBe(expected);
    expect(came('dianjiang', paymentDate).assumptions).toContain('次日 1 日');
  });

  it('两种读法里晚的在前', () => {
    expect(Object.entries(came('dianjiang', '2024-01-10').figures).slice(1, 3)).toEqual([
      ['可以报销的第一天（按“次月 1 日”理解）', '2024-02-01'],
      ['可以报销的第一天（按“次日”理解）', '2024-01-11'],
    ]);
  });

  it('九月三十日以后不能缴', () => {
    expect(first('dianjiang', '2024-10-01')).toBe('不能');
    expect(came('dianjiang', '2024-10-10').assumptions).not.toContain('2025年度');
    expect(first('dianjiang', '2024-10-11')).toBe('不能');
    expect(came('dianjiang', '2024-10-11').assumptions).toContain('2025年度的缴费通知还没有收录');
    expect(first('dianjiang', '2024-12-31')).toBe('不能');
  });

  it.each([
    ['2023-10-10', '2023年度的缴费通知还没有收录'],
    ['2025-01-01', '2025年度的缴费通知还没有收录'],
    ['2026-11-24', '2026年度的缴费通知还没有收录'],
  ])('%s 缴费：%s', (paymentDate, said) => {
    expect(came('dianjiang', paymentDate).unknown).toContain(said);
  });
});

describe('恩施 2025（通知二、四，q5）', () => {
  it.each([
    ['2024-09-01', '2025-01-01'],
    ['2024-12-31', '2025-01-01'],
    // 补办补缴：至少 3 个月
    ['2025-01-01', '2025-04-01'],
    ['2025-01-31', '2025-04-30'], // 4 月没有 31 日
    ['2025-02-28', '2025-05-28'],
  ])('%s 缴费 → %s', (paymentDate, expected) => {
    expect(first('enshi', paymentDate)).toBe(expected);
    expect(came('enshi', paymentDate).figures['可以报销的最后一天']).toBe('2025-12-31');
  });

  it('补缴的日期是最早的日期，是不是要等也请核实', () => {
    const { figures, assumptions } = came('enshi', '2025-01-15');
    expect(figures['最早可以报销的日期']).toBe('2025-04-15');
    expect(assumptions).toContain('至少');
    expect(assumptions).toContain('请核实');
  });

  it('二月二十八日以后不能补缴；到了下一年度的征缴期，说没有收录', () => {
    expect(first('enshi', '2025-03-01')).toBe('不能');
    expect(first('enshi', '2025-08-31')).toBe('不能');
    expect(first('enshi', '2025-09-01')).toBe('不能');
    expect(came('enshi', '2025-08-31').assumptions).not.toContain('2026年度');
    expect(came('enshi', '2025-09-01').assumptions).toContain('2026年度的缴费通知还没有收录');
    expect(came('enshi', '2026-01-01').unknown).toContain('2026年度的缴费通知还没有收录');
    expect(came('enshi', '2024-08-31').unknown).toContain('2024年度的缴费通知还没有收录');
  });

  it.each([
    // 断 2 年：3 + 2 = 5 个月，或 3 + 1 = 4 个月
    ['2025-01-15', '2025年5月15日或2025年6月15日'],
    ['2024-11-15', '2025年3月15日或2025年4月15日'],
    ['2024-09-01', '2025年1月1日或2025年2月1日'], // 9-01 + 4 个月 = 1-01
    ['2024-09-01', '2025年1月1日或2025年2月1日'],
  ])('断缴 2 年，%s 缴费 → %s', (paymentDate, expected) => {
    expect(first('enshi', paymentDate, { brokenYears: 2 })).toBe(expected);
  });

  it('断缴 1 年，九月一日缴：两种读法都不早于 1 月 1 日', () => {
    // 9-01 + 3 个月 = 12-01，9-01 + 4 个月 = 1-01
    expect(first('enshi', '2024-09-01', { brokenYears: 1 })).toBe('2025-01-01');
  });

  it('断缴过没说几年的，要问', () => {
    expect(came('enshi', '2025-01-15', { enrolmentHistory: 'broken' }).missing).toBe('brokenYears');
  });

  it('稳定脱贫人口、退役军人不设等待期', () => {
    expect(
      came('enshi', '2025-01-15', { personCategory: 'stable-out-of-poverty' }).figures['可以报销的第一天'],
    ).toBe('2025-01-15');
    expect(came('enshi', '2025-01-15', { dischargeDate: '2020-01-01' }).figures['可以报销的第一天']).toBe(
      '2025-01-15',
    );
  });
});

describe('眉县、通用：没有写征缴期，只能给不按时缴费的最早日期', () => {
  it.each(['meixian', 'national'] as const)('%s', (region) => {
    expect(came(region, '2025-03-01').figures).toEqual({
      '不在集中征缴期缴费的，最早可以报销的日期': '2025-06-01',
    });
    expect(first(region, '2025-11-30')).toBe('2026-02-28'); // 2 月没有 30 日
    expect(first(region, '2025-03-01', { brokenYears: 1 })).toBe('2025年6月1日或2025年7月1日');
    expect(came(region, '2024-12-31').unknown).toContain('起止日期');
    expect(came(region, '2026-01-01').unknown).toContain('2026年度的缴费通知还没有收录');
  });
});
