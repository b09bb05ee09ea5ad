import type { CalendarDate } from './calendar.ts';
import type { RuleContext, Unknown } from './evaluation.ts';
import { missingNotice } from './missing-notice.ts';
import { isStated, type ParameterSet, parameter } from './parameter.ts';

/** Says which year a premium is for, where the document labels it by the year in which it is collected. */
export function assumeYear({ parameters, sheet }: RuleContext): void {
  const { policyYear } = parameters;
  if (isLabelledByCollection(parameters))
    sheet.assume(
      `文件写“${policyYear - 1}年度缴费标准”，指${policyYear - 1}年征收、${policyYear}年享受待遇的标准；写的是“不低于”，当地实际标准以当地通知为准`,
    );
}

/** Where a standard is labelled by the year of its collection, what was paid before that year was another's; else null. */
export function earlierStandard(set: ParameterSet, payment: CalendarDate): Unknown | null {
  const earlier = isLabelledByCollection(set) && payment.year < set.policyYear - 1;
  return earlier ? missingNotice(set, payment.year) : null;
}

function isLabelledByCollection(set: ParameterSet): boolean {
  return isStated(set, 'premium.personal') && parameter(set, 'premium.personal').atLeast === true;
}
