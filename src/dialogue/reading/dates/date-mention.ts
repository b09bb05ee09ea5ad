import type { CalendarDate } from '../../../rules/calendar.ts';

/** What a piece of text says about when something is. */
export type DateValue =
  | { readonly kind: 'day'; readonly date: CalendarDate }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  /** From one day to another, both included: 「腊月」, 「上周」, 「11月底」. */
  | { readonly kind: 'range'; readonly from: CalendarDate; readonly to: CalendarDate }
  | { readonly kind: 'year'; readonly year: number }
  /** 「过年后」: no day can be worked out. */
  | { readonly kind: 'vague' }
  /** 「2月30日」: there is no such day. */
  | { readonly kind: 'invalid' };

/** A piece of text that says when, with the span [start, end) it takes in the text. */
export type DateMention = DateValue & {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** True where the text names no year and the most plausible was taken. */
  readonly assumedYear: boolean;
  /**
   * The year it would be if the region's document is meant, where that is another than the one taken:
   * 「11月缴的」 in 2026, of a document of 2024. Null where there is no such doubt.
   */
  readonly documentYear: number | null;
  /** How it was read, where that is not simply what is written: 「腊月二十三（2026年2月10日）」. */
  readonly said: string | null;
  /** 「12月31日前」, 「11月以后」: a bound and not the day itself. */
  readonly bound: 'before' | 'after' | null;
};

/** What is around a reading: the day of the question, and the year of the region's document where it is known. */
export interface DateContext {
  readonly today: CalendarDate;
  readonly policyYear?: number | undefined;
}
