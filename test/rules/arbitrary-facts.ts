import fc from 'fast-check';
import type { Rule } from '../../src/rules/evaluation.ts';
import { factOptions } from '../../src/rules/fact-options.ts';
import { factTexts } from '../../src/rules/fact-texts.ts';
import type { FactName } from '../../src/rules/facts.ts';
import type { ParameterSet } from '../../src/rules/parameter.ts';

const pad = (n: number) => String(n).padStart(2, '0');

/** Amounts as people give them: mostly hundreds to hundreds of thousands, with and without fen. */
const money = fc.oneof(
  fc.constantFrom(0, 0.01, 100, 300, 440, 9000, 18000, 240_000, 500_000, 100_000_000),
  fc.integer({ min: 0, max: 50_000_000 }).map((fen) => `${Math.floor(fen / 100)}.${pad(fen % 100)}`),
);

/** Days around the years of the documents. */
const day = fc
  .tuple(
    fc.integer({ min: 2022, max: 2028 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, of]) => `${year}-${pad(month)}-${pad(of)}`);

const LARGEST: Partial<Record<FactName, number>> = { diseaseCount: 2, age: 130, brokenYears: 60 };

function value(rule: Rule, set: ParameterSet, fact: FactName): fc.Arbitrary<unknown> {
  const options = factOptions(rule, set, fact).map((option) => option.value);
  switch (factTexts[fact].kind) {
    case 'money':
      return money;
    case 'date':
      return day;
    case 'count':
      return fc.integer({ min: fact === 'diseaseCount' ? 1 : 0, max: LARGEST[fact] ?? 40 });
    case 'members': {
      const category = factOptions(rule, set, 'personCategory').map((option) => option.value);
      return fc.array(
        fc.record(
          {
            personCategory: fc.constantFrom(...category),
            tier: fc.constantFrom('1', '2'),
            age: fc.integer({ min: 0, max: 130 }),
            count: fc.integer({ min: 1, max: 5 }),
          },
          { requiredKeys: ['personCategory'] },
        ),
        { minLength: 1, maxLength: 4 },
      );
    }
    case 'category':
      return fc.oneof(
        fc.constantFrom(...options),
        fc
          .subarray(options, { minLength: 1, maxLength: Math.min(3, options.length) })
          .map((several) => several.join('+')),
      );
    case 'choice':
    case 'yes-no':
      return fc.constantFrom(...options);
  }
}

/** Inputs that a rule accepts in a region, any of its facts given or not. */
export function arbitraryInputs(rule: Rule, set: ParameterSet): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.fromEntries(rule.facts.map((fact) => [fact, value(rule, set, fact)]));
  return fc.oneof(fc.record(fields), fc.record(fields, { requiredKeys: [] })) as fc.Arbitrary<
    Record<string, unknown>
  >;
}
