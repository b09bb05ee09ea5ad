import type { Facts } from '../../rules/facts.ts';
import { amountFacts } from './amount-roles/amount-role.ts';
import { readAmounts } from './amounts/amount.ts';
import { readBirthMode } from './care/birth-mode.ts';
import { readCareKind } from './care/care-kind.ts';
import { deductibleMet } from './care/deductible-met.ts';
import { readDiseaseCount, readDiseaseType } from './care/disease.ts';
import { readFamilyDoctor } from './care/family-doctor.ts';
import { readFiling } from './care/filing.ts';
import { type PlaceSpan, readAway } from './care/filing-away.ts';
import { readLevel } from './care/level.ts';
import { readTcmHospital } from './care/tcm-hospital.ts';
import { inexactIn } from './case-inexact.ts';
import type { CaseReading } from './case-reading.ts';
import { timeSpans, timeStated } from './case-time.ts';
import type { Choice } from './choices/choice-mention.ts';
import { readRefundReason } from './choices/refund-reason.ts';
import { readTier } from './choices/tier.ts';
import type { DateContext } from './dates/date-mention.ts';
import { readFamily } from './family/family.ts';
import { readPeople } from './people/people.ts';
import { mendSoundAlikes } from './sound-alike.ts';
import { timeFacts } from './time-roles/time-roles.ts';

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
  const facts: Facts = {
    ...costs.facts,
    ...timeStated(time),
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
    inexact: inexactIn(written, costs, time),
    kinds,
    away: filing.away === true,
    deductibleMet: deductibleMet(text),
    level,
    people,
    family,
    costs,
    time,
    spans: [
      ...costs.mentions.map(({ mention }) => [mention.start, mention.end] as const),
      ...time.dates.map(({ start, end }) => [start, end] as const),
      ...time.spans.map(({ start, end }) => [start, end] as const),
      ...timeSpans(time),
      ...[level, filing, people, ...Object.values(choices)].flatMap(({ mentions }) =>
        mentions.map(({ span }) => span),
      ),
      ...careKinds.map(({ span }) => span),
      ...readAway(text, context.region, context.places).mentions.map(({ span }) => span),
      ...(family.kind === 'none' ? [] : [family.span]),
    ],
  };
}

const chosen = <T>(choice: Choice<T>): T | undefined => (choice.kind === 'one' ? choice.value : undefined);
const known = <T extends string>(value: T | undefined) =>
  value === 'ask' ? undefined : (value as Exclude<T, 'ask'> | undefined);

/** Without what is undefined. */
function stated(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Facts;
}
