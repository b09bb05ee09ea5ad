import { type Calculated, calculate } from '../../rules/calculation.ts';
import type { CalendarDate } from '../../rules/calendar.ts';
import type { Rule } from '../../rules/evaluation.ts';
import { factsAsked } from '../../rules/fact-options.ts';
import type { FactName, Facts } from '../../rules/facts.ts';
import type { ParameterSet } from '../../rules/parameter.ts';
import { validateFacts } from '../../rules/validate-facts.ts';
import type { Inexact } from '../reading/case-reading.ts';
import { type WrittenFacts, writtenFacts } from './written-facts.ts';

/** Facts that a rule can compute with, and what was said that it cannot. */
export interface CaseFacts {
  readonly facts: Facts;
  /** Spoken of, but so that it makes a difference which value is meant: to be asked. */
  readonly open: readonly Inexact[];
  /** Spoken of inexactly where every value meant comes to the same. */
  readonly settled: readonly Inexact[];
}

/** What is told by one fact instead of another. */
const INSTEAD: Readonly<Partial<Record<FactName, readonly FactName[]>>> = {
  eligibleCost: ['totalCost', 'selfPaidCost', 'firstPaidCost'],
  totalCost: ['eligibleCost'],
};

/**
 * Puts new facts over old ones. A cost told anew replaces the one told before, whichever of the two names it had.
 * @returns facts of both, the new ones last
 */
export function mergeFacts(before: WrittenFacts, told: Facts): WrittenFacts {
  const replaced = new Set(
    (Object.keys(told) as FactName[]).flatMap((name) => [
      name,
      ...(INSTEAD[name] ?? []).filter((other) => told[other] === undefined),
    ]),
  );
  const kept = Object.entries(asBill(before, told)).filter(([name]) => !replaced.has(name as FactName));
  return withoutContradiction({ ...Object.fromEntries(kept), ...writtenFacts(told) }, told);
}

/** 「那从来没断过的呢」 has no broken years; 「都交一档呢」 is everybody's tier. */
function withoutContradiction(merged: WrittenFacts, told: Facts): WrittenFacts {
  const { brokenYears, ...others } = merged;
  const history = told.enrolmentHistory;
  const unbroken = history !== undefined && history !== 'broken' && told.brokenYears === undefined;
  const kept = unbroken || brokenYears === undefined ? others : { ...others, brokenYears };
  const { members } = kept;
  if (told.tier === undefined || told.members !== undefined || !Array.isArray(members)) return kept;
  return { ...kept, members: members.map(({ tier: _, ...member }) => member) };
}

/** 「里头有三百自费的」: what was taken for the eligible cost is the bill, of which that is part. */
function asBill(before: WrittenFacts, told: Facts): WrittenFacts {
  const { eligibleCost, ...others } = before;
  const part = told.selfPaidCost !== undefined || told.firstPaidCost !== undefined;
  const bill = part && eligibleCost !== undefined && before['totalCost'] === undefined;
  return bill && told.eligibleCost === undefined ? { ...others, totalCost: eligibleCost } : before;
}

/**
 * Checks facts for a rule and a region: those of another rule and those the region does not know are left out.
 * @param inexact what was said inexactly; where both ends come to the same it is taken, else left open
 */
export function caseFacts(
  rule: Rule,
  set: ParameterSet,
  written: WrittenFacts,
  inexact: readonly Inexact[],
  today: CalendarDate,
): CaseFacts {
  let facts = knownFacts(rule, set, written);
  const open: Inexact[] = [];
  const settled: Inexact[] = [];
  for (const each of inexact) {
    const { fact, between } = each;
    if (!rule.facts.includes(fact) || known(fact, facts)) continue;
    const same =
      between !== null &&
      outcome(calculate(rule, set, { ...facts, [fact]: between[0] }, today)) ===
        outcome(calculate(rule, set, { ...facts, [fact]: between[1] }, today));
    if (same) facts = { ...facts, [fact]: between[0] };
    (same ? settled : open).push(each);
  }
  return { facts, open, settled };
}

/** A cost is known by either name. */
function known(fact: FactName, facts: Facts): boolean {
  const others = fact === 'eligibleCost' || fact === 'totalCost' ? [facts.eligibleCost, facts.totalCost] : [];
  return [facts[fact], ...others].some((value) => value !== undefined);
}

function knownFacts(rule: Rule, set: ParameterSet, written: WrittenFacts): Facts {
  const asked = factsAsked(rule, set);
  const known = Object.entries(written).filter(
    ([name, value]) => asked.includes(name as FactName) && validateFacts(rule, set, { [name]: value }).ok,
  );
  const checked = validateFacts(rule, set, Object.fromEntries(known));
  return checked.ok ? checked.facts : {};
}

/** What a calculation comes to, whatever it was made from. */
function outcome(calculated: Calculated): string {
  switch (calculated.kind) {
    case 'calculation': {
      const { result, figures } = calculated.calculation;
      return JSON.stringify([result, figures]);
    }
    case 'clarify':
      return JSON.stringify([calculated.slot, calculated.options]);
    default:
      return JSON.stringify(calculated);
  }
}
