import type { Mention } from '../choices/choice-mention.ts';
import { joined } from '../people/people.ts';
import { conclude } from './conclude.ts';
import { complete, countOf, heads, membersOf, mergeRepeated, type OpenMember } from './family-members.ts';
import type { FamilyReading } from './family-reading.ts';
import { type FamilyToken, familyTokens } from './family-tokens.ts';
import { type Group, isSaid, sizeOf } from './group.ts';
import { groupsOf } from './groups.ts';
import { isFamily, sharedBy } from './household.ts';

/**
 * Reads the fact `members` out of how a household is told: 「一家五口，奶奶是低保，其他四个都普通」.
 * @param region code of the region whose categories of people apply
 */
export function readFamily(text: string, region: string): FamilyReading {
  const tokens = familyTokens(text, region);
  const groups = mergeRepeated(groupsOf(text, tokens));
  const span = spanOf(tokens);
  if (span === null) return { kind: 'none' };
  const others = groups.filter(({ of }) => of === 'rest');
  const everybody = groups.filter(({ of }) => of === 'all');
  const totals = new Set(everybody.flatMap(({ counts }) => counts));
  const [first, second] = totals;
  if (first !== undefined && second !== undefined)
    return { kind: 'contradiction', span, total: first, described: second };
  const employed = groups.filter((group) => group.employed);
  const total = first === undefined ? null : first - employed.reduce((sum, group) => sum + sizeOf(group), 0);
  // 「剩下三个」 are all who have not been named, also those of whom only the number was said.
  const covered = total === null && others.some(({ counts }) => counts.length > 0);
  const named = groups.filter(
    (group) => group.of === 'named' && !group.shared && !group.employed && (!covered || isSaid(group)),
  );
  const ofAll = sharedBy(everybody);
  const together = sharedBy(groups.filter(({ shared }) => shared));
  const shared = { category: ofAll.category ?? together.category, tier: ofAll.tier ?? together.tier };
  if (!isFamily({ total, named, others, everybody, shared, text })) return { kind: 'none' };

  const listed = named.flatMap((group) => membersOf(group, shared, countOf(group)));
  const known = listed.flatMap((member) => complete(member) ?? []);
  const described = heads(known);
  const open: OpenMember[] = listed.filter((member) => complete(member) === null);
  for (const group of others) {
    const left = total === null ? null : total - described;
    const count = countOf(group) ?? left;
    if (count !== null && count <= 0) return { kind: 'contradiction', span, total: total ?? 0, described };
    for (const member of membersOf(group, shared, count)) {
      const done = complete(member);
      if (done === null) open.push(member);
      else known.push(done);
    }
  }
  const filled = total === null ? 0 : total - heads(known);
  // 「低保户一家五口」 says of all what 「一家五口都是低保」 does.
  const ofEach = ofAll.category ?? (named.length === 0 ? together.category : null);
  if (total !== null && ofEach !== null && filled > 0 && others.length === 0) {
    const group = everybody.find((all) => joined(all.categories) !== null);
    const ages = group?.ages.length === filled ? group.ages : [];
    const remaining: Group = {
      of: 'rest',
      counts: [filled],
      words: [],
      shared: false,
      categories: [],
      tiers: [],
      ages,
      employed: false,
    };
    known.push(...membersOf(remaining, shared, filled).flatMap((member) => complete(member) ?? []));
  }
  // 「四口人都参一档」: what is known of people of whom nothing else is.
  const nameless = total === null ? 0 : total - heads(known);
  if (open.length === 0 && nameless > 0 && shared.tier !== null)
    open.push({ words: '', count: nameless, tier: shared.tier });
  return conclude({ span, known, open, total, unknownTo: unknownIn(groups) });
}

function unknownIn(groups: readonly Group[]): readonly string[] {
  return groups.flatMap(({ categories }) =>
    joined(categories) === null ? categories.map(({ words }) => words) : [],
  );
}

function spanOf(tokens: readonly FamilyToken[]): Mention['span'] | null {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first === undefined || last === undefined ? null : [first.span[0], last.span[1]];
}
