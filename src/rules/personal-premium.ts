import { categoriesNamed, NEWBORN } from './categories.ts';
import { entryIds } from './entry-id.ts';
import { type Evaluation, type RuleContext, type Unknown, unknown } from './evaluation.ts';
import type { Facts } from './facts.ts';
import { ZERO } from './money.ts';
import { isStated } from './parameter.ts';
import { paymentRefusal } from './payment-refusal.ts';
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
  const categories = categoriesNamed(parameters, person.personCategory);
  const newborn = categories.some(({ value }) => value === NEWBORN);
  const tiered = isStated(parameters, 'premium.tier1');
  if (tiered && newborn && categories.length > 1)
    return unknown('新生儿同时是困难群体怎样资助', entryIds(parameters, 'q3', 'q5'));
  if (!tiered && !newborn && given.paymentDate !== undefined) {
    const refused = paymentRefusal(parameters, given.paymentDate);
    if (refused !== null) return refused;
  }
  const premiums: PersonalPremium[] = [];
  const unstated: Unknown[] = [];
  for (const category of categories) {
    const premium = tiered
      ? yield* tieredPremium(context, given, person, category)
      : yield* flatPremium(context, person, category);
    if (premium.kind === 'unknown') unstated.push(premium);
    else premiums.push(premium);
    if (premium.kind === 'premium' && premium.own === ZERO) break;
  }
  const [best] = premiums.sort((a, b) => a.own - b.own);
  if (best === undefined) return unstated[0] ?? unknown('这一类人员的缴费标准');
  if (categories.length > 1) sheet.assume('同时有几种资助身份，按就高不就低，取资助最多的一种，不重复资助');
  return best;
}
