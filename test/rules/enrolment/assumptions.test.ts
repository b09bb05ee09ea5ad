import { describe, expect, it } from 'vitest';
import { coverage } from '../../../src/rules/coverage.ts';
import type { Rule } from '../../../src/rules/evaluation.ts';
import { newborn } from '../../../src/rules/newborn.ts';
import { premium } from '../../../src/rules/premium.ts';
import { refund } from '../../../src/rules/refund.ts';
import { waitingPeriod } from '../../../src/rules/waiting-period.ts';
import { parametersOf, type Region, resultOf, worked } from './worked.ts';

/** What is taken for granted is said, and said only where it is. */

type Said = readonly [rule: Rule, region: Region, given: Record<string, unknown>, words: string];

const said: readonly Said[] = [
  [coverage, 'huaian', { paymentDate: '2025-11-01' }, '按没有断缴过计算'],
  [coverage, 'huaian', { paymentDate: '2025-11-01', brokenYears: 1 }, '几种读法都列出'],
  [coverage, 'enshi', { paymentDate: '2024-11-01', brokenYears: 1 }, '这里从缴费那天起算'],
  [coverage, 'enshi', { paymentDate: '2024-11-01', brokenYears: 1 }, '写的是“至少”'],
  [coverage, 'enshi', { paymentDate: '2025-01-01' }, '补办补缴期内'],
  [coverage, 'huaian', { paymentDate: '2026-10-15' }, '如果缴的是2027年度，2027年度的'],
  [coverage, 'dianjiang', { paymentDate: '2024-10-11' }, '如果缴的是2025年度，2025年度的'],
  [coverage, 'dianjiang', { paymentDate: '2023-11-01', brokenYears: 1 }, '没有写要另外等'],
  [newborn, 'huaian', { birthDate: '2025-03-01' }, '持平'],
  [newborn, 'huaian', { birthDate: '2025-03-01', paymentDate: '2025-10-15' }, '在集中征缴期内缴2026年度的'],
  [newborn, 'huaian', { birthDate: '2025-03-01', paymentDate: '2025-10-15' }, '持平'],
  [newborn, 'huaian', { birthDate: '2025-11-20' }, '还要补缴2025年度的'],
  [newborn, 'dianjiang', { birthDate: '2024-12-20', paymentDate: '2025-01-01' }, '2025年度要另外缴费'],
  [newborn, 'enshi', { birthDate: '2025-03-01' }, '按 2025 年当年参保计算'],
  [premium, 'enshi', { personCategory: 'monitored+minimum-living' }, '就高不就低'],
  [premium, 'enshi', { personCategory: 'stable-out-of-poverty' }, '不再享受'],
  [premium, 'huaian', { personCategory: 'newly-aided' }, '已缴的不退'],
  [premium, 'meixian', { personCategory: 'ordinary' }, '“2024年度缴费标准”，指2024年征收、2025年'],
  [
    premium,
    'dianjiang',
    { personCategory: 'ordinary', tier: '1' },
    '2024年6月30日以前缴费计算；以后到2024年9月30日',
  ],
  [refund, 'huaian', { refundDate: '2025-12-01', refundReason: 'employee' }, '按在集中征缴期内缴费计算'],
  [waitingPeriod, 'enshi', { enrolmentHistory: 'continuous' }, '按没有在集中征缴期缴费计算'],
  [waitingPeriod, 'enshi', { enrolmentHistory: 'first' }, '按没有在集中征缴期缴费计算'],
  [waitingPeriod, 'enshi', { brokenYears: 1 }, '一种读法是 3 个月，另一种是 4 个月'],
];

const unsaid: readonly Said[] = [
  [coverage, 'huaian', { paymentDate: '2025-11-01', enrolmentHistory: 'first' }, '按没有断缴过计算'],
  [coverage, 'dianjiang', { paymentDate: '2023-11-01' }, '断缴'],
  [coverage, 'huaian', { paymentDate: '2025-11-01', brokenYears: 1 }, '写的是“至少”'],
  [coverage, 'enshi', { paymentDate: '2024-11-01', brokenYears: 1 }, '几种读法都列出'],
  [coverage, 'huaian', { paymentDate: '2026-01-15' }, '写的是“至少”'],
  [coverage, 'national', { paymentDate: '2025-03-01' }, '补办补缴期内'],
  [newborn, 'huaian', { birthDate: '2026-03-01' }, '持平'],
  [newborn, 'huaian', { birthDate: '2026-03-01', paymentDate: '2026-04-01' }, '持平'],
  [newborn, 'huaian', { birthDate: '2026-03-01', paymentDate: '2026-07-01' }, '持平'],
  [newborn, 'huaian', { birthDate: '2026-03-01', paymentDate: '2026-07-01' }, '在集中征缴期内缴'],
  [newborn, 'huaian', { birthDate: '2026-03-01' }, '补缴'],
  [newborn, 'dianjiang', { birthDate: '2024-12-20', paymentDate: '2024-12-31' }, '2025年度要另外缴费'],
  [newborn, 'enshi', { birthDate: '2025-03-01', paymentDate: '2025-04-01' }, '按 2025 年当年参保计算'],
  [premium, 'enshi', { personCategory: 'monitored' }, '就高不就低'],
  [premium, 'enshi', { personCategory: 'ordinary' }, '年征收'],
  [refund, 'huaian', { refundDate: '2025-12-01', refundReason: 'employee' }, '按今天'],
  [
    refund,
    'huaian',
    { refundDate: '2025-12-01', refundReason: 'employee', paymentDate: '2025-11-01' },
    '按在集中征缴期内缴费计算',
  ],
  [waitingPeriod, 'enshi', { enrolmentHistory: 'broken', brokenYears: 1 }, '按没有在集中征缴期缴费计算'],
  [
    waitingPeriod,
    'enshi',
    { enrolmentHistory: 'continuous', paymentDate: '2025-01-15' },
    '按没有在集中征缴期缴费计算',
  ],
];

