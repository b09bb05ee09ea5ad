import type { Mention } from '../choices/choice-mention.ts';
import { type FamilyMember, heads, type OpenMember } from './family-members.ts';
import type { FamilyReading } from './family-reading.ts';

/** A household as far as it was told. */
export interface Household {
  readonly span: Mention['span'];
  readonly known: readonly FamilyMember[];
  readonly open: readonly OpenMember[];
  readonly total: number | null;
  readonly unknownTo: readonly string[];
}

/** What a household comes to: complete, with people missing, at odds with itself, or no household at all. */
export function conclude({ span, known, open, total, unknownTo }: Household): FamilyReading {
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
