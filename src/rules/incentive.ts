import { type Evaluation, need, type Rule, type RuleContext, type Unknown, unknown } from './evaluation.ts';
import type { Facts } from './facts.ts';
import { add, type Fen, formatFen, least, percentOf, plainYuan, times } from './money.ts';
import { isStated, type Parameter, type ParameterSet, parameter } from './parameter.ts';
import { amountOf, wholeOf } from './parameter-value.ts';

/** By how much years of unbroken enrolment and years without a claim raise the ceiling of critical illness insurance. */
export const incentive: Rule = {
  id: 'incentive',
  title: '连续参保和零报销激励',
  facts: ['continuousYears', 'zeroClaimYears', 'mostOnly'],
  appliesTo: (set) => isStated(set, 'incentive.step'),
  *evaluate(context, given) {
    if (given.mostOnly === true) return mostPossible(context);
    const { parameters, sheet } = context;
    const years = yield* yearsOf(context, given);
    const step = parameter(parameters, 'incentive.step');
    const continuous = forContinuity(context, years.continuous, step);
    const zeroClaims = forZeroClaims(context, years.zeroClaims);
    const sum = sheet.money(
      '两项合计',
      `${plainYuan(continuous)} + ${plainYuan(zeroClaims)}`,
      add(continuous, zeroClaims),
      step,
    );
    const raise = capped(context, sum);
    sheet.figure('大病保险最高支付限额提高', formatFen(raise), '元', step.atLeast);
    ceiling(context, raise);
    assumeIncentive(context);
    return undefined;
  },
};

/** What all years together can come to, whatever they are. */
function mostPossible(context: RuleContext): Unknown | undefined {
  const { parameters: set, sheet } = context;
  const base = baseCeiling(set);
  if (base === null || !isStated(set, 'incentive.cap-share'))
    return unknown('两项激励累计最多提高多少', [parameter(set, 'incentive.step').entry]);
  const most = capFor(context, base);
  sheet.figure('大病保险最高支付限额最多提高', formatFen(most), '元');
  ceiling(context, most);
  sheet.assume('两项激励合在一起计算上限');
  return undefined;
}

interface Years {
  readonly continuous: number;
  readonly zeroClaims: number;
}

/** Either kind of years is enough; the other is then taken as none, and said so. */
function* yearsOf({ sheet }: RuleContext, given: Facts): Evaluation<Years> {
  const { continuousYears, zeroClaimYears } = given;
  if (continuousYears === undefined && zeroClaimYears !== undefined) {
    sheet.assume('只算零报销激励；没有说连续参保几年，连续参保激励按 0 计算');
    return { continuous: 0, zeroClaims: zeroClaimYears };
  }
  const continuous = yield* need('continuousYears');
  if (zeroClaimYears === undefined)
    sheet.assume('只算连续参保激励；没有说有几年没有报销，零报销激励按 0 计算');
  return { continuous, zeroClaims: zeroClaimYears ?? 0 };
}

function forContinuity({ parameters, today, sheet }: RuleContext, years: number, step: Parameter): Fen {
  const after = parameter(parameters, 'incentive.after-years');
  const start = parameter(parameters, 'incentive.start-year');
  const counted = Math.max(0, years - wholeOf(after));
  sheet.cite(start);
  // 「2 − 4 = 0」 would be a false equation.
  const expression =
    years >= wholeOf(after) ? `${years} − ${after.value}` : `${years} 年，没有超过 ${after.value} 年`;
  sheet.step('计入激励的连续参保年数', expression, `${counted}`, '年', after);
  const possible = today.year - wholeOf(start) + 1;
  if (years > possible)
    sheet.assume(
      `连续参保年数从 ${start.value} 年算起，到 ${today.year} 年最多 ${possible} 年；满 ${years} 年是 ${wholeOf(start) + years - 1} 年的事，按到那时计算`,
    );
  else sheet.assume(`连续参保年数从 ${start.value} 年算起，以前的年数不算`);
  const amount = amountOf(step);
  return sheet.money('连续参保激励', `${plainYuan(amount)} × ${counted}`, times(amount, counted), step);
}

function forZeroClaims({ parameters, today, sheet }: RuleContext, years: number): Fen {
  const step = parameter(parameters, 'incentive.zero-claim.step');
  const start = parameter(parameters, 'incentive.zero-claim.start-year');
  sheet.cite(start);
  // A year without a claim counts once it is over.
  const finished = Math.max(0, today.year - wholeOf(start));
  if (years > finished)
    sheet.assume(
      `零报销的年数从 ${start.value} 年算起，到 ${today.year} 年最多已满 ${finished} 年，请核对；按 ${years} 年计算`,
    );
  const amount = amountOf(step);
  return sheet.money('零报销激励', `${plainYuan(amount)} × ${years}`, times(amount, years), step);
}

/** The sum may not pass a share of the original ceiling, where the document states both. */
function capped(context: RuleContext, sum: Fen): Fen {
  const { parameters, sheet } = context;
  const base = baseCeiling(parameters);
  if (base === null || !isStated(parameters, 'incentive.cap-share')) {
    sheet.assume('文件只写每年至少提高多少，没有写累计上限和当地的具体标准');
    return sum;
  }
  const share = parameter(parameters, 'incentive.cap-share');
  const cap = capFor(context, base);
  const raise = least(sum, cap);
  return sheet.money('实际提高', `${plainYuan(sum)} 与 ${plainYuan(cap)} 取小`, raise, share);
}

/** The most that the ceiling may rise: a share of the original. */
function capFor({ parameters, sheet }: RuleContext, base: Parameter): Fen {
  const share = parameter(parameters, 'incentive.cap-share');
  const cap = percentOf(amountOf(base), wholeOf(share));
  sheet.cite(base);
  return sheet.money('累计提高的上限', `${plainYuan(amountOf(base))} × ${share.value}%`, cap, share);
}

function ceiling({ parameters, sheet }: RuleContext, raise: Fen): void {
  const base = baseCeiling(parameters);
  if (base === null || !isStated(parameters, 'incentive.cap-share')) return;
  const raised = add(amountOf(base), raise);
  sheet.money('提高后的最高支付限额', `${plainYuan(amountOf(base))} + ${plainYuan(raise)}`, raised, base);
  sheet.figure('提高后的大病保险最高支付限额', formatFen(raised), '元');
}

function baseCeiling(set: ParameterSet): Parameter | null {
  return isStated(set, 'critical.ceiling') ? parameter(set, 'critical.ceiling') : null;
}

function assumeIncentive({ sheet }: RuleContext): void {
  sheet.assume('两项激励可以叠加；零报销的在次年提高，当年只要由基金报销过（包括门诊）就不算零报销');
  sheet.assume('按没有断保、也没有用过奖励额度计算；断保后连续年数重算，用过奖励额度的零报销激励清零');
}
