import type { Mention } from '../choices/choice-mention.ts';
import type { FamilyMember, OpenMember } from './family-members.ts';

/** What is said of a household. */
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
