import type { AmountRole } from './amount-reading.ts';

/** Words that say what an amount is, by where they stand. */
export interface Cue {
  readonly role: AmountRole;
  readonly pattern: RegExp;
}

/** The role that the first fitting cue gives, or null. */
export const firstMatch = (cues: readonly Cue[], words: string): AmountRole | null =>
  cues.find(({ pattern }) => pattern.test(words))?.role ?? null;
