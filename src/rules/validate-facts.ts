import type { Rule } from './evaluation.ts';
import { acceptedFor, describeGiven, listed } from './fact-accepted.ts';
import { identities, optionNamed } from './fact-label.ts';
import { type FactOption, factOptions, factsAsked } from './fact-options.ts';
import { factTexts } from './fact-texts.ts';
import { tidyFact } from './fact-tidy.ts';
import { type FactName, type Facts, facts } from './facts.ts';
import type { ParameterSet } from './parameter.ts';

/** Why a given fact cannot be computed with. */
export interface FactFault {
  /** `eligibleCost`, `members.0.age`; empty where the name itself cannot be repeated. */
  readonly field: string;
  /** 「须是 0 到 130 的整数，给的是 131」 */
  readonly detail: string;
}

export type CheckedFacts =
  | { readonly ok: true; readonly facts: Facts }
  | { readonly ok: false; readonly faults: readonly FactFault[] };

/**
 * Checks facts as a request or a command line gives them.
 * @param given by name, written as {@link tidyFact} takes it
 * @returns the facts with amounts in fen and dates as calendar dates, or every fault
 */
export function validateFacts(
  rule: Rule,
  set: ParameterSet,
  given: Readonly<Record<string, unknown>>,
): CheckedFacts {
  const faults: FactFault[] = [];
  const checked: [string, unknown][] = [];
  for (const [name, value] of Object.entries(given)) {
    const fact = rule.facts.find((each) => each === name);
    if (fact === undefined) {
      faults.push(unknownName(rule, set, name));
      continue;
    }
    const result = facts[fact].safeParse(tidyFact(rule, set, fact, value));
    if (!result.success) {
      faults.push(...result.error.issues.map(({ path }) => faultAt(rule, set, fact, path, value)));
      continue;
    }
    faults.push(...unknownCategories(rule, set, fact, result.data));
    checked.push([fact, result.data]);
  }
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, facts: Object.fromEntries(checked) as Facts };
}

function unknownName(rule: Rule, set: ParameterSet, name: string): FactFault {
  const list = factsAsked(rule, set)
    .map((fact) => `${fact}（${factTexts[fact].label}）`)
    .join('、');
  const field = /^[A-Za-z][A-Za-z-]{0,39}$/.test(name) ? name : '';
  return { field, detail: `“${rule.title}”没有这一项，可以填的是 ${list}` };
}

function faultAt(
  rule: Rule,
  set: ParameterSet,
  fact: FactName,
  path: readonly PropertyKey[],
  value: unknown,
): FactFault {
  let inner: unknown = value;
  for (const key of path) inner = (inner as Record<PropertyKey, unknown> | undefined)?.[key];
  return { field: [fact, ...path.map(String)].join('.'), detail: detailOf(rule, set, fact, inner) };
}

function detailOf(rule: Rule, set: ParameterSet, fact: FactName, given: unknown): string {
  const found = typeof given === 'string' ? unclearOptions(given, factOptions(rule, set, fact)) : [];
  const accepted =
    found.length === 0 ? acceptedFor(rule, set, fact) : `要写得更完整，可能是：${listed(found)}`;
  return `${accepted}；${given === undefined ? '没有给' : `给的是${spaced(describeGiven(given))}`}`;
}

/** The options that a word may mean; of several words joined by 「+」, the last that may mean several. */
function unclearOptions(given: string, options: readonly FactOption[]): readonly FactOption[] {
  return identities(given).reduce<readonly FactOption[]>((found, word) => {
    const named = optionNamed(options, word);
    return named.kind === 'unclear' ? named.options : found;
  }, []);
}

const spaced = (text: string) => (/^[\w-]/.test(text) ? ` ${text}` : text);

/** Categories of people are the region's own; the schema knows only that they are words. */
function unknownCategories(rule: Rule, set: ParameterSet, fact: FactName, value: unknown): FactFault[] {
  if (fact !== 'personCategory' && fact !== 'members') return [];
  const options = factOptions(rule, set, 'personCategory');
  if (options.length === 0) return [];
  // Several identities of one person are joined by 「+」.
  const known = (category: string) =>
    category.split('+').every((each) => options.some((option) => option.value === each));
  const fault = (field: string, category: string): FactFault[] =>
    known(category) ? [] : [{ field, detail: detailOf(rule, set, 'personCategory', category) }];
  if (fact === 'personCategory') return fault(fact, value as string);
  return (value as NonNullable<Facts['members']>).flatMap(({ personCategory }, i) =>
    fault(`members.${i}.personCategory`, personCategory),
  );
}
