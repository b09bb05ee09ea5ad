import { describe, expect, it } from 'vitest';
import { sharesOf } from '../../../src/channels/web/shares.ts';
import type { Calculation } from '../../../src/rules/calculation.ts';
import { stay } from './calculations.ts';

const figure = (label: string, amount: string, more: object = {}) => ({
  label,
  amount,
  unit: '元',
  text: `${amount} 元`,
  ...more,
});

function shares(first: ReturnType<typeof figure>, ...figures: ReturnType<typeof figure>[]) {
  const { amount, ...result } = first;
  const calculation: Calculation = { ...stay, result: { ...result, value: amount }, figures };
  return sharesOf(calculation).map(({ payer, amount: fen }) => [payer, fen]);
}

describe('谁出多少：只用算出来的数', () => {
  it('报销和个人负担', () => {
    expect(shares(figure('报销', '9165.50'), figure('个人负担', '8834.50'))).toEqual([
      ['fund', 916550],
      ['person', 883450],
    ]);
  });

  it('分基本医保和大病保险的，不再算合计', () => {
    const parts = [
      figure('基本医保报销', '70.00'),
      figure('大病保险报销', '20.00'),
      figure('个人负担', '10.00'),
    ];
    expect(shares(figure('报销合计', '90.00'), ...parts)).toEqual([
      ['fund', 7000],
      ['critical', 2000],
      ['person', 1000],
    ]);
  });

  it('缴费和资助；另外的财政补助不在里面', () => {
    const aid = [figure('由医疗救助资金资助', '360.00'), figure('财政另外补助', '670.00')];
    expect(shares(figure('个人缴费', '40.00'), ...aid)).toEqual([
      ['person', 4000],
      ['aid', 36000],
    ]);
  });

  it.each([
    ['只知道报销', [figure('报销', '600.00')]],
    ['只知道个人缴费', [figure('个人缴费', '400.00')]],
    ['报销是下限', [figure('报销', '60.00', { atLeast: true }), figure('个人负担', '40.00')]],
    ['个人负担是上限', [figure('报销', '60.00'), figure('个人负担（最多）', '40.00')]],
    ['都是零', [figure('报销', '0.00'), figure('个人负担', '0.00')]],
    ['不是钱', [figure('报销比例', '65', { unit: '%' }), figure('起付线', '900.00')]],
  ])('%s，不画', (_, [first, ...others]) => {
    expect(first && shares(first, ...others)).toEqual([]);
  });
});
