import type { CalendarDate } from './calendar.ts';
import {
  type Category,
  FORMER_POOR,
  LOW_INCOME_EDGE,
  NEWBORN,
  NEWLY_AIDED,
  ORDINARY,
  STABLE,
  STUDENT,
} from './categories.ts';
import { entryIds } from './entry-id.ts';
import { type Evaluation, need, type RuleContext, type Unknown, unknown } from './evaluation.ts';
import type { Facts } from './facts.ts';
import { isMinor } from './minor-rate.ts';
import { missingNotice } from './missing-notice.ts';
import { isStated, type Parameter, type ParameterSet, parameter } from './parameter.ts';
import { wholeOf } from './parameter-value.ts';
import { paymentRefusal } from './payment-refusal.ts';
import {
  type Person,
  type PersonalPremium,
  unsubsidised,
  withOwnPart,
  withSubsidy,
} from './premium-terms.ts';
import { earlierStandard } from './premium-year.ts';

/** What somebody of one category pays where there is one premium for all. */
export function* flatPremium(
  context: RuleContext,
  { paymentDate }: Facts,
  person: Person,
  category: Category,
): Evaluation<PersonalPremium | Unknown> {
  const { parameters, sheet } = context;
  const full = parameter(parameters, 'premium.personal');
  const refused = paymentDate === undefined ? null : refusal(parameters, paymentDate, category);
  if (refused !== null) return refused;
  switch (category.value) {
    case ORDINARY:
      return unsubsidised(category, full);
    case STUDENT:
      return unsubsidised(category, stated(parameters, 'premium.student') ?? full);
    case FORMER_POOR:
      return unknown(
        '原建档立卡低收入人口个人缴多少（文件写“继续享受资助参保政策”，没有写金额；现在仍是医疗救助对象的个人不缴费，请先确认身份）',
        entryIds(parameters, 'q53', 'q57'),
      );
    case NEWBORN: {
      sheet.assume('只免出生当年的，次年要按规定缴费');
      return withOwnPart(category, full, parameter(parameters, 'newborn.own'));
    }
    case LOW_INCOME_EDGE:
      if (isStated(parameters, 'subsidy.low-income-edge.age')) return yield* edge(context, person, category);
      return byGroup(parameters, category, category.value);
    case STABLE:
      sheet.assume('稳定脱贫人口的资助已经退出，文件写明缴这一年的费不再享受');
      return byGroup(parameters, category, category.value);
    case NEWLY_AIDED:
      sheet.assume('还没有参保的新增救助对象由政府资助；已经自己缴了费再认定的，已缴的不退');
      return byGroup(parameters, category, ANY_AIDED);
    case 'aided':
      return byGroup(parameters, category, ANY_AIDED);
    default:
      return byGroup(parameters, category, category.value);
  }
}

/** A newborn child is enrolled on any day of the year; others when the document says. */
function refusal(set: ParameterSet, payment: CalendarDate, { value }: Category): Unknown | null {
  if (value !== NEWBORN) return earlierStandard(set, payment) ?? paymentRefusal(set, payment);
  return payment.year === set.policyYear ? null : missingNotice(set, payment.year);
}

/** Stands for every object of medical aid where the document treats all alike. */
const ANY_AIDED = 'special-hardship';

function stated(set: ParameterSet, id: string): Parameter | null {
  return isStated(set, id) ? parameter(set, id) : null;
}

function byGroup(set: ParameterSet, category: Category, group: string): PersonalPremium | Unknown {
  const full = parameter(set, 'premium.personal');
  const own = stated(set, `subsidy.${group}.own`);
  if (own !== null) return withOwnPart(category, full, own);
  const subsidy = stated(set, `subsidy.${group}.amount`);
  if (subsidy !== null) return withSubsidy(category, full, subsidy);
  return unknown(`${category.label}参保的资助标准`, [full.entry]);
}

/** Of families on the edge of the minimum living allowance only the old and the minors are subsidised. */
function* edge(
  context: RuleContext,
  person: Person,
  category: Category,
): Evaluation<PersonalPremium | Unknown> {
  const { parameters, sheet } = context;
  const limit = parameter(parameters, 'subsidy.low-income-edge.age');
  const age = person.age ?? (yield* need('age'));
  sheet.cite(limit);
  sheet.assume(`低保边缘家庭中只有 ${limit.value} 岁以上的老人和未成年人享受资助；未成年人指不满 18 周岁`);
  if (age >= wholeOf(limit) || isMinor(age)) return byGroup(parameters, category, category.value);
  return unsubsidised(category, parameter(parameters, 'premium.personal'));
}
