import { type Evaluation, need, type RuleContext } from './evaluation.ts';
import type { Facts } from './facts.ts';
import { type Level, levelName, oneLevelDown } from './levels.ts';
import { type Fen, least, plainYuan, ZERO } from './money.ts';
import { isStated, type Parameter, parameter } from './parameter.ts';
import { amountOf, wholeOf } from './parameter-value.ts';

/** What a hospital of Chinese medicine is paid more for. */
interface HerbBonus {
  /** Eligible costs of Chinese medicines above the deductible. */
  readonly cost: Fen;
  /** Percent points on top of the rate. */
  readonly points: number;
}

const NONE: HerbBonus = { cost: ZERO, points: 0 };

/** The deductible of a stay: one step lower in hospitals of Chinese medicine of the second and third level. */
export function tcmDeductible(
  { parameters: set, sheet }: RuleContext,
  given: Facts,
  level: Level,
): Parameter {
  const own = parameter(set, `inpatient.deductible.level${level}`);
  if (given.tcmHospital !== true) return own;
  if (!isStated(set, 'tcm.deductible-steps')) {
    sheet.assume('文件没有给中医医院另定住院标准，按同等级医院计算');
    return own;
  }
  const lower = oneLevelDown(level);
  if (lower === level) return own;
  const deductible = parameter(set, `inpatient.deductible.level${lower}`);
  const [from, to] = [amountOf(own), amountOf(deductible)];
  const expression = `${levelName(level)} ${plainYuan(from)} 降为 ${plainYuan(to)}`;
  sheet.cite(own, deductible);
  sheet.money('中医医院起付线', expression, to, parameter(set, 'tcm.deductible-steps'));
  sheet.assume(
    `中医医院起付标准降低一个档次：按${levelName(lower)}医院的 ${plainYuan(to)} 元计算；报销比例仍按${levelName(level)}医院`,
  );
  return deductible;
}

/**
 * The rise of the rate for Chinese medicines. The deductible is taken from other costs first.
 * @param net eligible costs above the deductible
 * @param points the rate before the rise
 */
export function* herbBonus(
  { parameters: set, sheet }: RuleContext,
  given: Facts,
  net: Fen,
  points: number,
): Evaluation<HerbBonus> {
  if (!isStated(set, 'tcm.bonus')) return NONE;
  if (given.tcmHospital === undefined && given.herbCost === undefined) {
    sheet.assume('按不在中医医院住院计算');
    return NONE;
  }
  if (net === 0 || !(yield* need('tcmHospital'))) return NONE;
  const herbs = yield* need('herbCost');
  if (herbs === 0) return NONE;
  const bonus = parameter(set, 'tcm.bonus');
  sheet.cite(bonus);
  sheet.assume(
    `起付线先从中药以外的费用里扣，中药费用另加 ${wholeOf(bonus)} 个百分点；未成年人和中药提高的比例相加，最高 100%`,
  );
  return { cost: least(herbs, net), points: Math.min(wholeOf(bonus), 100 - points) };
}
