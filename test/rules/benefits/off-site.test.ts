import { expect, it } from 'vitest';
import { offSite } from '../../../src/rules/off-site.ts';
import { notStated, sheetOf, worked } from './worked.ts';

it.each([
  // 只问比例：65% − 5、75% − 20、85%
  [{ offsiteFiling: 'referral', hospitalLevel: '3' }, '60 1200.00'],
  [{ offsiteFiling: 'other', hospitalLevel: '2' }, '55 1200.00'],
  [{ offsiteFiling: 'unfiled', hospitalLevel: '2' }, '55 1200.00'],
  [{ offsiteFiling: 'resident', hospitalLevel: '1' }, '85 1200.00'],
  // 有费用就算到钱
  [{ offsiteFiling: 'referral', hospitalLevel: '3', eligibleCost: 12000 }, '6480.00 5520.00'],
  [{ offsiteFiling: 'referral', hospitalLevel: '3', eligibleCost: 1200 }, '0.00 1200.00'],
  [{ offsiteFiling: 'referral', hospitalLevel: '3', eligibleCost: '1200.01' }, '0.01 1200.00'], // 0.006 → 0.01
  [{}, '缺 offsiteFiling'],
  [{ offsiteFiling: 'referral' }, '缺 hospitalLevel'],
  [{ offsiteFiling: 'referral', eligibleCost: 12000 }, '缺 hospitalLevel'],
  [{ offsiteFiling: 'emergency' }, '未载明'],
  [{ offsiteFiling: 'emergency', hospitalLevel: '3', eligibleCost: 12000 }, '未载明'],
])('淮安 %o', (given, expected) => {
  expect(worked(offSite, 'huaian', given)).toBe(expected);
});

it('比例的单位是 %', () => {
  const { figures } = sheetOf(offSite, 'huaian', { offsiteFiling: 'referral', hospitalLevel: '3' });
  expect(figures).toEqual([
    { label: '报销比例', value: '60', unit: '%' },
    { label: '起付线', value: '1200.00', unit: '元' },
  ]);
});

it.each([
  ['dianjiang', ['dianjiang-2024/q7']],
  ['enshi', ['enshi-2025/q3']],
  ['meixian', ['meixian-2025/q3']],
  ['national', ['national-2025/q3']],
])('%s 没有异地比例，不问就说', (region, entries) => {
  expect(notStated(offSite, region, {}).entries).toEqual(entries);
});
