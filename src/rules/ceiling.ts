import { excess, type Fen, plainYuan, ZERO } from './money.ts';
import type { Parameter } from './parameter.ts';
import { amountOf } from './parameter-value.ts';
import type { Worksheet } from './worksheet.ts';

interface YearlyCeiling {
  readonly clause: Parameter;
  /** What the ceiling is on, as people read it: 「住院报销」 */
  readonly name: string;
  /** What the fund has paid under it this year; undefined where nobody said. */
  readonly paidBefore: Fen | undefined;
  /** Costs that the rate applies to: where they exceed the ceiling, it matters that the ceiling is on payments. */
  readonly basis: Fen;
}

/** True where a payment is more than what is left of a yearly ceiling. */
export function exceeds(payment: Fen, clause: Parameter, paidBefore: Fen = ZERO): boolean {
  return payment > excess(amountOf(clause), paidBefore);
}

/** A payment of the fund, held within what is left of a yearly ceiling. */
export function withinCeiling(sheet: Worksheet, payment: Fen, ceiling: YearlyCeiling): Fen {
  const { clause, name, paidBefore, basis } = ceiling;
  const whole = amountOf(clause);
  const left = excess(whole, paidBefore ?? ZERO);
  sheet.cite(clause);
  if (paidBefore === undefined) sheet.assume(`按本年度此前没有用过${name}的年度限额计算`);
  else if (paidBefore >= whole)
    sheet.money(`${name}年度限额余额`, `${plainYuan(whole)} 已经用完`, left, clause);
  else if (paidBefore > 0)
    sheet.money(`${name}年度限额余额`, `${plainYuan(whole)} − ${plainYuan(paidBefore)}`, left, clause);
  if (basis > left) sheet.assume('年度限额限的是基金支付的金额：先按比例算出报销额，再与限额比较');
  if (payment <= left) return payment;
  const [more, limit] = [plainYuan(payment), plainYuan(left)];
  return sheet.money('不超过年度限额', `${more} > ${limit}，按 ${limit}`, left, clause);
}
