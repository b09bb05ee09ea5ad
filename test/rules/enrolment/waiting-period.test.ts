import { describe, expect, it } from 'vitest';
import { waitingPeriod } from '../../../src/rules/waiting-period.ts';
import { resultOf, worked } from './worked.ts';

describe('等待期几个月', () => {
  it('淮安：固定 2 个月，什么都不用问；写明有两处是“至少”', () => {
    const came = worked(waitingPeriod, 'huaian', {});
    expect(came.figures).toEqual({ 待遇等待期: '2个月' });
    expect(came.assumptions).toContain('“至少” 2 个月');
  });

  it('淮安：断几年都是 2 个月', () => {
    expect(resultOf(worked(waitingPeriod, 'huaian', { enrolmentHistory: 'broken', brokenYears: 5 }))).toBe(
      '2个月',
    );
  });

  it('垫江：90 天', () => {
    expect(worked(waitingPeriod, 'dianjiang', {}).figures).toEqual({ 待遇等待期: '90天' });
  });

  describe.each(['enshi', 'meixian', 'national'] as const)(
    '%s：至少 3 个月，每多断一年加 1 个月',
    (region) => {
      it.each([
        [{ enrolmentHistory: 'first' }, '≥3个月'],
        [{ enrolmentHistory: 'continuous' }, '≥3个月'],
        [{ brokenYears: 0 }, '≥3个月'],
        [{ brokenYears: 1 }, '≥3 或 4个月'], // 3 + 0，3 + 1
        [{ brokenYears: 2 }, '≥4 或 5个月'], // 3 + 1，3 + 2
        [{ enrolmentHistory: 'broken', brokenYears: 3 }, '≥5 或 6个月'],
        [{ brokenYears: 10 }, '≥12 或 13个月'],
      ])('%j → %s', (given, expected) => {
        expect(resultOf(worked(waitingPeriod, region, given))).toBe(expected);
      });

      it('先问断没断过，断过的再问几年', () => {
        expect(worked(waitingPeriod, region, {}).missing).toBe('enrolmentHistory');
        expect(worked(waitingPeriod, region, { enrolmentHistory: 'broken' }).missing).toBe('brokenYears');
      });

      it('两种读法各自列出', () => {
        expect(worked(waitingPeriod, region, { brokenYears: 2 }).figures).toEqual({
          待遇等待期: '≥4 或 5个月',
          '待遇等待期（断缴的每一年都加）': '≥5个月',
          '待遇等待期（从断缴的第二年起加）': '≥4个月',
        });
      });

      it('退役军人不设等待期', () => {
        expect(resultOf(worked(waitingPeriod, region, { dischargeDate: '2024-09-01' }))).toBe('0个月');
      });
    },
  );

  it('恩施稳定脱贫人口、淮安新增救助对象不设等待期', () => {
    expect(resultOf(worked(waitingPeriod, 'enshi', { personCategory: 'stable-out-of-poverty' }))).toBe(
      '0个月',
    );
    expect(resultOf(worked(waitingPeriod, 'huaian', { personCategory: 'newly-aided' }))).toBe('0个月');
  });

  it.each([
    ['huaian', '2025-10-01', {}, '0个月'],
    ['huaian', '2025-12-31', { enrolmentHistory: 'first' }, '0个月'],
    ['huaian', '2026-01-01', { enrolmentHistory: 'continuous' }, '2个月'],
    ['huaian', '2025-12-31', { enrolmentHistory: 'broken' }, '0 或 2个月'], // 文件两种说法
    ['huaian', '2026-01-01', { enrolmentHistory: 'broken' }, '2个月'],
    ['huaian', '2026-04-01', { dischargeDate: '2026-01-01' }, '0个月'], // 第 90 天
    ['huaian', '2026-04-02', { dischargeDate: '2026-01-01' }, '2个月'],
    ['huaian', '2026-04-02', { insuredYears: 2, gapMonths: 3 }, '0个月'],
    ['dianjiang', '2023-12-31', {}, '0天'],
    ['dianjiang', '2023-12-31', { enrolmentHistory: 'broken' }, '0天'], // 垫江没有断缴的规定
    ['dianjiang', '2024-02-29', {}, '0天'],
    ['dianjiang', '2024-03-01', {}, '90天'],
    ['enshi', '2024-12-31', { enrolmentHistory: 'continuous' }, '0个月'],
    ['enshi', '2024-12-31', { brokenYears: 1 }, '≥3 或 4个月'], // 断缴的，什么时候缴都要等
    ['enshi', '2025-01-01', { enrolmentHistory: 'continuous' }, '≥3个月'],
  ] as const)('%s %s 缴费 %j → %s', (region, paymentDate, more, expected) => {
    expect(resultOf(worked(waitingPeriod, region, { paymentDate, ...more }))).toBe(expected);
  });

  it.each([
    ['huaian', '2027-01-01', '2027年度的缴费通知还没有收录'],
    ['dianjiang', '2026-11-24', '2026年度的缴费通知还没有收录'],
    ['enshi', '2025-03-01', '已经截止'],
    ['national', '2026-01-01', '2026年度的缴费通知还没有收录'],
  ] as const)('%s %s 缴费：%s', (region, paymentDate, said) => {
    expect(worked(waitingPeriod, region, { paymentDate }).unknown).toContain(said);
  });
});
