import { expect, it } from 'vitest';
import { dualChannel } from '../../../src/rules/dual-channel.ts';
import { assumed, sheetOf, worked } from './worked.ts';

// 双通道的报销是合规费用的 60%，用它来看合规费用怎样得出
it.each([
  [{ eligibleCost: 1000 }, '600.00 400.00'],
  [{ eligibleCost: 1000, selfPaidCost: 50 }, '600.00 450.00'], // 自费的也由个人负担
  [{ eligibleCost: 1000, totalCost: 1200 }, '600.00 600.00'], // 1200 − 600
  [{ eligibleCost: 1000, totalCost: 900 }, '600.00 400.00'], // 总费用比合规的还少：以合规的为准
  [{ totalCost: 1000 }, '600.00 400.00'],
  [{ totalCost: 1000, selfPaidCost: 100 }, '540.00 460.00'], // 900 × 60%
  [{ totalCost: 1000, firstPaidCost: 100 }, '540.00 460.00'],
  [{ totalCost: 1000, selfPaidCost: 100, firstPaidCost: 100 }, '480.00 520.00'], // 800 × 60%
  [{ totalCost: 1000, selfPaidCost: 1000 }, '0.00 1000.00'],
  [{ totalCost: 1000, selfPaidCost: 1200 }, '0.00 1000.00'],
  [{ selfPaidCost: 100 }, '缺 eligibleCost'],
])('%o', (given, expected) => {
  expect(worked(dualChannel, 'huaian', given)).toBe(expected);
});

it('没有说明的部分写明按没有算；说明了的不再写', () => {
  expect(assumed(dualChannel, 'huaian', { totalCost: 1000 })).toMatch(/目录外[\s\S]*先自付/);
  const both = assumed(dualChannel, 'huaian', { totalCost: 1000, selfPaidCost: 100, firstPaidCost: 0 });
  expect(both).not.toContain('没有说明');
});

it('扣去的各项写成一步', () => {
  const given = { totalCost: 1000, selfPaidCost: 100, firstPaidCost: '20.50' };
  const [step] = sheetOf(dualChannel, 'huaian', given).steps;
  expect(step).toMatchObject({ label: '合规费用', expression: '1000 − 100 − 20.50', amount: '879.50' });
});

it('目录外费用多于总费用时提醒核对', () => {
  expect(assumed(dualChannel, 'huaian', { totalCost: 1000, selfPaidCost: 1200 })).toContain('请核对');
});
