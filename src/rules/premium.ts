import { optionsOfCategory } from './categories.ts';
import { type Evaluation, need, type Rule, type RuleContext, type Unknown } from './evaluation.ts';
import type { Facts } from './facts.ts';
import { type Fen, formatFen, plainYuan, ZERO } from './money.ts';
import { isStated, parameter } from './parameter.ts';
import { amountOf } from './parameter-value.ts';
import { personalPremium } from './personal-premium.ts';
import type { PersonalPremium } from './premium-terms.ts';
import { assumeYear } from './premium-year.ts';

/** What one person pays for a year, what is subsidised and by whom. */
export const premium: Rule = {
  id: 'premium',
  title: '个人缴费和资助',
  facts: ['personCategory', 'tier', 'paymentDate', 'age', 'birthDate'],
  appliesTo: (set) => isStated(set, 'premium.personal') || isStated(set, 'premium.tier1'),
  options: optionsOfCategory,
  evaluate,
};

function* evaluate(context: RuleContext, given: Facts): Evaluation<Unknown | undefined> {
  const personCategory = yield* need('personCategory');
  const { tier, age } = given;
  const found = yield* personalPremium(context, given, { personCategory, tier, age });
  if (found.kind === 'unknown') return found;
  write(context, found);
  fiscalSubsidy(context);
  assumeYear(context);
  return undefined;
}

function write({ sheet }: RuleContext, found: PersonalPremium): void {
  const { label, payer, full, fullClause, own, subsidy, subsidyStated, clause } = found;
  const [whole, left, aid] = [full, own, subsidy].map(plainYuan) as [string, string, string];
  sheet.money('缴费标准', '', full, fullClause);
  const aided = aidWords(label, own);
  if (subsidy > ZERO) sheet.money(aided, subsidyStated ? '' : `${whole} − ${left}`, subsidy, clause);
  sheet.money(`${label}个人缴费`, subsidyStated ? `${whole} − ${aid}` : '', own, clause);
  sheet.figure('个人缴费', formatFen(own), '元', fullClause.atLeast);
  if (subsidy > ZERO) sheet.figure(payer ? `由${payer}${aided}` : aided, formatFen(subsidy), '元');
}

/** Newborn children are not subsidised, they do not pay: 「免缴参保费用」. */
function aidWords(label: string, own: Fen): string {
  if (own !== ZERO) return '资助';
  return label.includes('新生儿') ? '免缴' : '全额资助';
}

/** What the state adds for everybody, whoever pays the premium. */
function fiscalSubsidy({ parameters, sheet }: RuleContext): void {
  if (!isStated(parameters, 'fiscal-subsidy')) return;
  const clause = parameter(parameters, 'fiscal-subsidy');
  sheet.cite(clause);
  const year = /^\d{4} ?年/.exec(clause.quote)?.[0].replace(' ', '');
  const label = year === undefined ? '财政另外补助' : `财政另外补助（${year}标准）`;
  sheet.figure(label, formatFen(amountOf(clause)), '元', clause.atLeast);
}