const named = (rows: readonly Said[]): [string, Said][] =>
  rows.map((row) => [`${row[0].id} ${row[1]} ${JSON.stringify(row[2])}：${row[3]}`, row]);

describe('当作前提的，都写出来', () => {
  it.each(named(said))('%s', (_, [rule, region, given, words]) => {
    expect(worked(rule, region, given).assumptions).toContain(words);
  });

  it.each(named(unsaid))('不相干的不写：%s', (_, [rule, region, given, words]) => {
    const came = worked(rule, region, given);
    expect(Object.keys(came.figures)).not.toHaveLength(0);
    expect(came.assumptions).not.toContain(words);
  });
});

describe('边上的情形', () => {
  it.each([
    // 只说了一半的，不当作免等
    [{ insuredYears: 2 }, '2026-04-15'],
    [{ gapMonths: 3 }, '2026-04-15'],
    // 退役当天缴费也算
    [{ dischargeDate: '2026-02-15' }, '2026-02-15'],
  ])('淮安 2026-02-15 缴费 %j → %s', (more, expected) => {
    expect(resultOf(worked(coverage, 'huaian', { paymentDate: '2026-02-15', ...more }))).toBe(expected);
  });

  it('恩施没有职工、居民切换的规定', () => {
    const given = { paymentDate: '2025-01-15', insuredYears: 2, gapMonths: 3 };
    expect(resultOf(worked(coverage, 'enshi', given))).toBe('2025-04-15');
  });

  it('选了新生儿，先问出生日期', () => {
    expect(worked(coverage, 'enshi', { personCategory: 'newborn' }).missing).toBe('birthDate');
    expect(worked(coverage, 'enshi', { personCategory: 'ordinary' }).missing).toBe('paymentDate');
  });

  it('缴费当天申请退费，说得通', () => {
    const given = { refundDate: '2025-12-01', refundReason: 'duplicate', paymentDate: '2025-12-01' };
    expect(resultOf(worked(refund, 'huaian', given))).toBe('440.00元');
  });

  it('一种读法就只有一个数', () => {
    expect(worked(waitingPeriod, 'enshi', { enrolmentHistory: 'first' }).figures).toEqual({
      待遇等待期: '≥3个月',
    });
  });

  it('超过期限的新生儿，缴费日不在这一年度的，不推算', () => {
    const given = { birthDate: '2024-09-01', paymentDate: '2025-01-10' };
    expect(worked(newborn, 'dianjiang', given).unknown).toContain('2025年度的缴费通知还没有收录');
  });

  it('垫江新生儿：没说哪天缴，最迟的一天在前；说了，在后，只写一次', () => {
    const labels = (given: Record<string, unknown>) =>
      Object.keys(worked(newborn, 'dianjiang', given).figures);
    expect(labels({ birthDate: '2024-05-01' })[0]).toBe('最迟参保缴费日');
    expect(labels({ birthDate: '2024-05-01', paymentDate: '2024-06-01' })[0]).toBe('可以报销的第一天');
  });

  it('每一步引的条目：当年的标准和“持平”分开引', () => {
    const given = { birthDate: '2025-11-20', paymentDate: '2026-01-15' };
    expect(worked(newborn, 'huaian', given).steps['2026年度个人缴费']).toBe('440.00元 huaian-2026/q2');
    const before = { birthDate: '2025-03-01', paymentDate: '2025-04-01' };
    expect(worked(newborn, 'huaian', before).steps['2025年度个人缴费']).toBe('440.00元 huaian-2026/q14');
  });

  it('没有写的地区不列这些规则', () => {
    expect(refund.appliesTo(parametersOf('enshi'))).toBe(false);
    expect(waitingPeriod.appliesTo({ ...parametersOf('enshi'), parameters: new Map() })).toBe(false);
    expect(coverage.appliesTo({ ...parametersOf('enshi'), parameters: new Map() })).toBe(false);
    expect(newborn.appliesTo({ ...parametersOf('enshi'), parameters: new Map() })).toBe(false);
  });
});
