import { z } from 'zod';
import type { Rule } from './evaluation.ts';
import { factOptions, factsAsked } from './fact-options.ts';
import { factTexts } from './fact-texts.ts';
import { type FactName, facts } from './facts.ts';
import type { ParameterSet } from './parameter.ts';

/** A JSON Schema (2020-12), as far as it is read here. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * What a fact's value may be, as JSON Schema made from the fact's own schema.
 * @param options labels of what may be chosen; for categories of people they are all there is
 */
export function factSchema(
  fact: FactName,
  options: readonly { label: string; value: string }[] = [],
): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(facts[fact], { io: 'input' });
  const { kind, label: title } = factTexts[fact];
  if (options.length === 0 || (kind !== 'choice' && kind !== 'category')) return { title, ...schema };
  const choices = {
    enum: options.map(({ value }) => value),
    oneOf: options.map(({ value, label }) => ({ const: value, title: label })),
  };
  const described = { title, description: schema.description, type: 'string' };
  if (kind === 'choice') return { ...described, ...choices };
  return { ...described, anyOf: [choices, { title: SEVERAL, pattern: '^[a-z-]+(\\+[a-z-]+)+$' }] };
}

const SEVERAL = '同时有几种身份的，用 + 相连';

/** What a rule takes in a region, as JSON Schema: every fact that matters there, none required; what is missing it asks. */
export function inputSchema(rule: Rule, set: ParameterSet): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(
      factsAsked(rule, set).map((fact) => [
        fact,
        memberSchema(rule, set, fact, factSchema(fact, factOptions(rule, set, fact))),
      ]),
    ),
    additionalProperties: false,
  };
}

/** A family's members are of the same categories as single persons. */
function memberSchema(rule: Rule, set: ParameterSet, fact: FactName, schema: JsonSchema): JsonSchema {
  const options = factOptions(rule, set, 'personCategory');
  if (fact !== 'members' || options.length === 0) return schema;
  const items = schema['items'] as { readonly properties: JsonSchema };
  const personCategory = factSchema('personCategory', options);
  return { ...schema, items: { ...items, properties: { ...items.properties, personCategory } } };
}
