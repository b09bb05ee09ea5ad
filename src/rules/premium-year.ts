import type { RuleContext } from './evaluation.ts';
import { isStated, parameter } from './parameter.ts';

/** Says which year a premium is for, where the document labels it by the year in which it is collected. */
export function assumeYear({ parameters, sheet }: RuleContext): void {
  const { policyYear } = parameters;
  if (!isStated(parameters, 'premium.personal')) return;
  if (parameter(parameters, 'premium.personal').atLeast)
    sheet.assume(
      `文件写“${policyYear - 1}年度缴费标准”，指${policyYear - 1}年征收、${policyYear}年享受待遇的标准；写的是“不低于”，当地实际标准以当地通知为准`,
    );
}
