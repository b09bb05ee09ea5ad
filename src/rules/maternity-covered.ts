import { costs } from './eligible-cost.ts';
import type { Evaluation, RuleContext, Unknown } from './evaluation.ts';
import type { Facts } from './facts.ts';
import { formatFen, plainYuan, ZERO } from './money.ts';
import { outpatientByCost } from './outpatient-by-cost.ts';
import { parameter } from './parameter.ts';
import { amountOf } from './parameter-value.ts';
import { conclude } from './settlement.ts';

/**
 * Maternity where the own share of a birth, within the catalogue, is taken over by public funds; check-ups are
 * outpatient care.
 */
export function* maternityCovered(context: RuleContext, given: Facts): Evaluation<Unknown | undefined> {
  if (given.prenatalCost === undefined || given.birthMode !== undefined) {
    if (given.prenatalCost !== undefined)
      context.sheet.assume('产前检查按普通门诊统筹另外报销，这里没有计入');
    yield* birth(context, given);
    return undefined;
  }
  context.sheet.assume('产前检查按普通门诊统筹报销，与其他普通门诊共用年度限额');
  const known = { eligible: given.prenatalCost, outside: ZERO };
  const outcome = yield* outpatientByCost(context, given, known);
  if (outcome.kind === 'unknown') return outcome;
  conclude(context.sheet, outcome);
  return undefined;
}

function* birth(context: RuleContext, given: Facts): Evaluation<void> {
  const { parameters: set, sheet } = context;
  const clause = parameter(set, 'birth.own');
  sheet.assume(
    '住院分娩目录范围内的费用，基本医保、大病保险、医疗救助支付之后剩下的个人自付，按财政全部补助理解；目录外的费用自己负担',
  );
  if (given.offsiteFiling !== undefined)
    sheet.assume('按在省内异地定点医疗机构分娩计算，免备案、不降点；省外分娩文件没有写');
  const own = amountOf(clause);
  if (given.eligibleCost === undefined && given.totalCost === undefined) {
    sheet.cite(clause);
    sheet.figure('目录内个人负担', formatFen(own), '元');
    return;
  }
  const { eligible, outside } = yield* costs(context, given, clause);
  sheet.money(
    '目录内个人负担',
    `${plainYuan(eligible)} − 各项报销和财政补助 ${plainYuan(eligible)}`,
    own,
    clause,
  );
  sheet.figure('报销和补助合计', formatFen(eligible), '元');
  sheet.figure('目录内个人负担', formatFen(own), '元');
  if (outside > 0) sheet.figure('目录外个人负担', formatFen(outside), '元');
}
