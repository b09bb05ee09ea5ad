import type { DateContext } from '../dates/date-mention.ts';
import { readDates } from '../dates/dates.ts';
import { readSpans } from '../spans/spans.ts';
import { statedAge } from './age.ts';
import { relativeBirth } from './birth.ts';
import { brokenYears, gapMonths } from './broken.ts';
import { zeroClaimYears } from './claims.ts';
import { enrolledYears } from './continuous.ts';
import { relativeDischarge } from './discharge.ts';
import { enrolmentHistory } from './history.ts';
import { roleDates } from './role-dates.ts';
import type { StatedDate, TimeMentions, TimeReading } from './time-reading.ts';
import { statedWindow } from './window.ts';

/**
 * What a text states of the facts that have to do with time: which date is the payment's and which the birth's, for
 * how many years nothing was paid, how old somebody is.
 *
 * @param text simplified Chinese, personal numbers masked as 【…】
 * @param context the day of the question, and the year of the region's document where it is known
 */
export function timeFacts(text: string, context: DateContext): TimeReading {
  const { today, policyYear } = context;
  const dates = readDates(text, today, policyYear);
  const mentions: TimeMentions = { text, dates, spans: readSpans(text) };
  const roles = roleDates(mentions, today);
  const { birth = undefined, daysToPayment } = withRelativeBirth(mentions, context, roles);
  const discharge = roles.discharge ?? relativeDischarge(mentions, today, roles.payment);
  const years = enrolledYears(mentions, today);
  const broken = brokenYears(mentions, today);
  const gap = gapMonths(mentions);
  const stated = {
    paymentDate: yearOnly(roles.payment) && years.continuousYears ? undefined : roles.payment,
    birthDate: birth,
    dischargeDate: discharge,
    refundDate: roles.refund,
    careDate: roles.care,
    daysToPayment,
    brokenYears: broken,
    ...years,
    zeroClaimYears: zeroClaimYears(mentions, today),
    gapMonths: gap,
    enrolmentHistory: enrolmentHistory(text, broken, years.continuousYears),
    ...statedAge(text),
    window: statedWindow(text),
  };
  return {
    dates,
    spans: mentions.spans,
    ...present(stated),
    said: saidOf(mentions, {
      ...roles,
      ...(birth && { birth }),
      ...(discharge && { discharge }),
    }),
  };
}

const yearOnly = (date: StatedDate | undefined) => date?.kind === 'year';

function withRelativeBirth(
  mentions: TimeMentions,
  { today }: DateContext,
  { birth, payment }: ReturnType<typeof roleDates>,
) {
  if (birth) return { birth, daysToPayment: undefined };
  const { birthDate, daysToPayment } = relativeBirth(mentions, today, payment);
  return { birth: birthDate, daysToPayment };
}

type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Without what is undefined. */
function present<T extends object>(values: T): Present<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>;
}

/** The readings people should see, in the order of the text, with the years that were put into order. */
function saidOf({ dates }: TimeMentions, roles: ReturnType<typeof roleDates>): readonly string[] {
  const placed = new Map(Object.values(roles).map((date) => [date.start, date]));
  const plain = dates.flatMap(({ start, said }) =>
    said === null ? [] : [{ start, said: placed.get(start)?.said ?? said }],
  );
  const derived = [...placed.values()].filter(({ start }) => !dates.some((date) => date.start === start));
  return [...plain, ...derived].sort((a, b) => a.start - b.start).map(({ said }) => said);
}
