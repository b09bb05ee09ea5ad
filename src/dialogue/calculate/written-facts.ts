import { type CalendarDate, formatDate } from '../../rules/calendar.ts';
import { factTexts } from '../../rules/fact-texts.ts';
import type { FactName, Facts } from '../../rules/facts.ts';
import { type Fen, formatFen } from '../../rules/money.ts';

/** A fact as a request writes it: 「12000.00」, 「2026-01-15」, `true`, 28. */
export type WrittenFact = string | number | boolean | Record<string, string | number>[];

/** Facts by name as a request writes them. */
export type WrittenFacts = Readonly<Record<string, WrittenFact>>;

/** Writes checked facts the way `validateFacts` reads them, for what is kept between turns. */
export function writtenFacts(facts: Facts): WrittenFacts {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, written(name as FactName, value)]],
    ),
  );
}

function written(name: FactName, value: NonNullable<Facts[FactName]>): WrittenFact {
  switch (factTexts[name].kind) {
    case 'money':
      return formatFen(value as Fen);
    case 'date':
      return formatDate(value as CalendarDate);
    case 'members':
      return (value as NonNullable<Facts['members']>).map((member) => ({ ...member })) as Record<
        string,
        string | number
      >[];
    default:
      return value as string | number | boolean;
  }
}
