import type { Corpus } from '../corpus/model.ts';
import type { Region } from '../corpus/schema.ts';
import { type Calculated, calculate } from '../rules/calculation.ts';
import { type CalendarDate, parseDate } from '../rules/calendar.ts';
import { ORDINARY } from '../rules/categories.ts';
import type { Rule } from '../rules/evaluation.ts';
import type { Facts } from '../rules/facts.ts';
import { type CaseFacts, caseFacts } from './case-facts.ts';
import { dialogueTexts } from './dialogue-texts.ts';
import type { CaseReading, Inexact } from './reading/case.ts';
import type { FamilyReading } from './reading/family.ts';
import { regionParameters } from './region-parameters.ts';
import type { RuleQuestion } from './rule-question.ts';
import type { WrittenFacts } from './written-facts.ts';

/** A rule with the facts of a case, run as far as they reach. */
export interface RuleCase {
  readonly question: RuleQuestion;
  readonly calculated: Calculated;
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
  const day = dayOf(today);
  const { facts, open, settled } = caseFacts(rule, parameters, options.written, options.inexact, day);
  return {
    question: { rule, region, parameters, facts },
    calculated: calculate(rule, parameters, facts, day),
    open,
    said: [...options.said, ...settled.map(({ said }) => dialogueTexts.anyOf(said))],
  };
}

/** @throws RangeError where the text is no date */
function dayOf(today: string): CalendarDate {
  const day = parseDate(today);
  if (day === null) throw new RangeError(`不是日期：${today}`);
  return day;
}

/** What a question tells of a case for a rule, and how it was read. */
export function toldFacts(
  rule: string,
  reading: CaseReading,
): Pick<CaseFacts, 'facts'> & { readonly said: readonly string[] } {
  const said = reading.time.said.map(dialogueTexts.readAs);
  if (rule === 'family-total' && reading.facts.members === undefined) {
    const family = withOrdinary(reading.family);
    if (family !== null)
      return {
        facts: { ...reading.facts, members: family.members },
        said: [...said, dialogueTexts.restOrdinary],
      };
  }
  if (rule === 'critical-illness' && reading.facts.ownShareThisYear === undefined) {
    const [own, second] = reading.costs.mentions.filter(({ role }) => role === 'own');
    if (own?.mention.precision === 'exact' && !second)
      return {
        facts: { ...reading.facts, ownShareThisYear: own.mention.fen },
        said: [...said, dialogueTexts.ownIsEligible],
      };
  }
  return { facts: reading.facts, said };
}

/** Members of whom nothing is said are taken for ordinary residents, and that is told; unknown groups are asked about. */
function withOrdinary(family: FamilyReading): { members: NonNullable<Facts['members']> } | null {
  if (family.kind !== 'partial' || family.unknownTo.length > 0 || family.rest === null) return null;
  const listed = family.open.map(({ count, tier, age, personCategory }) => ({
    personCategory: personCategory ?? ORDINARY,
    count: count ?? 1,
    ...(tier === undefined ? {} : { tier }),
    ...(age === undefined ? {} : { age }),
  }));
  const left = family.rest - listed.reduce((sum, { count }) => sum + count, 0);
  if (left < 0) return null;
  const others = left === 0 ? [] : [{ personCategory: ORDINARY, count: left }];
  const members = [...family.members, ...listed, ...others];
  return members.length === 0 ? null : { members };
}
