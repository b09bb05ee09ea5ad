import type { FactValue } from '../../../rules/facts.ts';
import type { DateMention, DateValue } from '../dates/date-mention.ts';
import type { SpanMention } from '../spans/span-mention.ts';

/** Something stated, where it stands in the text [start, end), and how it was read, for people. */
export interface Stated {
  readonly start: number;
  readonly end: number;
  /** 「8月1日（2026年8月1日）」, 「断了两年」 */
  readonly said: string;
}

/** A date as far as it is known: of a month only the month, of 「腊月」 its first and last day. */
export type StatedDate = Stated &
  DateValue & {
    /** The year was not said; the most plausible was taken. */
    readonly assumedYear: boolean;
    /** The year it would be if the region's document is meant; null where that is no other. */
    readonly documentYear: number | null;
  };

/** A number of years, months or days; known exactly where `from` and `to` are the same. */
export interface StatedCount extends Stated {
  readonly from: number;
  readonly to: number;
}

export interface StatedValue<T> extends Stated {
  readonly value: T;
}

/** What a text states of the facts that have to do with time. Absent is what it does not state. */
export interface TimeReading {
  readonly dates: readonly DateMention[];
  readonly spans: readonly SpanMention[];
  readonly paymentDate?: StatedDate;
  readonly birthDate?: StatedDate;
  readonly dischargeDate?: StatedDate;
  readonly refundDate?: StatedDate;
  /** When somebody was treated or in hospital. */
  readonly careDate?: StatedDate;
  /** 「出生28天参的保」: days from birth to payment, where neither day is named. */
  readonly daysToPayment?: StatedCount;
  readonly brokenYears?: StatedCount;
  /** `since2025`: counted from 2025 on, as the fact is; otherwise said in general. */
  readonly continuousYears?: StatedCount & { readonly since2025: boolean };
  readonly zeroClaimYears?: StatedCount;
  readonly insuredYears?: StatedCount;
  readonly gapMonths?: StatedCount;
  readonly enrolmentHistory?: StatedValue<FactValue<'enrolmentHistory'>>;
  readonly age?: StatedValue<number>;
  /** 「70多岁」 */
  readonly ageAbout?: StatedCount;
  /** Whether the payment was inside 集中征缴期, said as such. */
  readonly window?: StatedValue<'inside' | 'missed'>;
  /** Every reading that is not simply what is written, in the order of the text. */
  readonly said: readonly string[];
}

/** The dates and spans of a text, for those who look for one fact. */
export interface TimeMentions {
  readonly text: string;
  readonly dates: readonly DateMention[];
  readonly spans: readonly SpanMention[];
}

/** A count as it stands in the text. */
export function statedCount(text: string, start: number, end: number, from: number, to: number): StatedCount {
  return { from, to, start, end, said: text.slice(start, end) };
}
