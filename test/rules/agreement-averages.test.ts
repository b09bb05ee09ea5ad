import { describe, expect, it } from 'vitest';
import { asked } from './reference/asked.ts';
import {
  type Average,
  commonAverages,
  commonReimbursement,
  huaianAverages,
  huaianStays,
  shareOf,
} from './reference/averages.ts';
import { written } from './reference/rational.ts';

/** Every figure of the averages, by the calculator and from the documents' words: so few inputs that all are tried. */

function came(region: string, hospitalLevel?: string): readonly string[] | 'unknown' {
  const outcome = asked('averages', region, hospitalLevel === undefined ? {} : { hospitalLevel });
  if (outcome.kind === 'unknown') return 'unknown';
  if (outcome.kind !== 'result') throw new Error(`${region}: ${JSON.stringify(outcome)}`);
  return outcome.sheet.figures.map(({ value, unit }) => `${value}${unit}`);
}

/** 次均费用，报销，自付，报销占费用. */
function figures({ cost, reimbursed }: Average): readonly string[] {
  const whole = `${written(cost)}元`;
  if (reimbursed === null) return [whole];
  const own = cost - reimbursed;
  return [whole, `${written(reimbursed)}元`, `${written(own)}元`, `${written(shareOf(reimbursed, cost))}%`];
}

describe.each([
  ['huaian', huaianAverages, [huaianStays.resident, huaianStays.less]],
  ['enshi', commonAverages, [commonReimbursement]],
  ['meixian', commonAverages, [commonReimbursement]],
  ['national', commonAverages, [commonReimbursement]],
] as const)('平均数 %s', (region, levels, overall) => {
  it.each(['1', '2', '3'] as const)('%s 级', (level) => {
    expect(came(region, level)).toEqual(figures(levels[level]));
  });

  it('不说等级，各级都列，再列总的', () => {
    const all = (['1', '2', '3'] as const).flatMap((level) => figures(levels[level]));
    expect(came(region)).toEqual([...all, ...overall.map((amount) => `${written(amount)}元`)]);
  });
});

it.each([undefined, '1', '2', '3'])('垫江没有写：%s', (level) => {
  expect(came('dianjiang', level)).toBe('unknown');
});
