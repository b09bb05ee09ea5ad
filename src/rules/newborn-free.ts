import { type CalendarDate, chineseDate } from './calendar.ts';
import { lastDay } from './coverage-term.ts';
import { type RuleContext, type Unknown, unknown } from './evaluation.ts';
import { missingNotice } from './missing-notice.ts';
import { formatFen } from './money.ts';
import { parameter } from './parameter.ts';
import { amountOf } from './parameter-value.ts';

/** A region where a child enrolled in the year of its birth pays nothing for that year. */
export function newbornFree(
  context: RuleContext,
  birth: CalendarDate,
  payment: CalendarDate | undefined,
): Unknown | undefined {
  const { parameters, sheet } = context;
  const { policyYear } = parameters;
  const own = parameter(parameters, 'newborn.own');
  if (birth.year > policyYear) return missingNotice(parameters, birth.year);
  if (birth.year < policyYear)
    return unknown(`${birth.year}年出生的孩子当年怎样参保（收录的是${policyYear}年度的通知）`, [own.entry]);
  if (payment !== undefined && payment.year > birth.year)
    return missingNotice(parameters, payment.year, `出生当年没有参保，次年要按规定缴费；`);
  sheet.money('出生当年的个人缴费', `${chineseDate(birth)}出生，当年参保免缴参保费用`, amountOf(own), own);
  sheet.figure(`${birth.year}年度个人缴费`, formatFen(amountOf(own)), '元');
  lastDay(context);
  if (payment === undefined) sheet.assume(`按 ${birth.year} 年当年参保计算`);
  sheet.assume(`只免出生当年的；${birth.year + 1}年度要另外缴费，那一年度的通知还没有收录`);
  sheet.assume('文件写享受当年居民医保待遇，没有写是不是从出生之日起，请向医保局核实');
  return undefined;
}
