import type { Tier } from '../../../rules/premium-terms.ts';
import type { PersonMention } from '../people/people.ts';
import type { FamilyToken } from './family-tokens.ts';

/** People of whom the same is said. */
export interface Group {
  /** Everybody, those not yet named, or some who are named. */
  readonly of: 'all' | 'rest' | 'named';
  /** Numbers of the people named one after the other: 「我和两个孩子」 is [1, 2]. */
  counts: number[];
  /** In the person's words. */
  words: string[];
  /** Said of them together after a pause: 「…，都参一档」; holds for everybody who lacks it. */
  readonly shared: boolean;
  categories: PersonMention[];
  tiers: Tier[];
  ages: number[];
  /** Insured through work. */
  employed: boolean;
}

/** What is said of people. */
export type Attribute = Extract<FamilyToken, { kind: 'category' | 'tier' | 'age' }>;

export const newGroup = (of: Group['of'], shared = false): Group => ({
  of,
  counts: [],
  words: [],
  shared,
  categories: [],
  tiers: [],
  ages: [],
  employed: false,
});

export const isSaid = ({ categories, tiers, ages }: Group): boolean =>
  categories.length + tiers.length + ages.length > 0;
export const sizeOf = ({ counts }: Group): number => counts.reduce((whole, count) => whole + count, 0);
