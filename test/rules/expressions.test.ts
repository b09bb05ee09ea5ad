import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Step } from '../../src/rules/worksheet.ts';
import { asked } from './reference/asked.ts';
import { valueOfExpression } from './reference/expression.ts';
import { toFen, written } from './reference/rational.ts';

/** Every step that is written as arithmetic comes to the amount that stands beside it. */

const folder = new URL('./cases/', import.meta.url);

interface Given {
  readonly rule: string;
  readonly region: string;
  readonly given: Readonly<Record<string, unknown>>;
}

const cases = readdirSync(folder).flatMap(
  (file) => parse(readFileSync(new URL(file, folder), 'utf8')) as Given[],
);

/**
 * What the expression comes to, in the step's own terms; null where it is not arithmetic.
 * @param doubted the sheet asks to check the amounts: then, and only then, less than nothing counts as nothing
 */
function reckoned({ expression, amount, unit }: Step, doubted: boolean): string | null {
  const value = valueOfExpression(expression);
  if (value === null) return null;
  if (value.over < 0n) return doubted ? '0.00' : '负数';
  if (unit === '元') return written(toFen({ over: value.over * 100n, under: value.under }));
  const [, decimals = ''] = amount.split('.');
  const scale = 10n ** BigInt(decimals.length);
  const share = unit === '%' && expression.includes('÷') ? 100n : 1n;
  const digits = toFen({ over: value.over * scale * share, under: value.under });
  return decimals === '' ? String(digits) : written(digits);
}

it('算式的得数就是这一步的金额', () => {
  const wrong: string[] = [];
  let arithmetic = 0;
  for (const { rule, region, given } of cases) {
    const outcome = asked(rule, region, given);
    if (outcome.kind !== 'result') continue;
    const doubted = outcome.sheet.assumptions.some((text) => text.includes('请核对'));
    for (const step of outcome.sheet.steps) {
      const expected = reckoned(step, doubted);
      if (expected === null) continue;
      arithmetic += 1;
      if (expected !== step.amount)
        wrong.push(`${rule} ${step.label}：${step.expression} = ${expected}，写的是 ${step.amount}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(arithmetic).toBeGreaterThan(500);
});
