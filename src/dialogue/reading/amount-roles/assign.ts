import type { AmountMention } from '../amounts/amount-mention.ts';
import type { Assigned } from './assigned.ts';
import { withBare, withDefault } from './default-role.ts';
import { hasParts, oneOfSeveral, takenBack } from './mark.ts';
import { type Found, isNamedAfter, nameAmount } from './name.ts';
import { surroundings } from './surroundings.ts';

/** Gives every amount its role by the words around it and their order. */
export function assignRoles(text: string, amounts: readonly AmountMention[]): readonly Assigned[] {
  const assigned: Assigned[] = [];
  for (const [i, mention] of amounts.entries()) {
    const words = surroundings(text, amounts, i);
    const previous = assigned.at(-1);
    const nextIsNamed = isNamedAfter(surroundings(text, amounts, i + 1));
    const named = nameAmount(words, previous?.role ?? null, nextIsNamed);
    // 「自费3000，其中丙类2000」: part of what was just named, not more of it.
    const isPart = previous?.role === named.role && hasParts.test(words.before);
    const found: Found = isPart ? { role: 'item', whole: false } : named;
    if (previous && takenBack.test(words.before)) {
      assigned.splice(-1, 1, { ...previous, role: 'withdrawn' }, replacing(previous, mention, found));
    } else {
      assigned.push({ mention, ...found, stay: oneOfSeveral.test(words.before) });
    }
  }
  return withBare(text, withDefault(text, assigned));
}

/** The later amount takes the place of the earlier, and its role where it has none of its own. */
function replacing(previous: Assigned, mention: AmountMention, found: Found): Assigned {
  const inherits = found.role === 'unclear' || (found.role === 'totalCost' && !found.whole);
  return {
    mention,
    role: inherits ? previous.role : found.role,
    whole: found.whole || (inherits && previous.whole),
    stay: previous.stay,
  };
}
