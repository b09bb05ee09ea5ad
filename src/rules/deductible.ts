import { excess, type Fen, plainYuan, ZERO } from './money.ts';
import type { Parameter } from './parameter.ts';
import { amountOf } from './parameter-value.ts';
import type { Worksheet } from './worksheet.ts';

/** Costs above a deductible; the step says so where they do not reach it. */
export function aboveDeductible(
  sheet: Worksheet,
  cost: Fen,
  deductible: Fen,
  clause: Parameter,
  label = '起付线以上的费用',
): Fen {
  const [written, line] = [plainYuan(cost), plainYuan(deductible)];
  return cost < deductible
    ? sheet.money(label, `${written} < ${line}，没有到起付线`, ZERO, clause)
    : sheet.money(label, `${written} − ${line}`, excess(cost, deductible), clause);
}

/** 「(12000 − 900)」, 「12000」 where there is no deductible, 「0」 where it is not reached. */
export function netExpression(cost: Fen, deductible: Fen): string {
  if (cost <= deductible) return '0';
  return deductible === 0 ? plainYuan(cost) : `(${plainYuan(cost)} − ${plainYuan(deductible)})`;
}

/**
 * What is left of a deductible that is taken once a year.
 * @param paidBefore what was taken of it this year; undefined where nobody said
 */
export function deductibleLeft(sheet: Worksheet, clause: Parameter, paidBefore: Fen | undefined): Fen {
  const whole = amountOf(clause);
  sheet.cite(clause);
  if (whole === 0) return whole;
  sheet.assume('起付线按年累计，一年扣满一次为止');
  if (paidBefore === undefined) sheet.assume('按本年度此前没有扣过起付线计算');
  if (paidBefore === undefined || paidBefore === 0) return whole;
  const expression = `${plainYuan(whole)} − ${plainYuan(paidBefore)}`;
  return paidBefore >= whole
    ? sheet.money('本年度还要扣的起付线', `${plainYuan(whole)} 已经扣满`, ZERO, clause)
    : sheet.money('本年度还要扣的起付线', expression, excess(whole, paidBefore), clause);
}
