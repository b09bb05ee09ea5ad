import { add, excess, type Fen, formatFen, plainYuan } from './money.ts';
import type { Parameter } from './parameter.ts';
import type { Worksheet } from './worksheet.ts';

/** What a bill comes to. */
export interface Settlement {
  readonly kind: 'settlement';
  readonly eligible: Fen;
  /** The part of the bill outside the eligible cost, as far as it is known. */
  readonly outside: Fen;
  /** What the fund pays. */
  readonly paid: Fen;
  /** The clause that the payment follows. */
  readonly clause: Parameter;
}

/** Writes what the patient is left with, and both figures: 报销 and 个人负担. */
export function conclude(sheet: Worksheet, { eligible, outside, paid, clause }: Settlement): void {
  const bill = add(eligible, outside);
  const own = excess(bill, paid);
  const [cost, fund] = [plainYuan(bill), plainYuan(paid)];
  sheet.money('个人负担', paid > bill ? `${cost} < ${fund}` : `${cost} − ${fund}`, own, clause);
  sheet.figure('报销', formatFen(paid), '元');
  sheet.figure('个人负担', formatFen(own), '元');
}
