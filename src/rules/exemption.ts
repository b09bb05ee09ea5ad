import { daysBetween } from './calendar.ts';
import { categoriesNamed, NEWBORN, NEWLY_AIDED, STABLE } from './categories.ts';
import { testContinuity } from './continuity-test.ts';
import type { RuleContext } from './evaluation.ts';
import type { FactName, Facts } from './facts.ts';
import { isStated, type Parameter, type ParameterSet, parameter } from './parameter.ts';
import { wholeOf } from './parameter-value.ts';

/** Why somebody need not wait, and the clause that says so. */
export interface Exemption {
  readonly reason: string;
  readonly clause: Parameter;
}

/**
 * Finds whether the facts given put somebody among those without a waiting period: soldiers discharged a short time
 * ago, people newly recognised as objects of medical aid, people out of poverty, children enrolled as newborn, a change
 * of scheme with a short gap.
 * @returns null where nothing given says so; asks for nothing
 */
export function exemption({ parameters, sheet }: RuleContext, given: Facts): Exemption | null {
  const named = categoriesNamed(parameters, given.personCategory ?? '').map(({ value }) => value);
  if (named.includes(NEWLY_AIDED) && isStated(parameters, 'waiting.newly-aided'))
    return { reason: '新增的医疗救助对象', clause: parameter(parameters, 'waiting.newly-aided') };
  if (named.includes(STABLE) && isStated(parameters, 'waiting.stable-out-of-poverty')) {
    sheet.assume('稳定脱贫人口在过渡期结束前参加居民医保的，不设等待期');
    return { reason: '稳定脱贫人口', clause: parameter(parameters, 'waiting.stable-out-of-poverty') };
  }
  const born = isNamedNewborn(parameters, given) ? newbornClause(parameters) : null;
  if (born !== null) {
    const label = categoriesNamed(parameters, NEWBORN).map((each) => each.label);
    sheet.assume(`按${label.join('')}计算；过了期限才参保的不适用`);
    return { reason: '按时参保的新生儿', clause: born };
  }
  return soldierExemption(parameters, given) ?? switchExemption(parameters, given, sheet.assume);
}

/** True for those who say that they are enrolled as newborn. */
export function isNamedNewborn(set: ParameterSet, { personCategory }: Facts): boolean {
  return categoriesNamed(set, personCategory ?? '').some(({ value }) => value === NEWBORN);
}

/** The clause by which newborn children have benefits from their birth, or for all of the year. */
function newbornClause(set: ParameterSet): Parameter | null {
  const id = ['newborn.coverage.to', 'newborn.own'].find((each) => isStated(set, each));
  return id === undefined ? null : parameter(set, id);
}

function soldierExemption(parameters: ParameterSet, given: Facts): Exemption | null {
  const { dischargeDate, paymentDate } = given;
  if (dischargeDate === undefined || !isStated(parameters, 'soldier.waiting')) return null;
  const clause = parameter(parameters, 'soldier.waiting');
  if (!isStated(parameters, 'soldier.days')) return { reason: '退役军人', clause };
  const days = parameter(parameters, 'soldier.days');
  if (paymentDate === undefined) return null;
  const passed = daysBetween(dischargeDate, paymentDate);
  return passed >= 0 && passed <= wholeOf(days)
    ? { reason: `退役后 ${days.value} 天内缴费`, clause: days }
    : null;
}

function switchExemption(
  parameters: ParameterSet,
  { insuredYears, gapMonths }: Facts,
  assume: (text: string) => void,
): Exemption | null {
  if (insuredYears === undefined || gapMonths === undefined) return null;
  if (!isStated(parameters, 'continuity.years')) return null;
  const { longEnough, shortGap, gap } = testContinuity(parameters, insuredYears, gapMonths);
  if (!longEnough || !shortGap) return null;
  assume('文件写这种情形“缴费后不算断保人员”，这里理解为不用等，以医保局核定为准');
  return { reason: '职工医保与居民医保切换，不算断保', clause: gap };
}

/**
 * The fact that is missing where part of what an exemption turns on is said and the rest could still decide it.
 * @returns null where nothing more is needed
 */
export function openSwitch(set: ParameterSet, { insuredYears, gapMonths }: Facts): FactName | null {
  if (!isStated(set, 'continuity.years') || (insuredYears === undefined) === (gapMonths === undefined))
    return null;
  // What is not said is taken at its best: where that fails too, the answer is known.
  const { longEnough, shortGap } = testContinuity(
    set,
    insuredYears ?? Number.POSITIVE_INFINITY,
    gapMonths ?? 0,
  );
  if (!longEnough || !shortGap) return null;
  return insuredYears === undefined ? 'insuredYears' : 'gapMonths';
}
