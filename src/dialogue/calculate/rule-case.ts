import type { Corpus } from '../../corpus/model.ts';
import type { Region } from '../../corpus/schema.ts';
import { type Calculated, calculate } from '../../rules/calculation.ts';
import { type CalendarDate, existingDate } from '../../rules/calendar.ts';
import { ORDINARY } from '../../rules/categories.ts';
import type { Rule } from '../../rules/evaluation.ts';
import { factTexts } from '../../rules/fact-texts.ts';
import type { Facts } from '../../rules/facts.ts';
import type { ParameterSet } from '../../rules/parameter.ts';
import { findRule } from '../../rules/registry.ts';
import type { CaseReading, Inexact } from '../reading/case-reading.ts';
import type { FamilyReading } from '../reading/family/family-reading.ts';
import { dialogueTexts } from '../texts.ts';
import { borneShare, type Told } from '../understand/subject.ts';
import { caseFacts } from './case-facts.ts';
import { merged } from './family-told.ts';
import { regionParameters } from './region-parameters.ts';
import type { RuleQuestion } from './rule-question.ts';
import type { WrittenFacts } from './written-facts.ts';

/** A rule with the facts of a case, run as far as they reach. */
export interface RuleCase {
  readonly question: RuleQuestion;
  readonly calculated: Calculated;
  /** Everything told, also what this region has no use for. */
  readonly written: WrittenFacts;
  /** Spoken of, but to be asked for an exact value. */
  readonly open: readonly Inexact[];
  /** What the person must be told of how the case was read. */
  readonly said: readonly string[];
}

export interface CaseOptions {
  readonly rule: Rule;
  readonly region: Region;
  readonly written: WrittenFacts;
  readonly inexact: readonly Inexact[];
  readonly said: readonly string[];
}

/** Runs a rule for a region with what was told. @param today `YYYY-MM-DD` */
export function runCase(options: CaseOptions, corpus: Corpus, today: string): RuleCase {
  const { rule, region } = options;
  const parameters = regionParameters(region, corpus, today);
  const day = existingDate(today);
  const { facts, open, settled } = caseFacts(rule, parameters, options.written, options.inexact, day);
  const calculated = calculate(rule, parameters, facts, day);
  return {
    question: { rule, region, parameters, facts },
    calculated: withoutInputs(askOpen(calculated, open), settled),
    written: options.written,
    open,
    said: [
      ...options.said,
      ...settled.map(settledText),
      ...(reachesCritical(calculated, parameters) ? [dialogueTexts.moreFromCritical] : []),
    ],
  };
}

const settledText = ({ fact, said }: Inexact): string =>
  fact === 'age' && !said.includes('岁') ? dialogueTexts.anyAge(said) : dialogueTexts.anyOf(said);

/** An age that was taken because every other comes to the same was not told: it is not told back either. */
function withoutInputs(calculated: Calculated, settled: readonly Inexact[]): Calculated {
  if (calculated.kind !== 'calculation' || !settled.some(({ fact }) => fact === 'age')) return calculated;
  const { age: _, ...inputs } = calculated.calculation.inputs;
  return { ...calculated, calculation: { ...calculated.calculation, inputs } };
}

/** What is left of a stay is so much that critical illness insurance may pay of it. */
function reachesCritical(calculated: Calculated, { parameters }: ParameterSet): boolean {
  if (calculated.kind !== 'calculation') return false;
  const { rule, figures } = calculated.calculation;
  const line = parameters.get('critical.deductible.aided') ?? parameters.get('critical.deductible.ordinary');
  const left = figures.find(({ label }) => label === '个人负担');
  const stay = rule === 'inpatient' || rule === 'off-site';
  return stay && line !== undefined && left !== undefined && Number(left.amount) > Number(line.value);
}

/** A rule goes on without a fact that it only takes: one spoken of inexactly, and of weight, is asked for instead. */
function askOpen(calculated: Calculated, open: readonly Inexact[]): Calculated {
  const weighty = open.find(({ fact, between }) => between !== null || factTexts[fact].kind === 'money');
  if (calculated.kind !== 'calculation' || weighty === undefined) return calculated;
  const { question } = factTexts[weighty.fact];
  return { kind: 'clarify', slot: weighty.fact, question, options: [], used: [] };
}

