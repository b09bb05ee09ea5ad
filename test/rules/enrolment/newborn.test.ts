import { describe, expect, it } from 'vitest';
import { newborn } from '../../../src/rules/newborn.ts';
import { resultOf, worked } from './worked.ts';

describe('淮安：90 天内参保从出生之日起报销（q31、q74），跨年的补缴出生当年', () => {
  it.each([
    // 出生日 + 90 天
    ['2026-01-01', '2026-04-01'], // 1 月余 30，2 月 28，3 月 31，合 89，4 月 1
    ['2026-03-01', '2026-05-30'], // 30 + 30 = 60，5 月 30
    ['2025-11-20', '2026-02-18'], // 10 + 31 + 31 = 72，2 月 18
    ['2025-12-31', '2026-03-31'], // 31 + 28 = 59，3 月 31
  ])('%s 出生，最迟 %s', (birthDate, deadline) => {
    expect(worked(newborn, 'huaian', { birthDate }).figures['最迟参保缴费日']).toBe(deadline);
  });

  it.each([
    // [出生, 缴费, 应缴, 最后一天]
    ['2026-03-01', '2026-03-01', '440.00元', '2026-12-31'],
    ['2026-03-01', '2026-05-29', '440.00元', '2026-12-31'], // 第 89 天
    ['2026-03-01', '2026-05-30', '440.00元', '2026-12-31'], // 第 90 天，仍算内
    ['2025-02-10', '2025-05-01', '440.00元', '2025-12-31'], // 2025 与 2026 持平
    ['2025-11-20', '2025-12-31', '440.00元', '2025-12-31'], // 当年缴当年
    ['2025-11-20', '2026-01-15', '880.00元', '2026-12-31'], // 440 + 440
    ['2025-11-20', '2026-02-18', '880.00元', '2026-12-31'], // 第 90 天
  ])('%s 出生 %s 缴费：%s，到 %s', (birthDate, paymentDate, pay, last) => {
    const came = worked(newborn, 'huaian', { birthDate, paymentDate });
    expect(resultOf(came)).toBe(pay);
    expect(came.figures['可以报销的第一天']).toBe(birthDate);
    expect(came.figures['可以报销的最后一天']).toBe(last);
  });

  it.each([
    ['2026-03-01', '2026-05-31'], // 第 91 天
    ['2025-11-20', '2026-02-19'],
  ])('%s 出生 %s 缴费：超期，不追溯，等待期请核实', (birthDate, paymentDate) => {
    const came = worked(newborn, 'huaian', { birthDate, paymentDate });
    expect(resultOf(came)).toBe('不能');
    expect(came.figures['2026年度个人缴费']).toBe('440.00元');
    expect(came.figures['可以报销的第一天']).toBeUndefined();
    expect(came.assumptions).toContain('要不要等待期请向医保局核实');
  });

  it.each([
    ['2026-05-28', false],
    ['2026-05-29', true],
    ['2026-05-30', true],
    ['2026-05-31', true],
    ['2026-06-01', false],
  ])('边上的日子提示核实：%s %s', (paymentDate, said) => {
    const { assumptions } = worked(newborn, 'huaian', { birthDate: '2026-03-01', paymentDate });
    expect(assumptions.includes('正在边上')).toBe(said);
  });

  it('2025 年的标准由“持平”推得，要写明', () => {
    const given = { birthDate: '2025-11-20', paymentDate: '2026-01-15' };
    expect(worked(newborn, 'huaian', given).assumptions).toContain('2026年与2025年持平');
  });

  it('只问最迟哪天的，也写明出生当年缴多少', () => {
    expect(worked(newborn, 'huaian', { birthDate: '2026-03-01' }).figures).toEqual({
      最迟参保缴费日: '2026-05-30',
      '按时参保的，可以报销的第一天': '2026-03-01',
      '2026年度个人缴费': '440.00元',
    });
  });

  it('当年只缴当年的，提醒下一年度另缴；可能拖到次年的，提醒补缴', () => {
    const given = { birthDate: '2025-11-20', paymentDate: '2025-12-10' };
    expect(worked(newborn, 'huaian', given).assumptions).toContain('2026年度要在集中征缴期内另外缴费');
    expect(worked(newborn, 'huaian', { birthDate: '2025-11-20' }).assumptions).toContain('补缴2025年度的');
  });

  it.each([
    ['2024-12-20', '2025-02-01', '2024年度的缴费通知还没有收录'],
    ['2026-11-20', '2027-01-15', '2027年度的缴费通知还没有收录'],
    ['2027-01-20', '2027-02-15', '2027年度的缴费通知还没有收录'],
    ['2026-03-02', '2026-03-01', '早于出生日期'],
    ['2024-12-20', '2026-02-01', '出生一年以上'],
  ])('%s 出生 %s 缴费：%s', (birthDate, paymentDate, said) => {
    expect(worked(newborn, 'huaian', { birthDate, paymentDate }).unknown).toContain(said);
  });

  it('没有出生日期的，要问', () => {
    expect(worked(newborn, 'huaian', {}).missing).toBe('birthDate');
  });
});

