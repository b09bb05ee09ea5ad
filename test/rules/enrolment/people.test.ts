import { describe, expect, it } from 'vitest';
import { continuity } from '../../../src/rules/continuity.ts';
import { incentive } from '../../../src/rules/incentive.ts';
import { refund } from '../../../src/rules/refund.ts';
import { soldier } from '../../../src/rules/soldier.ts';
import { resultOf, worked } from './worked.ts';

describe('退役军人', () => {
  it.each([
    ['2026-01-01', '2026-01-01', '0个月'], // 第 0 天
    ['2026-01-01', '2026-03-31', '0个月'], // 第 89 天
    ['2026-01-01', '2026-04-01', '0个月'], // 第 90 天，含
    ['2026-01-01', '2026-04-02', '2个月'], // 第 91 天
    ['2025-12-01', '2026-03-01', '0个月'], // 31 + 31 + 28 = 90
  ])('淮安（q92）：%s 退役 %s 缴费 → %s', (dischargeDate, paymentDate, expected) => {
    expect(resultOf(worked(soldier, 'huaian', { dischargeDate, paymentDate }))).toBe(expected);
  });

  it('淮安：没说哪天缴费，给最迟的一天', () => {
    expect(worked(soldier, 'huaian', { dischargeDate: '2026-01-01' }).figures).toEqual({
      不设等待期的最迟缴费到账日: '2026-04-01',
    });
  });

  it('淮安：没有退役日期的，要问；退役以前缴费的，不推算', () => {
    expect(worked(soldier, 'huaian', {}).missing).toBe('dischargeDate');
    const given = { dischargeDate: '2026-04-01', paymentDate: '2026-03-31' };
    expect(worked(soldier, 'huaian', given).unknown).toContain('早于退役日期');
  });

  it.each(['2024-02-29', '2025-09-30', '2027-02-01'])('淮安：%s 缴费不在这一年度', (paymentDate) => {
    const given = { dischargeDate: '2023-12-01', paymentDate };
    expect(worked(soldier, 'huaian', given).unknown).toContain('缴费通知还没有收录');
  });

  it.each(['enshi', 'meixian', 'national'] as const)('%s：不设等待期，没有条件', (region) => {
    expect(resultOf(worked(soldier, region, {}))).toBe('0个月');
  });
});

describe('淮安：职工、居民切换算不算断保（q36）', () => {
  it.each([
    [2, 3, '缴费后不算断保'],
    [2, 0, '缴费后不算断保'],
    [10, 3, '缴费后不算断保'],
    [1, 3, '不符合“不算断保”的条件'],
    [2, 4, '不符合“不算断保”的条件'],
  ])('连续 %i 年、断 %i 个月', (insuredYears, gapMonths, expected) => {
    expect(resultOf(worked(continuity, 'huaian', { insuredYears, gapMonths }))).toBe(expected);
  });

  it('先问年数，再问断几个月', () => {
    expect(worked(continuity, 'huaian', {}).missing).toBe('insuredYears');
    expect(worked(continuity, 'huaian', { insuredYears: 3 }).missing).toBe('gapMonths');
  });
});

