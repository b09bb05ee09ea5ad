import { type Evaluation, need, type RuleContext, type Unknown, unknown } from './evaluation.ts';
import type { Facts } from './facts.ts';
import type { Level } from './levels.ts';
import { rateForAge } from './minor-rate.ts';
import { plainYuan } from './money.ts';
import { nearestEntries } from './nearest-entries.ts';
import { offsiteNotStated, offsiteRate } from './offsite-rate.ts';
import { isStated, type Parameter, parameter } from './parameter.ts';
import { amountOf } from './parameter-value.ts';
import type { Rate } from './rate.ts';
import { tcmDeductible } from './tcm.ts';

/** The terms of a stay in hospital. */
interface InpatientTerms {
  readonly kind: 'terms';
  readonly deductible: Parameter;
  readonly rate: Rate;
  readonly ceiling: Parameter;
}

/** Finds the terms by the level of the hospital, the tier of the enrolment and the filing for elsewhere. */
export function* inpatientTerms(context: RuleContext, given: Facts): Evaluation<InpatientTerms | Unknown> {
  const { parameters: set, sheet } = context;
  if (!isStated(set, 'inpatient.deductible.level1'))
    return unknown('住院的起付线、报销比例和封顶线', nearestEntries(set, 'inpatient'));
  const refusal = offsiteNotStated(set, given.offsiteFiling);
  if (refusal) return refusal;
  const level = yield* need('hospitalLevel');
  const tier = isStated(set, 'inpatient.ceiling') ? '' : `.tier${yield* need('tier')}`;
  const clause = parameter(set, `inpatient.rate${tier}.level${level}`);
  sheet.cite(clause);
  const ceiling = parameter(set, `inpatient.ceiling${tier}`);
  return { kind: 'terms', ceiling, ...placeTerms(context, given, level, clause) };
}

/** At home the patient's age and the kind of hospital count; elsewhere the filing. */
function placeTerms(
  context: RuleContext,
  given: Facts,
  level: Level,
  clause: Parameter,
): Pick<InpatientTerms, 'deductible' | 'rate'> {
  const { offsiteFiling } = given;
  if (offsiteFiling === undefined || offsiteFiling === 'emergency')
    return {
      deductible: tcmDeductible(context, given, level),
      rate: rateForAge(context, given.age, clause),
    };
  const deductible = parameter(context.parameters, 'inpatient.deductible.offsite');
  const line = plainYuan(amountOf(deductible));
  context.sheet.assume(`市外医院的起付线一律按 ${line} 元计算，文件没有按备案类型另定`);
  return { deductible, rate: offsiteRate(context, offsiteFiling, clause) };
}
