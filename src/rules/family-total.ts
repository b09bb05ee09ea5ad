import { optionsOfCategory } from './categories.ts';
import { type Evaluation, need, type Rule, type RuleContext, type Unknown } from './evaluation.ts';
import type { Facts } from './facts.ts';
import { add, type Fen, formatFen, plainYuan, times, ZERO } from './money.ts';
import { personalPremium } from './personal-premium.ts';
import { premium } from './premium.ts';
import type { Person } from './premium-terms.ts';
import { assumeYear } from './premium-year.ts';
import { createWorksheet } from './worksheet.ts';

/** What a household pays for a year: each group of members, then the sum. */
export const familyTotal: Rule = {
  id: 'family-total',
  title: '全家缴费合计',
  facts: ['members', 'tier', 'paymentDate', 'age'],
  appliesTo: premium.appliesTo,
  options: optionsOfCategory,
  evaluate,
};

function* evaluate(context: RuleContext, given: Facts): Evaluation<Unknown | undefined> {
  const { sheet } = context;
  const members = (yield* need('members')).map(({ tier = given.tier, age = given.age, ...member }) => ({
    ...member,
    tier,
    age,
  }));
  const unstated = firstUnstated(context, given, members);
  if (unstated !== null) return unstated;
  const owns: Fen[] = [];
  const subsidies: Fen[] = [];
  let heads = 0;
  let atLeast = false;
  let last = null;
  for (const member of members) {
    const { count } = member;
    const found = yield* personalPremium(context, given, member);
    if (found.kind === 'unknown') return found;
    const own = times(found.own, count);
    sheet.cite(found.fullClause);
    sheet.money(`${found.label} ${count} 人`, `${plainYuan(found.own)} × ${count}`, own, found.clause);
    owns.push(own);
    subsidies.push(times(found.subsidy, count));
    heads += count;
    atLeast ||= found.fullClause.atLeast;
    last = found.fullClause;
  }
  if (last === null) return undefined;
  const total = sheet.money(`全家 ${heads} 人`, owns.map(plainYuan).join(' + '), add(...owns), last);
  sheet.figure('全家一共缴', formatFen(total), '元', atLeast);
  const subsidy = add(...subsidies);
  if (subsidy > ZERO) sheet.figure('资助合计', formatFen(subsidy), '元');
  assumeYear(context);
  return undefined;
}

/** With one member of whom it is not stated there is no sum: then nobody is asked about the others. */
function firstUnstated(context: RuleContext, given: Facts, members: readonly Person[]): Unknown | null {
  for (const member of members) {
    const first = personalPremium({ ...context, sheet: createWorksheet() }, given, member).next();
    if (first.done && first.value.kind === 'unknown') return first.value;
  }
  return null;
}
