import { addDays, type CalendarDate, formatDate, parseDate } from '../../src/rules/calendar.ts';
import type { Rule } from '../../src/rules/evaluation.ts';
import { factOptions } from '../../src/rules/fact-options.ts';
import { factTexts } from '../../src/rules/fact-texts.ts';
import type { FactName } from '../../src/rules/facts.ts';
import type { Parameter, ParameterSet } from '../../src/rules/parameter.ts';
import { runRule } from '../../src/rules/run.ts';
import { validateFacts } from '../../src/rules/validate-facts.ts';

/** Draws for each rule and document: enough that more of them find no further parameter. */
const DRAWS = 1000;

type Draw = <T>(values: readonly T[]) => T | undefined;

/** The same draws every time (mulberry32), so that the page does not change by itself. */
function seeded(seed: number): Draw {
  let state = seed;
  return (values) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return values[((mixed ^ (mixed >>> 14)) >>> 0) % values.length];
  };
}

const AMOUNTS = [0, 100, 700, 1500, 8000, 30_000, 80_000, 200_000, 600_000, 2_000_000];
const COUNTS = [0, 1, 2, 3, 4, 5, 6, 12, 30, 70];

/** Days at which something begins or ends in the document, and the days beside them. */
function days({ parameters, policyYear }: ParameterSet): string[] {
  const bounds = [...parameters.values()].flatMap(({ unit, value }): CalendarDate[] => {
    const date = unit === '日期' ? parseDate(String(value)) : null;
    return date === null ? [] : [date];
  });
  const others = [-1, 0].flatMap((years) =>
    [1, 4, 8, 11].map((month) => ({ year: policyYear + years, month, day: 15 })),
  );
  return [...bounds, ...others].flatMap((date) => [-60, -1, 0, 1].map((by) => formatDate(addDays(date, by))));
}

function value(rule: Rule, set: ParameterSet, fact: FactName, draw: Draw): unknown {
  const options = factOptions(rule, set, fact).map((option) => option.value);
  if (options.length > 0) return draw(options);
  switch (factTexts[fact].kind) {
    case 'money':
      return draw(AMOUNTS);
    case 'date':
      return draw(days(set));
    case 'count':
      return draw(COUNTS);
    case 'members': {
      const categories = factOptions(rule, set, 'personCategory').map((option) => option.value);
      return [1, 2].map(() => ({
        personCategory: draw(categories) ?? 'ordinary',
        tier: draw(['1', '2']),
        age: draw(COUNTS),
      }));
    }
    case 'choice':
    case 'category':
    case 'yes-no':
      return 'ordinary';
  }
}

/** The set, noting every parameter that is taken out of it. */
function watched(set: ParameterSet, read: (id: string) => void): ParameterSet {
  const parameters = new Map(set.parameters);
  const get = (id: string): Parameter | undefined => {
    read(id);
    return set.parameters.get(id);
  };
  return { ...set, parameters: Object.assign(parameters, { get }) };
}

/**
 * Which rules compute with a document's parameters, found by running them with all kinds of facts.
 * @returns id of the parameter → titles of the rules
 */
export function usesOf(rules: readonly Rule[], set: ParameterSet): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, string[]>();
  const today = { year: set.policyYear, month: 6, day: 15 };
  for (const rule of rules.filter(({ appliesTo }) => appliesTo(set))) {
    const draw = seeded(1);
    const used = new Set<string>();
    const own = watched(set, (id) => set.parameters.has(id) && used.add(id));
    for (let i = 0; i < DRAWS; i++) {
      const given = rule.facts.filter(() => draw([true, true, false]));
      const raw = Object.fromEntries(given.map((fact) => [fact, value(rule, set, fact, draw)]));
      for (let tries = 0; tries <= rule.facts.length; tries++) {
        const checked = validateFacts(rule, set, raw);
        if (!checked.ok) break;
        const outcome = runRule(rule, own, checked.facts, today);
        if (outcome.kind !== 'missing') break;
        raw[outcome.fact] = value(rule, set, outcome.fact, draw);
      }
    }
    for (const id of used) uses.set(id, [...(uses.get(id) ?? []), rule.title]);
  }
  return uses;
}
