import type { Mention } from './choice-mention.ts';
import { type Group, groupsOf, isSaid, sizeOf } from './family-groups.ts';
import {
  complete,
  countOf,
  type FamilyMember,
  membersOf,
  mergeRepeated,
  type OpenMember,
  type Shared,
} from './family-members.ts';
import { type FamilyToken, familyTokens } from './family-tokens.ts';
import { joined } from './people.ts';

export type FamilyReading =
  | { readonly kind: 'none' }
  /** The fact `members`, complete: nobody is left over. Tiers are left out where none was said. */
  | {
      readonly kind: 'members';
      readonly span: Mention['span'];
      readonly members: readonly FamilyMember[];
      readonly total: number;
      readonly unknownTo: readonly string[];
    }
  | {
      readonly kind: 'partial';
      readonly span: Mention['span'];
      /** Those of whom the category is known. */
      readonly members: readonly FamilyMember[];
      /** Those spoken of whose category or number is missing. */
      readonly open: readonly OpenMember[];
      /** How many people the household has, where said. */
      readonly total: number | null;
      /** How many people have no category yet; null where that cannot be told. */
      readonly rest: number | null;
      /** Groups said that the region's document does not know. */
      readonly unknownTo: readonly string[];
    }
  /** The numbers are at odds: five are said, six are listed. */
  | {
      readonly kind: 'contradiction';
      readonly span: Mention['span'];
      readonly total: number;
      readonly described: number;
    };

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
  const told = { total, named, others, everybody, shared, together: PAID_TOGETHER.test(text) };
  if (!isFamily(told)) return { kind: 'none' };

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

interface Told {
  readonly span: Mention['span'];
  readonly known: readonly FamilyMember[];
  readonly open: readonly OpenMember[];
  readonly total: number | null;
  readonly unknownTo: readonly string[];
}

function conclude({ span, known, open, total, unknownTo }: Told): FamilyReading {
  const described = heads(known);
  if (total !== null && described > total) return { kind: 'contradiction', span, total, described };
  if (total !== null && described === total && total > 1)
    return { kind: 'members', span, members: known, total, unknownTo };
  if (total === null && open.length === 0)
    return described === 1
      ? { kind: 'none' }
      : described === 0
        ? { kind: 'partial', span, members: [], open, total, rest: null, unknownTo }
        : { kind: 'members', span, members: known, total: described, unknownTo };
  const missing = open.reduce<number | null>(
    (whole, { count }) => (whole === null || count === null ? null : whole + count),
    0,
  );
  // Whoever is spoken of without a number said of the household: those listed, and no more.
  const rest = total === null ? missing : total - described;
  const counted = missing ?? 0;
  if (
    total !== null &&
    described + counted > total &&
    open.some(({ words }) => /[0-9一二两三四五六七八九十]/u.test(words))
  )
    return { kind: 'contradiction', span, total, described: described + counted };
  return { kind: 'partial', span, members: known, open, total, rest, unknownTo };
}

const heads = (members: readonly FamilyMember[]): number =>
  members.reduce((sum, { count }) => sum + count, 0);

function sharedBy(groups: readonly Group[]): Shared {
  const tiers = new Set(groups.flatMap((group) => group.tiers));
  const [tier] = tiers;
  return {
    category: joined(groups.flatMap(({ categories }) => categories)),
    tier: tiers.size === 1 ? (tier ?? null) : null,
  };
}

/** What several people are to pay: 「老两口一共交多少」. */
const PAID_TOGETHER = /(?:一共|总共|合计|拢共|统共|加起来|加一起)[^,，。;；报]{0,8}(?:[交缴掏]|要出|得出)/u;

interface Household {
  readonly total: number | null;
  readonly named: readonly Group[];
  readonly others: readonly Group[];
  readonly everybody: readonly Group[];
  readonly shared: Shared;
  /** One sum is asked for all of them. */
  readonly together: boolean;
}

/** More than one person, of some of whom something is said, or who are to pay together. */
function isFamily({ total, named, others, everybody, shared, together }: Household): boolean {
  if (total !== null) return total > 1;
  const categorised = named.filter(({ categories }) => categories.length > 0);
  const people = named.reduce((sum, group) => sum + sizeOf(group), 0);
  const restSaid = others.some(isSaid);
  if (categorised.length > 0 || shared.category !== null)
    return people > 1 || restSaid || everybody.some(isSaid);
  return (restSaid && people > 0) || (together && people > 1);
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
