import type { RuleContext } from './evaluation.ts';
import { isStated, type Parameter, parameter } from './parameter.ts';
import { wholeOf } from './parameter-value.ts';
import type { Rate } from './rate.ts';

/** 未成年人 are those under 18 (民法典第十七条); documents name them without a number. */
const ADULT_AGE = 18;

export const isMinor = (age: number): boolean => age < ADULT_AGE;

/**
 * The rate of a stay in hospital, with what the region adds for minors.
 * @param clause the rate of an adult
 */
export function rateForAge(
  { parameters: set, sheet }: RuleContext,
  age: number | undefined,
  clause: Parameter,
): Rate {
  const adult = wholeOf(clause);
  if (!isStated(set, 'inpatient.minor-bonus')) {
    if (age !== undefined && isMinor(age)) sheet.assume('文件没有给未成年人另定住院标准，按同样的标准计算');
    return { points: adult, clause };
  }
  const bonus = parameter(set, 'inpatient.minor-bonus');
  const more = `${wholeOf(bonus)} 个百分点`;
  if (age === undefined) sheet.assume(`按成年人计算；未成年人的住院报销比例再提高 ${more}`);
  if (age === undefined || !isMinor(age)) return { points: adult, clause };
  const points = adult + wholeOf(bonus);
  sheet.step('未成年人的报销比例', `${adult}% + ${more}`, `${points}`, '%', bonus);
  return { points, clause: bonus };
}
