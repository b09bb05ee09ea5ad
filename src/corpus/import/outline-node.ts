import type { JudgedLine } from './judged.ts';

/** A document as it will be written: headings of groups, and entries with their lines. */
export type OutlineNode =
  | { readonly kind: 'section'; readonly text: string }
  | {
      readonly kind: 'entry';
      readonly slug: string;
      /** As printed; empty where the source prints none. */
      readonly heading: string;
      /** What to call it, where that is not the heading without its number. */
      readonly title: string | null;
      readonly lines: readonly JudgedLine[];
    };
