import { type CalendarDate, chineseDate } from './calendar.ts';
import { dateFigure } from './date-readings.ts';
import type { RuleContext, Unknown } from './evaluation.ts';
import { missingNotice } from './missing-notice.ts';
import { add, formatFen, plainYuan } from './money.ts';
import type { NewbornTerm } from './newborn-term.ts';
import { parameter } from './parameter.ts';
import { amountOf, wholeOf } from './parameter-value.ts';
import { paymentPeriod } from './payment-period.ts';

/**
 * A region where benefits reach back to birth, and where a child enrolled in the year after its birth pays for the
 * year of its birth too. The premium is known for the document's year and, being the same, for the year before.
 */
export function newbornWithBackPayment(context: RuleContext, term: NewbornTerm): Unknown | undefined {
  const { parameters, sheet } = context;
  const { birth, payment, deadline, within } = term;
  const outside = [birth, ...(payment ? [payment] : [])].find(({ year }) => !premiumKnown(context, year));
  if (outside) return missingNotice(parameters, outside.year);
  if (payment === undefined) {
    dateFigure(sheet, '最迟参保缴费日', deadline);
    dateFigure(sheet, '按时参保的，可以报销的第一天', birth);
    const premium = parameter(parameters, 'premium.personal');
    sheet.cite(premium);
    const amount = sheet.money(
      `${birth.year}年度个人缴费`,
      '',
      amountOf(premium),
      yearClause(context, birth.year),
    );
    sheet.figure(`${birth.year}年度个人缴费`, formatFen(amount), '元');
    if (birth.year < parameters.policyYear) assumeLevel(context);
    if (deadline.year > birth.year)
      sheet.assume(
        `拖到${deadline.year}年缴费的，要从出生之日起报销，除${deadline.year}年度的以外还要补缴${birth.year}年度的`,
      );
    return undefined;
  }
  if (!within) return late(context, term, payment);
  const premium = parameter(parameters, 'premium.personal');
  const each = amountOf(premium);
  sheet.cite(premium);
  const backwards = payment.year > birth.year;
  sheet.money(`${payment.year}年度个人缴费`, '', each, yearClause(context, payment.year));
  if (backwards) {
    const clause = parameter(parameters, 'newborn.days.next-year');
    sheet.cite(yearClause(context, birth.year));
    sheet.money(`补缴${birth.year}年度个人缴费`, '', each, clause);
    const total = add(each, each);
    sheet.money('一共要缴', `${plainYuan(each)} + ${plainYuan(each)}`, total, clause);
    sheet.figure('一共要缴', formatFen(total), '元');
    sheet.assume('补缴出生当年的费用，是为了从出生之日起报销；不补缴的，出生当年的费用不能报销');
  } else {
    sheet.figure(`${payment.year}年度个人缴费`, formatFen(each), '元');
    sheet.assume(`只缴了出生当年的；${payment.year + 1}年度要在集中征缴期内另外缴费`);
  }
  if (birth.year < parameters.policyYear) assumeLevel(context);
  const coverage = parameter(parameters, 'newborn.days.coverage');
  sheet.cite(coverage);
  dateFigure(sheet, '可以报销的第一天', birth);
  dateFigure(sheet, '可以报销的最后一天', yearEnd(payment));
  dateFigure(sheet, '最迟参保缴费日', deadline);
  return undefined;
}

/** Nothing reaches back; whether the child still counts as newborn for the waiting period is not written. */
function late(context: RuleContext, { birth, deadline }: NewbornTerm, payment: CalendarDate): undefined {
  const { parameters, sheet } = context;
  const premium = parameter(parameters, 'premium.personal');
  const each = sheet.money(
    `${payment.year}年度个人缴费`,
    '',
    amountOf(premium),
    yearClause(context, payment.year),
  );
  sheet.figure('能不能从出生之日起报销', '不能', '');
  sheet.figure(`${payment.year}年度个人缴费`, formatFen(each), '元');
  dateFigure(sheet, '最迟参保缴费日', deadline);
  if (payment.year < parameters.policyYear) assumeLevel(context);
  sheet.cite(premium, parameter(parameters, 'waiting.newborn'));
  sheet.assume(
    `${chineseDate(birth)}出生，${chineseDate(payment)}缴费已经超过期限；文件写新生儿参保后即可报销、不受等待期限制，超过期限的还算不算新生儿没有写，要不要等待期请向医保局核实`,
  );
  if (paymentPeriod(parameters, payment) === 'window')
    sheet.assume(
      `按缴的是${payment.year}年度计算；在集中征缴期内缴${parameters.policyYear}年度的，从${parameters.policyYear}年 1 月 1 日起享受待遇`,
    );
  return undefined;
}

function premiumKnown({ parameters }: RuleContext, year: number): boolean {
  return year <= parameters.policyYear && year >= wholeOf(parameter(parameters, 'premium.level-since'));
}

function yearClause({ parameters }: RuleContext, year: number) {
  return parameter(parameters, year === parameters.policyYear ? 'premium.personal' : 'premium.level-since');
}

function assumeLevel({ parameters, sheet }: RuleContext): void {
  const since = wholeOf(parameter(parameters, 'premium.level-since'));
  sheet.assume(`${since}年度的个人缴费标准，按文件“${parameters.policyYear}年与${since}年持平”推得`);
}

const yearEnd = ({ year }: CalendarDate): CalendarDate => ({ year, month: 12, day: 31 });
