import { describe, expect, it } from 'vitest';
import { daySurgery } from '../../../src/rules/day-surgery.ts';
import { dualChannel } from '../../../src/rules/dual-channel.ts';
import { assumed, sheetOf, worked } from './worked.ts';

describe('淮安日间手术', () => {
  it.each([
    [{ hospitalLevel: '1', eligibleCost: 5000 }, '4000.00 1000.00'], // 5000 × 80%
    [{ hospitalLevel: '2', eligibleCost: 5000 }, '3750.00 1250.00'], // × 75%
    [{ hospitalLevel: '3', eligibleCost: 5000 }, '3500.00 1500.00'], // × 70%，不设起付线
    [{ hospitalLevel: '2', eligibleCost: '0.02' }, '0.02 0.00'], // 0.015 → 0.02
    [{ hospitalLevel: '3', eligibleCost: 0 }, '0.00 0.00'],
    [{ hospitalLevel: '3', totalCost: 6000, selfPaidCost: 1000 }, '3500.00 2500.00'],
    [{ hospitalLevel: '3', eligibleCost: 5000, offsiteFiling: 'referral' }, '未载明'],
    [{ eligibleCost: 5000 }, '缺 hospitalLevel'],
    [{ hospitalLevel: '3' }, '缺 eligibleCost'],
  ])('%o', (given, expected) => {
    expect(worked(daySurgery, 'huaian', given)).toBe(expected);
  });

  it('结算标准另行制定，写明', () => {
    expect(assumed(daySurgery, 'huaian', { hospitalLevel: '3', eligibleCost: 5000 })).toContain('另行制定');
  });
});

describe('淮安双通道药品', () => {
  it('算出的是下限', () => {
    const { figures, steps } = sheetOf(dualChannel, 'huaian', { eligibleCost: 9000 });
    expect(figures).toEqual([
      { label: '报销', value: '5400.00', unit: '元', atLeast: true }, // 9000 × 60%
      { label: '个人负担（最多）', value: '3600.00', unit: '元' },
    ]);
    expect(steps.map(({ label }) => label)).toEqual(['至少报销', '个人最多负担']);
  });

  it('半分进一', () => {
    expect(worked(dualChannel, 'huaian', { eligibleCost: '33.33' })).toBe('20.00 13.33'); // 19.998
  });
});

it.each(['dianjiang', 'enshi', 'meixian', 'national'])('%s 没有日间手术和双通道的标准', (region) => {
  expect(worked(daySurgery, region, {})).toBe('未载明');
  expect(worked(dualChannel, region, {})).toBe('未载明');
});
