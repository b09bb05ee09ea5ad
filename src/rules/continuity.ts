import { testContinuity } from './continuity-test.ts';
import { need, type Rule } from './evaluation.ts';
import type { Facts } from './facts.ts';
import { isStated, type ParameterSet, parameter } from './parameter.ts';
import { wholeOf } from './parameter-value.ts';

/** Whether somebody who changed between the employees' and the residents' scheme counts as having broken off. */
export const continuity: Rule = {
  id: 'continuity',
  title: '职工医保与居民医保切换算不算断保',
  facts: ['insuredYears', 'gapMonths'],
  appliesTo: (set) => isStated(set, 'continuity.years') && isStated(set, 'continuity.gap-months'),
  *evaluate({ parameters, sheet }, given) {
    const insuredYears = yearsMatter(parameters, given) ? yield* need('insuredYears') : given.insuredYears;
    const gapMonths = yield* need('gapMonths');
    const { longEnough, shortGap, years, gap } = testContinuity(parameters, insuredYears ?? 0, gapMonths);
    const verdict = (met: boolean) => (met ? '符合' : '不符合');
    if (insuredYears !== undefined && gapMonths > 0)
      sheet.step(`中断前连续参保满 ${years.value} 年`, `${insuredYears} 年`, verdict(longEnough), '', years);
    sheet.step(`中断不超过 ${gap.value} 个月`, `${gapMonths} 个月`, verdict(shortGap), '', gap);
    const unbroken = gapMonths === 0 || (longEnough && shortGap);
    sheet.figure('算不算断保', unbroken ? '缴费后不算断保' : '不符合“不算断保”的条件', '');
    sheet.assume('只适用于因就业等个人状态变化，在职工医保和居民医保之间切换的情形');
    if (gapMonths === 0) sheet.assume('没有中断缴费，不看之前连续参保几年');
    if (!unbroken) sheet.assume('文件只写了什么情形不算断保；不符合的一般按断保对待，以医保局核定为准');
    return undefined;
  },
};

/** Without a gap, or with one too long, the years before it change nothing. */
function yearsMatter(set: ParameterSet, { gapMonths }: Facts): boolean {
  if (gapMonths === undefined) return true;
  return gapMonths > 0 && gapMonths <= wholeOf(parameter(set, 'continuity.gap-months'));
}
