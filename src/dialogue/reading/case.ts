import { type CalendarDate, daysInMonth } from '../../rules/calendar.ts';
import { factTexts } from '../../rules/fact-texts.ts';
import type { FactName, Facts } from '../../rules/facts.ts';
import type { Fen } from '../../rules/money.ts';
import { readAmounts } from './amount.ts';
import type { AmountRole, CostReading, MoneyFactName } from './amount-reading.ts';
import { amountFacts } from './amount-role.ts';
import { readBirthMode } from './birth-mode.ts';
import { type CareKind, readCareKind } from './care-kind.ts';
import type { Choice } from './choice-mention.ts';
import type { DateContext } from './date-mention.ts';
import { deductibleMet } from './deductible-met.ts';
import { readDiseaseCount, readDiseaseType } from './disease.ts';
import { type FamilyReading, readFamily } from './family.ts';
import { readFamilyDoctor } from './family-doctor.ts';
import { readFiling } from './filing.ts';
import { type PlaceSpan, readAway } from './filing-away.ts';
import { type LevelReading, readLevel } from './level.ts';
import { type PeopleReading, readPeople } from './people.ts';
import { readRefundReason } from './refund-reason.ts';
import { mendSoundAlikes } from './sound-alike.ts';
import { readTcmHospital } from './tcm-hospital.ts';
import { readTier } from './tier.ts';
import type { StatedCount, StatedDate, TimeReading } from './time-role-reading.ts';
import { timeFacts } from './time-roles.ts';

/** A fact that was spoken of, but not so that one could compute with it: 「八百多」, 「去年11月」, 「七十多岁」. */
export interface Inexact {
  readonly fact: FactName;
  /** As the person said it. */
  readonly said: string;
  /** The first and the last value it may have, where that is known. */
  readonly between: readonly [Facts[FactName], Facts[FactName]] | null;
}

/** What a question says of the case it is about. */
export interface CaseReading {
  /** Stated so that one can compute with it. */
  readonly facts: Facts;
  readonly inexact: readonly Inexact[];
  readonly kinds: ReadonlySet<CareKind>;
  /** True where care is sought away from home. */
  readonly away: boolean;
  /** True where this year's 起付线 is said to have been borne in full; the amount need not be said. */
  readonly deductibleMet: boolean;
  /** True where what somebody paid is taken for a share of eligible costs though nobody said that it was. */
  readonly ownTakenForEligible: boolean;
  readonly level: LevelReading;
  readonly people: PeopleReading;
  readonly family: FamilyReading;
  readonly costs: CostReading;
  readonly time: TimeReading;
  /** Spans [start, end) of the text that were read as something, in no order. */
  readonly spans: readonly (readonly [number, number])[];
}

export interface CaseContext extends DateContext {
  /** Code of the region whose document applies; '' where none is known yet. */
  readonly region: string;
  /** Where the text names places that are none of the covered regions. */
  readonly places?: readonly PlaceSpan[];
}

/**
 * Reads everything that a rule could compute with out of a question. Pure; never throws.
 * @param written simplified Chinese, personal numbers masked as 【…】
 */
