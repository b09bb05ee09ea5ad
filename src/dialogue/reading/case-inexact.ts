import { type CalendarDate, daysInMonth } from '../../rules/calendar.ts';
import { factTexts } from '../../rules/fact-texts.ts';
import type { AmountRole, CostReading, MoneyFactName } from './amount-roles/amount-reading.ts';
import type { Inexact } from './case-reading.ts';
import { COUNTS, DATES } from './case-time.ts';
import type { StatedDate, TimeReading } from './time-roles/time-reading.ts';

/** What was spoken of, but not so that one could compute with it. @param text as it was written, to be repeated back */
export const inexactIn = (text: string, costs: CostReading, time: TimeReading): readonly Inexact[] => [
  ...inexactCosts(costs, text),
  ...inexactTimes(time, text),
];

/** Amounts said vaguely, and costs of several stays: each is settled on its own. */
function inexactCosts({ vague, stays }: CostReading, text: string): readonly Inexact[] {
  const named = vague.flatMap(({ role, mention }): Inexact[] =>
    isMoneyFact(role) ? [{ fact: role, said: text.slice(mention.start, mention.end), between: null }] : [],
  );
  const [first, last] = [stays[0], stays.at(-1)];
  if (!first || !last || first === last) return named;
  const said = text.slice(first.start, last.end);
  return [...named, { fact: 'totalCost', said, between: null, several: true }];
}

const isMoneyFact = (role: AmountRole): role is MoneyFactName => role in factTexts;

function inexactTimes(time: TimeReading, text: string): readonly Inexact[] {
  const dates = DATES.flatMap((fact): Inexact[] => {
    const date = time[fact];
    return date === undefined || date.kind === 'day'
      ? []
      : [{ fact, said: text.slice(date.start, date.end), between: bounds(date) }];
  });
  const counts = COUNTS.flatMap((fact): Inexact[] => {
    const count = time[fact];
    if (count === undefined || count.from === count.to) return [];
    return [{ fact, said: count.said, between: [count.from, count.to] }];
  });
  const { ageAbout: about } = time;
  const ages: Inexact[] =
    about === undefined ? [] : [{ fact: 'age', said: about.said, between: [about.from, about.to] }];
  return [...dates, ...counts, ...ages];
}

/** The first and the last day that a date may mean. */
function bounds(date: StatedDate): readonly [CalendarDate, CalendarDate] | null {
  switch (date.kind) {
    case 'month': {
      const { year, month } = date;
      return [
        { year, month, day: 1 },
        { year, month, day: daysInMonth(year, month) },
      ];
    }
    case 'range':
      return [date.from, date.to];
    default:
      return null;
  }
}
