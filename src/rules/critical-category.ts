import { categoriesNamed, ORDINARY } from './categories.ts';
import type { CriticalGroup } from './critical-terms.ts';
import type { RuleContext } from './evaluation.ts';

/** Categories of people that each region's critical illness insurance favours; the others count as ordinary. */
export const favoured: Readonly<Record<string, readonly string[]>> = {
  huaian: [
    'aided',
    'special-hardship',
    'minimum-living',
    'child-in-need',
    'veteran-benefit',
    'retrenched-worker',
    'hardship-worker',
    'low-income-edge',
    'expenditure-poor',
    'temporary-relief',
    'mental-disorder',
    'aided-student',
    'newly-aided',
  ],
  dianjiang: ['special-hardship', 'minimum-living', 'returned-to-poverty'],
};

/** @param personCategory one value, or several joined by 「+」 */
export function criticalGroup(
  { parameters: set, sheet }: Pick<RuleContext, 'parameters' | 'sheet'>,
  personCategory: string,
): CriticalGroup {
  const categories = categoriesNamed(set, personCategory);
  if (categories.some(({ value }) => favoured[set.region]?.includes(value))) return 'aided';
  for (const { value, label } of categories)
    if (value !== ORDINARY)
      sheet.assume(`${label}不在大病保险倾斜支付的范围之内，按普通参保人员计算；同时属于倾斜对象的另算`);
  return 'ordinary';
}
