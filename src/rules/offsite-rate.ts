import { type RuleContext, type Unknown, unknown } from './evaluation.ts';
import type { FactValue } from './facts.ts';
import { nearestEntries } from './nearest-entries.ts';
import { isStated, type Parameter, type ParameterSet, parameter } from './parameter.ts';
import { wholeOf } from './parameter-value.ts';
import type { Rate } from './rate.ts';

type Filing = FactValue<'offsiteFiling'>;

/** Why a hospital stay elsewhere cannot be reckoned; null where it can. */
export function offsiteNotStated(set: ParameterSet, filing: Filing | undefined): Unknown | null {
  if (filing === undefined) return null;
  const entries = nearestEntries(set, 'off-site');
  if (!isStated(set, 'inpatient.deductible.offsite')) return unknown('异地就医的起付线和报销比例', entries);
  return filing === 'emergency' ? unknown('异地急诊抢救视同备案之后，报销比例降多少', entries) : null;
}

/**
 * The rate of a hospital elsewhere: that of the same level at home, less what the kind of filing takes away.
 * @param filing one that {@link offsiteNotStated} lets pass
 * @param clause the rate at home
 */
export function offsiteRate(
  { parameters: set, sheet }: RuleContext,
  filing: Exclude<Filing, 'emergency'>,
  clause: Parameter,
): Rate {
  const home = wholeOf(clause);
  if (filing === 'resident') {
    sheet.assume('已备案为异地长期居住（安置退休、常驻工作），在备案地就医：报销比例与参保地同等级医院一致');
    return { points: home, clause };
  }
  const reduction = parameter(set, `offsite.reduction.${filing}`);
  const points = home - wholeOf(reduction);
  sheet.step('异地就医的报销比例', `${home}% − ${wholeOf(reduction)} 个百分点`, `${points}`, '%', reduction);
  return { points, clause: reduction };
}
