import type { CalendarDate } from '../../../rules/calendar.ts';
import type { DateValue } from './date-mention.ts';

/** What a pattern makes of its match: a value, or one that depends on a year that is not said. */
export type DateDraft =
  /** `shown`: counted from today or from another calendar, so that people should see how it was read. */
  | { readonly kind: 'settled'; readonly value: DateValue; readonly shown: boolean }
  /**
   * `at` gives the value in a year, null where that year has no such day. `named` is a lunar year said relative to
   * today, which may be one off: in January 「今年腊月」 is still that of last year. `monthly`: a day without a month;
   * each "year" stands for one month, today's year for this month.
   */
  | {
      readonly kind: 'yearly';
      readonly at: (year: number) => DateValue | null;
      readonly named: number | null;
      readonly monthly: boolean;
    };

/** One way of writing dates. */
export interface DatePattern {
  /** Sticky, with the `u` flag. */
  readonly pattern: RegExp;
  /** Null where the match is not a date after all. */
  readonly read: (match: RegExpExecArray, today: CalendarDate) => DateDraft | null;
}

/** A pattern from a source, as the scan wants it. */
export function datePattern(source: string, read: DatePattern['read']): DatePattern {
  return { pattern: new RegExp(source, 'uy'), read };
}

export const settled = (value: DateValue, shown = false): DateDraft => ({ kind: 'settled', value, shown });

export const yearly = (at: (year: number) => DateValue | null): DateDraft => ({
  kind: 'yearly',
  at,
  named: null,
  monthly: false,
});
