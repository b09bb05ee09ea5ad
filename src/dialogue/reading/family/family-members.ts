import type { Tier } from '../../../rules/premium-terms.ts';
import { joined } from '../people/people.ts';
import { type Group, isSaid, sizeOf } from './group.ts';

/** One entry of the fact `members`, as the request writes it. */
export interface FamilyMember {
  readonly personCategory: string;
  readonly tier?: Tier;
  readonly age?: number;
  readonly count: number;
}

/** People of whom the category is not known, or the number. */
export interface OpenMember {
  readonly words: string;
  readonly count: number | null;
  readonly personCategory?: string;
  readonly tier?: Tier;
  readonly age?: number;
}

/** Named groups, the same people named twice taken together. */
export function mergeRepeated(groups: readonly Group[]): readonly Group[] {
  const merged: Group[] = [];
  for (const group of groups) {
    const same = merged.find(
      (earlier) =>
        group.of === 'named' &&
        earlier.of === 'named' &&
        nameOf(group) === nameOf(earlier) &&
        nameOf(group) !== '' &&
        !(group.categories.length > 0 && earlier.categories.length > 0),
    );
    if (same === undefined) {
      merged.push(group);
      continue;
    }
    same.categories.push(...group.categories);
    same.tiers.push(...group.tiers);
    same.ages.push(...group.ages);
  }
  // 「给爸妈和孩子交，爸妈低保，孩子普通」: the list adds nobody.
  const names = merged.filter(isSaid).flatMap(({ words }) => words.map(plain));
  return merged.filter(
    (group) =>
      isSaid(group) || group.of !== 'named' || !group.words.map(plain).every((name) => names.includes(name)),
  );
}

const plain = (words: string): string =>
  words.replace(/^(?:我们?家?的?|俺家?的?|他|她)(?=.)/u, '').replace(/^(.)\1$/u, '$1');
/** '' for numbers of people, which may well be others: 「一个低保，一个普通」. */
const nameOf = ({ words }: Group): string =>
  words.some((word) => /[0-9一二两三四五六七八九十]/u.test(word)) ? '' : words.map(plain).join('、');

/** What everybody shares who has nothing of the kind said of him. */
export interface Shared {
  readonly category: string | null;
  readonly tier: Tier | null;
}

/** What is said of a group, each with one age; a group whose people are of different ages comes apart. */
export function membersOf(group: Group, shared: Shared, count: number | null): readonly OpenMember[] {
  const personCategory = joined(group.categories) ?? shared.category;
  const tiers = new Set(group.tiers);
  const [ownTier] = tiers;
  const tier = tiers.size === 1 ? ownTier : tiers.size === 0 ? (shared.tier ?? undefined) : undefined;
  const said = {
    words: group.words.join('、'),
    ...(personCategory === null ? {} : { personCategory }),
    ...(tier === undefined ? {} : { tier }),
  };
  const { ages } = group;
  if (count !== null && ages.length === count && count > 1)
    return ages.map((age) => ({ ...said, count: 1, age }));
  const [age] = ages;
  return [{ ...said, count, ...(ages.length === 1 && age !== undefined ? { age } : {}) }];
}

/** @returns the entry of the fact; null where the category or the number is missing */
export function complete({ personCategory, tier, age, count }: OpenMember): FamilyMember | null {
  if (personCategory === undefined || count === null) return null;
  return {
    personCategory,
    ...(tier === undefined ? {} : { tier }),
    ...(age === undefined ? {} : { age }),
    count,
  };
}

export const countOf = (group: Group): number | null => (group.counts.length === 0 ? null : sizeOf(group));

export const heads = (members: readonly FamilyMember[]): number =>
  members.reduce((sum, { count }) => sum + count, 0);
