import { chineseDate, compareDates } from './calendar.ts';
import { dateOf } from './date-parameter.ts';
import { dateFigure } from './date-readings.ts';
import type { Evaluation, RuleContext, Unknown } from './evaluation.ts';
import type { Facts } from './facts.ts';
import { missingNotice } from './missing-notice.ts';
import { formatFen } from './money.ts';
import { ordinaryInstead } from './newborn-late.ts';
import type { NewbornTerm } from './newborn-term.ts';
import { type ParameterSet, parameter } from './parameter.ts';
import { amountOf, wholeOf } from './parameter-value.ts';

const NAMES = { 1: '一档', 2: '二档' } as const;

/** A region with two tiers: the child pays its tier's premium and has benefits from birth to the end of the year. */
export function* newbornByTier(
  context: RuleContext,
  given: Facts,
  term: NewbornTerm,
): Evaluation<Unknown | undefined> {
  const { parameters, sheet } = context;
  const { birth, payment, deadline, within } = term;
  const year = wholeOf(parameter(parameters, 'newborn.year'));
  if (birth.year !== year) return missingNotice(parameters, birth.year, `${birth.year}年出生的新生儿，`);
  if (payment !== undefined && !within) return yield* ordinaryInstead(context, given, term, payment);
  const to = dateOf(parameter(parameters, 'newborn.coverage.to'));
  sheet.cite(parameter(parameters, 'newborn.coverage.to'));
  if (payment === undefined) dateFigure(sheet, '最迟参保缴费日', deadline);
  dateFigure(sheet, '可以报销的第一天', birth);
  dateFigure(sheet, '可以报销的最后一天', to);
  if (payment !== undefined) dateFigure(sheet, '最迟参保缴费日', deadline);
  for (const tier of given.tier ? [given.tier] : (['1', '2'] as const)) writePremium(parameters, sheet, tier);
  if (payment !== undefined && compareDates(payment, to) > 0)
    sheet.assume(
      `${chineseDate(payment)}缴的是${year}年度的；${year + 1}年度要另外缴费，那一年度的通知还没有收录`,
    );
  return undefined;
}

function writePremium(set: ParameterSet, sheet: RuleContext['sheet'], tier: '1' | '2'): void {
  const clause = parameter(set, `premium.newborn.tier${tier}`);
  const amount = sheet.money(`新生儿${NAMES[tier]}缴费`, '', amountOf(clause), clause);
  sheet.figure(`个人缴费（${NAMES[tier]}）`, formatFen(amount), '元');
}
