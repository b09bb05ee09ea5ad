import { criticalGroup } from './critical-category.ts';
import { type CriticalGroup, type CriticalTerms, criticalTerms, paidOn, payoutOf } from './critical-terms.ts';
import { aboveDeductible } from './deductible.ts';
import { type Evaluation, need, type RuleContext } from './evaluation.ts';
import type { Facts } from './facts.ts';
import { excess, type Fen, least, plainYuan, ZERO } from './money.ts';
import { isStated, type Parameter, parameter } from './parameter.ts';
import { amountOf } from './parameter-value.ts';

interface OwnShare {
  /** Eligible costs that the patient bore this year, this time included. */
  readonly total: Fen;
  /** What of it has been settled before; critical illness insurance is taken to have paid its part then. */
  readonly settled: Fen;
}

interface CriticalPayment {
  readonly paid: Fen;
  /** What it has paid this year before. */
  readonly before: Fen;
  readonly clause: Parameter;
}

/**
 * What critical illness insurance pays on the own share of a year: what the whole year comes to, less what it has
 * paid already. The patient's group of people is asked for if it matters.
 */
export function* criticalPayment(
  context: RuleContext,
  given: Facts,
  { total, settled }: OwnShare,
): Evaluation<CriticalPayment> {
  const { sheet } = context;
  sheet.assume(
    '大病保险按一个年度内累计的、基本医保报销后个人负担的合规费用计算，起付线和按比例自付的都算在内',
  );
  const terms = criticalTerms(context.parameters, yield* groupFor(context, given, total));
  const line = amountOf(terms.deductible);
  const above = aboveDeductible(sheet, total, line, terms.deductible, '超过大病起付标准的部分');
  if (above === 0)
    return { paid: ZERO, before: given.criticalPaidThisYear ?? ZERO, clause: terms.deductible };
  sayHowBandsRun(context, terms, total);
  const { amount, expression, rates, edges } = payoutOf(terms, above);
  const [clause] = rates;
  sheet.cite(...rates, ...edges);
  sheet.money('大病保险按比例报销', expression, amount, clause);
  const yearly = withinCritical(context, terms, amount);
  const before = paidBefore(context, terms, given.criticalPaidThisYear, settled);
  return { paid: lessBefore(context, yearly, before, clause), before, clause };
}

/** Critical illness insurance settles together with the basic fund: what was borne before has had its payment. */
function paidBefore({ sheet }: RuleContext, terms: CriticalTerms, given: Fen | undefined, settled: Fen): Fen {
  const before = paidOn(terms, settled);
  if (given !== undefined && given >= before) return given;
  sheet.assume(
    before === 0
      ? '按本年度大病保险此前没有报过计算'
      : `此前自付的部分，按大病保险已经报过 ${plainYuan(before)} 元计算`,
  );
  return before;
}

function lessBefore({ sheet }: RuleContext, yearly: Fen, before: Fen, clause: Parameter): Fen {
  if (before === 0) return yearly;
  sheet.assume('自付金额按全年累计（大病保险已经报过的那部分也在内），算出全年该报的再减去已经报过的');
  if (before > yearly) sheet.assume('大病保险已经报过的多于按累计自付算出的，请核对');
  const [whole, past] = [plainYuan(yearly), plainYuan(before)];
  const written = before > yearly ? `${whole} < ${past}` : `${whole} − ${past}`;
  return sheet.money('减去本年度大病已报', written, excess(yearly, before), clause);
}

/** Below the lowest deductible nobody is paid anything, whoever it is. */
function* groupFor(context: RuleContext, given: Facts, total: Fen): Evaluation<CriticalGroup> {
  if (given.personCategory === undefined) {
    const lowest = amountOf(parameter(context.parameters, 'critical.deductible.aided'));
    if (total <= lowest) {
      context.sheet.assume(`没有超过最低的大病起付标准 ${plainYuan(lowest)} 元，哪一类人都不能报`);
      return 'aided';
    }
  }
  return criticalGroup(context, yield* need('personCategory'));
}

/** Bands count from the deductible; said where counting them from zero would come out otherwise. */
function sayHowBandsRun({ sheet }: RuleContext, { bands }: CriticalTerms, total: Fen): void {
  const [first] = bands;
  if (first?.to != null && total > first.to) sheet.assume('大病保险分段按超过起付标准的金额计，不含起付标准');
}

function withinCritical(
  { parameters: set, sheet }: RuleContext,
  { ceiling }: CriticalTerms,
  amount: Fen,
): Fen {
  if (ceiling === null) {
    if (amount > amountOf(parameter(set, 'critical.ceiling.ordinary')))
      sheet.assume('这类人员的大病保险不设封顶线');
    return amount;
  }
  const whole = amountOf(ceiling);
  sheet.cite(ceiling);
  if (amount <= whole) return amount;
  if (isStated(set, 'incentive.step')) sheet.assume('没有计入连续参保和零报销激励提高的大病限额');
  const [more, limit] = [plainYuan(amount), plainYuan(whole)];
  return sheet.money('不超过大病年度限额', `${more} > ${limit}，按 ${limit}`, least(amount, whole), ceiling);
}
