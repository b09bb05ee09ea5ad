import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Step } from '../../src/rules/worksheet.ts';
import { type Asked, asked } from './reference/asked.ts';

const folder = new URL('./cases/', import.meta.url);

/** By its place, or by words of its label. */
const figure = z.strictObject({
  label: z.string().optional(),
  value: z.string(),
  unit: z.string(),
  atLeast: z.literal(true).optional(),
});

const caseSchema = z.strictObject({
  name: z.string(),
  rule: z.string(),
  region: z.string(),
  given: z.record(z.string(), z.unknown()),
  today: z.string().optional(),
  expect: z.strictObject({
    /** The result, then what belongs to it; further figures may follow. */
    figures: z.array(figure).min(1).optional(),
    missing: z.string().optional(),
    /** Or words of what it says is not stated. */
    unknown: z.union([z.literal(true), z.string()]).optional(),
    /** The field that is refused. */
    refused: z.string().optional(),
    /** Words that one of the assumptions holds. */
    assume: z.coerce.string().optional(),
    /** Every step: 「12000 − 900 = 11100.00 元（huaian-2026/q60）」. */
    steps: z.array(z.string()).optional(),
    /** Every assumption, each by the words it begins with. */
    assumptions: z.array(z.string()).optional(),
  }),
});

type Case = z.infer<typeof caseSchema>;

const account = ({ expression, amount, unit, entry }: Step): string =>
  `${expression} = ${amount} ${unit}（${entry}）`;

/** What the calculator came to, in the terms of a case; cut to what the case speaks of. */
function came(outcome: Asked, expected: Case['expect']): Case['expect'] {
  const { figures, assume } = expected;
  switch (outcome.kind) {
    case 'result': {
      const { sheet } = outcome;
      const spoken = figures?.map(({ label }, place) => {
        const found = label ? sheet.figures.find((each) => each.label.includes(label)) : sheet.figures[place];
        const { value, unit, atLeast } = found ?? { value: '没有这个得数', unit: '' };
        return { ...(label && { label }), value, unit, ...(atLeast && { atLeast }) };
      });
      const said = sheet.assumptions.find((text) => assume !== undefined && text.includes(assume));
      return {
        ...(spoken && { figures: spoken }),
        ...(assume !== undefined && { assume: said ? assume : sheet.assumptions.join('\n') }),
        ...(expected.steps && { steps: sheet.steps.map(account) }),
        ...(expected.assumptions && {
          assumptions: sheet.assumptions.map((text, place) => {
            const words = expected.assumptions?.[place];
            return words && text.startsWith(words) ? words : text;
          }),
        }),
      };
    }
    case 'missing':
      return { missing: outcome.fact };
    case 'unknown':
      return {
        unknown:
          expected.unknown === true || outcome.what.includes(`${expected.unknown}`)
            ? (expected.unknown ?? true)
            : outcome.what,
      };
    case 'refused':
      return { refused: outcome.fields.join(' ') };
  }
}

for (const file of readdirSync(folder).sort()) {
  const cases = z.array(caseSchema).parse(parse(readFileSync(new URL(file, folder), 'utf8')));
  describe(file, () => {
    it.each(cases)('$region $rule：$name', (each) => {
      const outcome = asked(each.rule, each.region, each.given, each.today);
      expect(came(outcome, each.expect)).toEqual(each.expect);
    });
  });
}