describe('激励（淮安 q77、q4、q36）', () => {
  it.each([
    // 提高 = 5000 × max(0, 连续年数 − 4) + 5000 × 零报销年数，不超过 500000 × 20% = 100000
    [0, 0, '0.00元', '500000.00元'],
    [4, 0, '0.00元', '500000.00元'], // 满 4 年，还没有
    [5, 0, '5000.00元', '505000.00元'], // 第 5 年起
    [6, 2, '20000.00元', '520000.00元'], // 10000 + 10000
    [2, 1, '5000.00元', '505000.00元'], // 只有零报销
    [14, 10, '100000.00元', '600000.00元'], // 50000 + 50000，正好到上限
    [14, 11, '100000.00元', '600000.00元'], // 105000，限 100000
    [24, 0, '100000.00元', '600000.00元'],
    [25, 0, '100000.00元', '600000.00元'],
    [100, 100, '100000.00元', '600000.00元'],
  ])('连续 %i 年、零报销 %i 年 → 提高 %s', (continuousYears, zeroClaimYears, raise, ceiling) => {
    expect(worked(incentive, 'huaian', { continuousYears, zeroClaimYears }).figures).toEqual({
      大病保险最高支付限额提高: raise,
      提高后的大病保险最高支付限额: ceiling,
    });
  });

  it('只说一样，另一样按 0，并写明', () => {
    expect(worked(incentive, 'huaian', { continuousYears: 5 }).assumptions).toContain('零报销激励按 0');
    expect(worked(incentive, 'huaian', { zeroClaimYears: 1 }).assumptions).toContain('连续参保激励按 0');
    expect(worked(incentive, 'huaian', {}).missing).toBe('continuousYears');
  });

  it('2026 年不可能已经连续 6 年（从 2025 年算起）', () => {
    const { assumptions } = worked(incentive, 'huaian', { continuousYears: 6 }, '2026-11-24');
    expect(assumptions).toContain('到 2026 年最多 2 年');
    expect(assumptions).toContain('2030 年的事'); // 2025 + 6 − 1
    const now = worked(incentive, 'huaian', { continuousYears: 2 }, '2026-11-24');
    expect(now.assumptions).not.toContain('最多');
  });

  it.each(['enshi', 'meixian', 'national'] as const)('%s：至少 1000 元，没有写上限', (region) => {
    const came = worked(incentive, region, { continuousYears: 6, zeroClaimYears: 1 });
    expect(came.figures).toEqual({ 大病保险最高支付限额提高: '≥3000.00元' }); // 1000 × 2 + 1000
    expect(came.assumptions).toContain('没有写累计上限');
  });
});

describe('淮安：退费（q23），待遇享受期 2026-01-01 开始', () => {
  it.each([
    ['2025-12-31', 'duplicate', '440.00元'],
    ['2025-12-31', 'employee', '440.00元'],
    ['2025-10-15', 'elsewhere', '440.00元'],
    ['2026-01-01', 'employee', '0.00元'], // 当天已经开始
    ['2026-06-01', 'duplicate', '0.00元'],
  ])('%s 申请，%s → %s', (refundDate, refundReason, expected) => {
    expect(resultOf(worked(refund, 'huaian', { refundDate, refundReason }))).toBe(expected);
  });

  it('没说哪天申请，按今天，并写明', () => {
    const came = worked(refund, 'huaian', { refundReason: 'employee' }, '2025-12-01');
    expect(resultOf(came)).toBe('440.00元');
    expect(came.assumptions).toContain('按今天（2025年12月1日）');
  });

  it('开始以前要问原因，开始以后不问', () => {
    expect(worked(refund, 'huaian', { refundDate: '2025-12-01' }).missing).toBe('refundReason');
    expect(resultOf(worked(refund, 'huaian', { refundDate: '2026-03-01' }))).toBe('0.00元');
  });

  it('其他原因：文件没有写', () => {
    const given = { refundDate: '2025-12-01', refundReason: 'other' };
    expect(worked(refund, 'huaian', given).unknown).toContain('以外的原因');
  });

  it('由政府资助的，个人没有可退的', () => {
    const given = { refundDate: '2025-12-01', refundReason: 'employee', personCategory: 'minimum-living' };
    expect(resultOf(worked(refund, 'huaian', given))).toBe('0.00元');
  });

  it.each([
    // 3-10 缴费，等满 2 个月，5-10 开始享受
    ['2026-05-09', '440.00元'],
    ['2026-05-10', '0.00元'],
  ])('集中征缴期以后（2026-03-10）缴费，%s 申请 → %s', (refundDate, expected) => {
    const given = { refundDate, refundReason: 'employee', paymentDate: '2026-03-10' };
    const came = worked(refund, 'huaian', given);
    expect(resultOf(came)).toBe(expected);
    expect(came.assumptions).toContain('请向医保局核实');
  });

  it('还没有缴费就退，说不通', () => {
    const given = { refundDate: '2026-01-15', refundReason: 'employee', paymentDate: '2026-02-01' };
    expect(worked(refund, 'huaian', given).unknown).toContain('早于缴费日期');
  });

  it('缴的是别的年度的，不推算', () => {
    const given = { refundDate: '2025-06-01', refundReason: 'employee', paymentDate: '2024-11-01' };
    expect(worked(refund, 'huaian', given).unknown).toContain('2024年度的缴费通知还没有收录');
  });
});
