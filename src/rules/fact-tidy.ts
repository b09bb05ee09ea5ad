import type { Rule } from './evaluation.ts';
import { identities, optionNamed } from './fact-label.ts';
import { factOptions } from './fact-options.ts';
import { factTexts } from './fact-texts.ts';
import type { FactName } from './facts.ts';
import type { ParameterSet } from './parameter.ts';

/**
 * Writes a value as its schema wants it where the meaning is beyond doubt: forms and command lines send text, and
 * people write what an option is called (「三级」, 「低保对象」) rather than its code. All else is left as it is.
 */
export function tidyFact(rule: Rule, set: ParameterSet, fact: FactName, value: unknown): unknown {
  switch (factTexts[fact].kind) {
    case 'choice':
      return typeof value === 'number' ? String(value) : coded(rule, set, fact, value);
    case 'count': {
      const written = coded(rule, set, fact, value);
      return typeof written === 'string' && /^\d{1,3}$/.test(written) ? Number(written) : written;
    }
    case 'yes-no': {
      const written = coded(rule, set, fact, value);
      return written === 'true' ? true : written === 'false' ? false : written;
    }
    case 'category':
      return coded(rule, set, fact, value);
    case 'members':
      return Array.isArray(value) ? value.map((member) => tidyMember(rule, set, member)) : value;
    case 'money':
    case 'date':
      return value;
  }
}

/** The code of what is named; several identities of one person are joined by 「+」, and all of them must be known. */
function coded(rule: Rule, set: ParameterSet, fact: FactName, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const options = factOptions(rule, set, fact);
  const words = fact === 'personCategory' ? identities(value) : [value];
  const codes = words.flatMap((word) => {
    const named = optionNamed(options, word);
    return named.kind === 'option' ? [named.value] : [];
  });
  return codes.length === words.length ? codes.join('+') : value;
}

function tidyMember(rule: Rule, set: ParameterSet, member: unknown): unknown {
  if (typeof member !== 'object' || member === null || Array.isArray(member)) return member;
  const entries = Object.entries(member).map(([name, value]): [string, unknown] =>
    name === 'personCategory' || name === 'tier' ? [name, tidyFact(rule, set, name, value)] : [name, value],
  );
  return Object.fromEntries(entries);
}