export function readCase(written: string, context: CaseContext): CaseReading {
  const text = mendSoundAlikes(written);
  const time = timeFacts(text, context);
  const costs = amountFacts(text, readAmounts(text));
  const people = readPeople(text, context.region);
  const family = readFamily(text, context.region);
  const level = readLevel(text);
  const filing = readFiling(text, context.region, context.places);
  const careKinds = readCareKind(text);
  const choices = {
    tier: readTier(text),
    diseaseCount: readDiseaseCount(text),
    diseaseType: readDiseaseType(text),
    birthMode: readBirthMode(text),
    tcmHospital: readTcmHospital(text),
    familyDoctorContract: readFamilyDoctor(text),
    refundReason: readRefundReason(text),
  };
  const { diseaseType } = choices;
  const kinds = new Set(careKinds.flatMap(({ value, stance }) => (stance === 'denied' ? [] : [value])));
  const own = kinds.has('critical-illness') ? soleOwnShare(costs) : undefined;
  const facts: Facts = {
    ...costs.facts,
    ...(own !== undefined && { ownShareThisYear: own }),
    ...timed(time),
    tier: chosen(choices.tier.choice),
    diseaseCount: chosen(choices.diseaseCount.choice),
    diseaseType: known(chosen(diseaseType.choice)),
    birthMode: chosen(choices.birthMode.choice),
    tcmHospital: chosen(choices.tcmHospital.choice),
    familyDoctorContract: chosen(choices.familyDoctorContract.choice),
    refundReason: chosen(choices.refundReason.choice),
    hospitalLevel: level.kind === 'level' ? level.level : undefined,
    offsiteFiling: filing.kind === 'one' ? filing.filing : undefined,
    personCategory: people.category.kind === 'one' ? people.category.value : undefined,
    members: family.kind === 'members' ? family.members.map((member) => ({ ...member })) : undefined,
  };
  return {
    facts: stated(facts),
    inexact: [...inexactCosts(costs, text), ...inexactTimes(time, text)],
    kinds,
    away: filing.away === true,
    deductibleMet: deductibleMet(text),
    ownTakenForEligible: own !== undefined,
    level,
    people,
    family,
    costs,
    time,
    spans: [
      ...costs.mentions.map(({ mention }) => [mention.start, mention.end] as const),
      ...time.dates.map(({ start, end }) => [start, end] as const),
      ...time.spans.map(({ start, end }) => [start, end] as const),
      ...timedSpans(time),
      ...[level, filing, people, ...Object.values(choices)].flatMap(({ mentions }) =>
        mentions.map(({ span }) => span),
      ),
      ...careKinds.map(({ span }) => span),
      ...readAway(text, context.region, context.places).mentions.map(({ span }) => span),
      ...(family.kind === 'none' ? [] : [family.span]),
    ],
  };
}

/** 「自付5万大病报多少」: the only amount named, and what somebody paid. */
function soleOwnShare({ mentions: [only, second] }: CostReading): Fen | undefined {
  if (only?.role !== 'own' || second || only.mention.precision !== 'exact') return undefined;
  return only.mention.fen;
}

const chosen = <T>(choice: Choice<T>): T | undefined => (choice.kind === 'one' ? choice.value : undefined);
const known = <T extends string>(value: T | undefined) =>
  value === 'ask' ? undefined : (value as Exclude<T, 'ask'> | undefined);

/** Without what is undefined. */
function stated(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Facts;
}

const DATES = ['paymentDate', 'birthDate', 'dischargeDate', 'refundDate'] as const;
const COUNTS = ['brokenYears', 'continuousYears', 'zeroClaimYears', 'insuredYears', 'gapMonths'] as const;

function timed(time: TimeReading): Facts {
  const day = (date: StatedDate | undefined) => (date?.kind === 'day' ? date.date : undefined);
  const count = (of: StatedCount | undefined) => (of && of.from === of.to ? of.from : undefined);
  return {
    ...Object.fromEntries(DATES.map((name) => [name, day(time[name])])),
    ...Object.fromEntries(COUNTS.map((name) => [name, count(time[name])])),
    enrolmentHistory: time.enrolmentHistory?.value,
    age: time.age?.value,
  } as Facts;
}

/** Amounts said vaguely, and costs of several stays: each is settled on its own. */
function inexactCosts({ vague, stays }: CostReading, text: string): readonly Inexact[] {
  const named = vague.flatMap(({ role, mention }): Inexact[] =>
    isMoneyFact(role) ? [{ fact: role, said: text.slice(mention.start, mention.end), between: null }] : [],
  );
  const [first, last] = [stays[0], stays.at(-1)];
  if (!first || !last || first === last) return named;
  return [...named, { fact: 'totalCost', said: text.slice(first.start, last.end), between: null }];
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

function timedSpans(time: TimeReading): readonly (readonly [number, number])[] {
  return STATED.flatMap((name) => {
    const stated = time[name];
    return stated === undefined ? [] : [[stated.start, stated.end] as const];
  });
}