describe('垫江：2024 年出生，90 日内（q2、q3）', () => {
  it('七月缴费也不加财政补助；没有说档次，两档都列', () => {
    const came = worked(newborn, 'dianjiang', { birthDate: '2024-05-01', paymentDate: '2024-07-30' });
    expect(came.figures).toEqual({
      可以报销的第一天: '2024-05-01',
      可以报销的最后一天: '2024-12-31',
      最迟参保缴费日: '2024-07-30', // 5 月余 30，6 月 30，合 60，7 月 30
      '个人缴费（一档）': '380.00元',
      '个人缴费（二档）': '755.00元',
    });
  });

  it('说了档次只列一档', () => {
    const came = worked(newborn, 'dianjiang', { birthDate: '2024-05-01', tier: '2' });
    expect(came.figures['个人缴费（二档）']).toBe('755.00元');
    expect(came.figures['个人缴费（一档）']).toBeUndefined();
    expect(resultOf(came)).toBe('2024-07-30');
  });

  it('超过 90 日按普通居民：满 90 日后', () => {
    const came = worked(newborn, 'dianjiang', { birthDate: '2024-05-01', paymentDate: '2024-07-31' });
    expect(came.figures['可以报销的第一天']).toBe('2024-10-29'); // 8 月 31，9 月 30，合 61，10 月 29
    expect(came.steps['出生到缴费']).toBe('91天 dianjiang-2024/q3');
    expect(came.assumptions).toContain(
      '出生超过 90 天才缴费，文件写“超过 90 天的按照普通居民缴费标准执行”，不能从出生之日起报销',
    );
    expect(came.assumptions).toContain('和普通居民一样计算');
    expect(came.assumptions).not.toContain('除外');
  });

  it('超过 90 日又过了九月三十日：文件没有写', () => {
    const given = { birthDate: '2024-05-01', paymentDate: '2024-10-08' };
    expect(worked(newborn, 'dianjiang', given).unknown).toContain('已经截止');
  });

  it('年底出生，次年仍在 90 日内', () => {
    const given = { birthDate: '2024-12-10', paymentDate: '2025-01-10', tier: '1' };
    const came = worked(newborn, 'dianjiang', given);
    expect(came.figures['可以报销的最后一天']).toBe('2024-12-31');
    expect(came.assumptions).toContain('2025年度要另外缴费');
  });

  it.each(['2023-12-31', '2025-01-01'])('%s 出生的，那一年的通知没有收录', (birthDate) => {
    expect(worked(newborn, 'dianjiang', { birthDate }).unknown).toContain('缴费通知还没有收录');
  });
});

describe('恩施：出生当年参保免缴（通知四）', () => {
  it.each([{ birthDate: '2025-05-01' }, { birthDate: '2025-01-01', paymentDate: '2025-12-31' }])(
    '%j',
    (given) => {
      const came = worked(newborn, 'enshi', given);
      expect(came.figures).toEqual({ '2025年度个人缴费': '0.00元', 可以报销的最后一天: '2025-12-31' });
      expect(came.assumptions).toContain('2026年度要另外缴费');
    },
  );

  it.each([
    ['2025-12-20', '2026-01-05', '2026年度的缴费通知还没有收录'],
    ['2026-01-05', '2026-01-06', '2026年度的缴费通知还没有收录'],
    ['2024-12-20', '2025-01-05', '2024年出生的孩子当年怎样参保'],
  ])('%s 出生 %s 参保：%s', (birthDate, paymentDate, said) => {
    expect(worked(newborn, 'enshi', { birthDate, paymentDate }).unknown).toContain(said);
  });
});

describe('眉县、通用：90 天内从出生之日起，缴多少没有写', () => {
  it.each(['meixian', 'national'] as const)('%s', (region) => {
    const inTime = worked(newborn, region, { birthDate: '2025-05-01', paymentDate: '2025-07-30' });
    expect(inTime.figures).toEqual({ 可以报销的第一天: '2025-05-01', 最迟参保缴费日: '2025-07-30' });
    expect(inTime.assumptions).toContain('要缴多少，文件没有写');
    const late = worked(newborn, region, { birthDate: '2025-05-01', paymentDate: '2025-07-31' });
    expect(late.unknown).toContain('从哪天起报销');
  });
});