/** What a question tells of a case for a rule, and how it was read. */
export function toldFacts(rule: string, told: Told, today: string, group?: string | null): ToldFacts {
  const { reading } = told;
  // A day is told back only where the rule turns on days.
  const dated = findRule(rule)?.facts.some((fact) => factTexts[fact].kind === 'date') === true;
  const said = dated ? reading.time.said.filter((text) => text.includes('月')).map(dialogueTexts.readAs) : [];
  const facts = withFamily(reading.facts);
  if (rule === 'family-total' && facts.members === undefined) {
    const family =
      AIDED.test(told.text) || group === null ? null : withOrdinary(reading.family, group ?? ORDINARY);
    const assumed = group === undefined ? [dialogueTexts.restOrdinary] : [];
    if (family !== null) return { facts: { ...facts, members: family.members }, said: [...said, ...assumed] };
  }
  if (rule === 'critical-illness' && facts.ownShareThisYear === undefined) {
    const borne = borneShare(told);
    if (borne !== null)
      return {
        facts: { ...facts, ownShareThisYear: borne },
        said: [...said, dialogueTexts.ownIsEligible],
      };
  }
  if (rule === 'incentive' && asksMost(told)) return { facts: { ...facts, mostOnly: true }, said };
  const age = facts.age ?? ageOf(reading, existingDate(today));
  const aged = age === undefined ? facts : { ...facts, age };
  return { facts: told.reckon ? { ...unnamed(rule, reading), ...aged } : aged, said };
}

/** A day or a number of years that stands alone, as what the rule turns on. */
function unnamed(rule: string, { time, facts }: CaseReading): Facts {
  const day = time.dates.findLast(({ kind }) => kind === 'day');
  const span = time.spans.findLast(({ unit, precision }) => unit === 'year' && precision === 'exact');
  const date =
    day?.kind === 'day' && facts.birthDate === undefined && facts.paymentDate === undefined
      ? day.date
      : undefined;
  if (rule === 'newborn' && date !== undefined) return { birthDate: date };
  if (rule === 'coverage' && date !== undefined) return { paymentDate: date };
  return rule === 'waiting-period' && span !== undefined ? { brokenYears: span.from } : {};
}

/** Some of the family are subsidised, and who is not said. */
const AIDED = /有人.{0,8}(?:资助|免|补贴)|(?:享受|有).{0,6}(?:资助|救助)|困难(?:家庭|身份|户)/u;

/** A family told in several words may name the same kind of people twice. */
function withFamily(facts: Facts): Facts {
  return facts.members === undefined ? facts : { ...facts, members: merged([], facts.members) };
}

export interface ToldFacts {
  readonly facts: Facts;
  readonly said: readonly string[];
}

/** 「最多能加多少」 asks for the limit and not for what some years come to. */
const asksMost = ({ text, reading: { facts } }: Told): boolean =>
  facts.continuousYears === undefined && facts.zeroClaimYears === undefined && /最多|加满|顶格/u.test(text);

/** Full years from a birth to the care, or to today. */
function ageOf({ facts: { birthDate }, time: { careDate } }: CaseReading, today: CalendarDate) {
  if (birthDate === undefined) return undefined;
  const on = careDate?.kind === 'day' ? careDate.date : today;
  const before = on.month < birthDate.month || (on.month === birthDate.month && on.day < birthDate.day);
  const age = on.year - birthDate.year - (before ? 1 : 0);
  return age < 0 ? undefined : age;
}

/** Members of whom nothing is said are taken for ordinary residents, and that is told; unknown groups are asked about. */
function withOrdinary(
  family: FamilyReading,
  group: string,
): { members: NonNullable<Facts['members']> } | null {
  if (family.kind !== 'partial' || family.unknownTo.length > 0 || family.rest === null) return null;
  const listed = family.open.map(({ count, tier, age, personCategory }) => ({
    personCategory: personCategory ?? group,
    count: count ?? 1,
    ...(tier === undefined ? {} : { tier }),
    ...(age === undefined ? {} : { age }),
  }));
  const left = family.rest - listed.reduce((sum, { count }) => sum + count, 0);
  if (left < 0) return null;
  const others = left === 0 ? [] : [{ personCategory: group, count: left }];
  const members = [...family.members, ...listed, ...others];
  return members.length === 0 ? null : { members };
}
