import { type Category, categoriesNamed, LOW_INCOME_EDGE, NEWBORN, ORDINARY, STUDENT } from './categories.ts';
import { entryIds } from './entry-id.ts';
import { type Evaluation, type RuleContext, type Unknown, unknown } from './evaluation.ts';
import type { Facts } from './facts.ts';
import { ZERO } from './money.ts';
import { isStated, type ParameterSet, parameter } from './parameter.ts';
import { amountOf } from './parameter-value.ts';
import { flatPremium } from './premium-flat.ts';
import type { Person, PersonalPremium } from './premium-terms.ts';
import { tieredPremium } from './premium-tiered.ts';

/** What one person pays; of several identities the one that leaves the least to pay. Writes no steps. */
export function* personalPremium(
  context: RuleContext,
  given: Facts,
  person: Person,
): Evaluation<PersonalPremium | Unknown> {
  const { parameters, sheet } = context;
  const named = categoriesNamed(parameters, person.personCategory);
  const particular = named.filter(({ value }) => value !== ORDINARY && value !== STUDENT);
  const tiered = isStated(parameters, 'premium.tier1');
  if (tiered && particular.length > 1 && particular.some(({ value }) => value === NEWBORN))
    return unknown('新生儿同时是困难群体怎样资助', entryIds(parameters, 'q3', 'q5'));
  // Who is subsidised by an amount that is not stated does not pay what everybody pays.
  const categories = tiered || particular.length === 0 ? named : particular;
  const premiums: PersonalPremium[] = [];
  const unstated: Unknown[] = [];
  for (const category of edgeLast(categories)) {
    if (isNoLess(parameters, category, premiums)) continue;
    const premium = tiered
      ? yield* tieredPremium(context, given, person, category)
      : yield* flatPremium(context, given, person, category);
    if (premium.kind === 'unknown') unstated.push(premium);
    else premiums.push(premium);
  }
  const [best] = premiums.sort((a, b) => a.own - b.own);
  if (best === undefined) return unstated[0] ?? unknown('这一类人员的缴费标准');
  if (categories.length > 1) sheet.assume('同时有几种资助身份，按就高不就低，取资助最多的一种，不重复资助');
  return best;
}

/** What families on the edge pay may turn on their age: after all those of whom nothing is asked. */
function edgeLast(categories: readonly Category[]): readonly Category[] {
  const isEdge = ({ value }: Category) => value === LOW_INCOME_EDGE;
  return [...categories.filter((each) => !isEdge(each)), ...categories.filter(isEdge)];
}

/** True where the identity cannot leave less to pay than another, whatever would have to be asked for it. */
function isNoLess(set: ParameterSet, { value }: Category, found: readonly PersonalPremium[]): boolean {
  const own = `subsidy.${value}.own`;
  const least = value === LOW_INCOME_EDGE && isStated(set, own) ? amountOf(parameter(set, own)) : ZERO;
  return found.some((premium) => premium.own <= least);
}
