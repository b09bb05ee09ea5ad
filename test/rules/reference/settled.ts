import type { Asked } from './asked.ts';

/** What a calculation comes to, to be compared whole: its figures, the fact it asks for, or that it is not stated. */
export type Settled =
  /** A lower bound is written 「≥6000.00」. */
  { readonly figures: readonly string[] } | { readonly missing: string } | 'unknown';

export const atLeast = (value: string): string => `≥${value}`;

/** The calculator's answer in the same terms. */
export function settledOf(outcome: Asked): Settled {
  switch (outcome.kind) {
    case 'result':
      return {
        figures: outcome.sheet.figures.map(({ value, atLeast: bound }) => (bound ? atLeast(value) : value)),
      };
    case 'missing':
      return { missing: outcome.fact };
    case 'unknown':
      return 'unknown';
    case 'refused':
      throw new RangeError(`不接受 ${outcome.fields.join('、')}`);
  }
}
