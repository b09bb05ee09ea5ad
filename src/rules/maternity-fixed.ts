import { costs } from './eligible-cost.ts';
import type { Evaluation, RuleContext, Unknown } from './evaluation.ts';
import { need } from './evaluation.ts';
import type { Facts } from './facts.ts';
import { inpatientPayment } from './inpatient-payment.ts';
import { add, type Fen, formatFen, least, plainYuan, ZERO } from './money.ts';
import { type Parameter, parameter } from './parameter.ts';
import { amountOf } from './parameter-value.ts';
import { conclude, type Settlement } from './settlement.ts';

/**
 * Maternity where check-ups are paid up to a limit, a natural birth with a fixed amount, and a caesarean like a stay
 * in hospital but not less than an amount.
 */
export function* maternityFixed(context: RuleContext, given: Facts): Evaluation<Unknown | undefined> {
  const { sheet } = context;
  const { prenatalCost, birthMode } = given;
  const prenatal = prenatalCost === undefined ? null : prenatalPayment(context, prenatalCost);
  if (prenatal !== null && birthMode === undefined) {
    conclude(sheet, prenatal);
    return undefined;
  }
  const birth = yield* birthPayment(context, given);
  if (birth.kind === 'unknown') return birth;
  const both = prenatal === null ? birth : together(context, prenatal, birth);
  if (birth.costKnown) conclude(sheet, both);
  else sheet.figure('报销', formatFen(both.paid), '元');
  return undefined;
}

interface BirthSettlement extends Settlement {
  /** False where only the fixed amount is known, not the bill. */
  readonly costKnown: boolean;
}

function prenatalPayment({ parameters: set, sheet }: RuleContext, cost: Fen): Settlement {
  const clause = parameter(set, 'prenatal.ceiling');
  const limit = amountOf(clause);
  sheet.assume(`产前检查费在 ${plainYuan(limit)} 元限额以内据实补助，超过的只补助到限额`);
  const [spent, most] = [plainYuan(cost), plainYuan(limit)];
  const expression = cost > limit ? `${spent} > ${most}，按 ${most}` : `${spent} ≤ ${most}，据实`;
  const paid = sheet.money('产前检查补助', expression, least(cost, limit), clause);
  return { kind: 'settlement', eligible: cost, outside: ZERO, paid, clause };
}

function* birthPayment(context: RuleContext, given: Facts): Evaluation<BirthSettlement | Unknown> {
  const { parameters: set, sheet } = context;
  if ((yield* need('birthMode')) === 'natural') {
    const clause = parameter(set, 'birth.natural');
    const costKnown = given.eligibleCost !== undefined || given.totalCost !== undefined;
    const bill = costKnown ? yield* costs(context, given, clause) : { eligible: ZERO, outside: ZERO };
    const amount = amountOf(clause);
    const paid = sheet.money('顺产定额补助', `定额 ${plainYuan(amount)}`, amount, clause);
    sheet.assume('顺产按定额补助，不随住院费用多少变动');
    return { kind: 'settlement', ...bill, paid, clause, costKnown };
  }
  const stay = yield* inpatientPayment(context, given);
  if (stay.kind === 'unknown') return stay;
  return { ...stay, ...toppedUp(context, stay.paid), costKnown: true };
}

function toppedUp({ parameters: set, sheet }: RuleContext, paid: Fen): { paid: Fen; clause: Parameter } {
  const clause = parameter(set, 'birth.caesarean-floor');
  const floor = amountOf(clause);
  sheet.cite(clause);
  if (paid >= floor) return { paid, clause };
  sheet.assume(`剖宫产报销额不到 ${plainYuan(floor)} 元的补足到 ${plainYuan(floor)} 元，合规费用少也一样`);
  const expression = `${plainYuan(paid)} < ${plainYuan(floor)}，按 ${plainYuan(floor)}`;
  return { paid: sheet.money('补足到最低补助', expression, floor, clause), clause };
}

function together<T extends Settlement>({ sheet }: RuleContext, prenatal: Settlement, birth: T): T {
  const paid = add(prenatal.paid, birth.paid);
  const expression = `${plainYuan(prenatal.paid)} + ${plainYuan(birth.paid)}`;
  sheet.money('产前检查和分娩合计', expression, paid, birth.clause);
  return { ...birth, paid, eligible: add(prenatal.eligible, birth.eligible) };
}
