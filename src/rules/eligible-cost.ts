import { type Evaluation, need, type RuleContext } from './evaluation.ts';
import type { Facts } from './facts.ts';
import { add, excess, type Fen, plainYuan, ZERO } from './money.ts';
import type { Parameter } from './parameter.ts';
import type { Worksheet } from './worksheet.ts';

export interface Costs {
  /** 合规费用: what is left of the bill without costs outside the catalogue and the own first share of class B. */
  readonly eligible: Fen;
  /** The rest of the bill as far as it is known; the patient pays it whatever the rule. */
  readonly outside: Fen;
}

/**
 * The eligible cost: as given, or the bill without what the catalogue leaves out. Asks for `eligibleCost` where
 * neither is known.
 * @param clause the clause that speaks of eligible costs, for the step that works them out
 */
export function* costs({ sheet }: RuleContext, given: Facts, clause: Parameter): Evaluation<Costs> {
  const { totalCost, selfPaidCost, firstPaidCost } = given;
  const outside = add(selfPaidCost ?? ZERO, firstPaidCost ?? ZERO);
  if (given.eligibleCost !== undefined || totalCost === undefined) {
    const eligible = yield* need('eligibleCost');
    if (totalCost === undefined) return { eligible, outside };
    doubtPart(sheet, '合规费用', eligible, '总费用', totalCost);
    const rest = excess(totalCost, eligible);
    if (rest >= outside) return { eligible, outside: rest };
    if (eligible <= totalCost)
      sheet.assume('合规费用、目录外和先自付的金额加起来多于总费用，请核对；按各项相加计算');
    return { eligible, outside };
  }
  if (selfPaidCost === undefined)
    sheet.assume('没有说明目录外（自费、丙类）的费用，按没有这类费用计算；有的要先扣掉');
  if (firstPaidCost === undefined)
    sheet.assume('没有说明乙类药品和项目先自付的金额，按没有这类金额计算；有的要先扣掉');
  if (outside === 0) return { eligible: totalCost, outside };
  if (outside > totalCost) sheet.assume('目录外和先自付的金额多于总费用，请核对；合规费用按 0 元计算');
  const parts = [totalCost, selfPaidCost, firstPaidCost].filter((part) => part !== undefined);
  const written = parts.map(plainYuan);
  const [whole, ...taken] = written;
  const expression = outside > totalCost ? `${whole} < ${taken.join(' + ')}` : written.join(' − ');
  const eligible = sheet.money('合规费用', expression, excess(totalCost, outside), clause);
  return { eligible, outside: excess(totalCost, eligible) };
}

/** Says that a part is greater than the whole it is part of: one of the two was given wrongly. */
export function doubtPart(sheet: Worksheet, part: string, amount: Fen, whole: string, limit: Fen): void {
  if (amount > limit) sheet.assume(`${part}多于${whole}，请核对`);
}
