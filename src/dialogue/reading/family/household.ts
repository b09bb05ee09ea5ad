import { joined } from '../people/people.ts';
import type { Shared } from './family-members.ts';
import { type Group, isSaid, sizeOf } from './group.ts';

/** What is said of several groups together. */
export function sharedBy(groups: readonly Group[]): Shared {
  const tiers = new Set(groups.flatMap((group) => group.tiers));
  const [tier] = tiers;
  return {
    category: joined(groups.flatMap(({ categories }) => categories)),
    tier: tiers.size === 1 ? (tier ?? null) : null,
  };
}

/** What several people are to pay: 「老两口一共交多少」. */
const PAID_TOGETHER = /(?:一共|总共|合计|拢共|统共|加起来|加一起)[^,，。;；报]{0,8}(?:[交缴掏]|要出|得出)/u;

export interface Household {
  readonly total: number | null;
  readonly named: readonly Group[];
  readonly others: readonly Group[];
  readonly everybody: readonly Group[];
  readonly shared: Shared;
  /** The whole text. */
  readonly text: string;
}

/** More than one person, of some of whom something is said, or who are to pay together. */
export function isFamily({ total, named, others, everybody, shared, text }: Household): boolean {
  if (total !== null) return total > 1;
  const categorised = named.filter(({ categories }) => categories.length > 0);
  const people = named.reduce((sum, group) => sum + sizeOf(group), 0);
  const restSaid = others.some(isSaid);
  if (categorised.length > 0 || shared.category !== null)
    return people > 1 || restSaid || everybody.some(isSaid);
  return (restSaid && people > 0) || (people > 1 && PAID_TOGETHER.test(text));
}
