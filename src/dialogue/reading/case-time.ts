import type { Facts } from '../../rules/facts.ts';
import type { StatedCount, StatedDate, TimeReading } from './time-roles/time-reading.ts';

/** Facts that are dates, and facts that count years or months. */
export const DATES = ['paymentDate', 'birthDate', 'dischargeDate', 'refundDate'] as const;
export const COUNTS = [
  'brokenYears',
  'continuousYears',
  'zeroClaimYears',
  'insuredYears',
  'gapMonths',
] as const;

/** The facts that are known to the day, the year and the month. */
export function timeStated(time: TimeReading): Facts {
  const day = (date: StatedDate | undefined) => (date?.kind === 'day' ? date.date : undefined);
  const count = (of: StatedCount | undefined) => (of && of.from === of.to ? of.from : undefined);
  return {
    ...Object.fromEntries(DATES.map((name) => [name, day(time[name])])),
    ...Object.fromEntries(COUNTS.map((name) => [name, count(time[name])])),
    enrolmentHistory: time.enrolmentHistory?.value,
    age: time.age?.value,
  } as Facts;
}

const STATED = [
  ...DATES,
  ...COUNTS,
  'careDate',
  'daysToPayment',
  'enrolmentHistory',
  'age',
  'ageAbout',
  'window',
] as const;

/** Spans [start, end) of all that was read as having to do with time. */
export function timeSpans(time: TimeReading): readonly (readonly [number, number])[] {
  return STATED.flatMap((name) => {
    const stated = time[name];
    return stated === undefined ? [] : [[stated.start, stated.end] as const];
  });
}
