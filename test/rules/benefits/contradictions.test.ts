import { describe, expect, test } from 'vitest';
import { inpatient } from '../../../src/rules/inpatient.ts';
import { outpatient } from '../../../src/rules/outpatient.ts';
import { runRule } from '../../../src/rules/run.ts';
import { validateFacts } from '../../../src/rules/validate-facts.ts';
import { corpus } from '../../corpus/corpus-files.ts';

describe('部分多于全部的，照算，但请人核对', () => {
  test.each([
    [
      inpatient,
      'huaian-2026',
      { hospitalLevel: '3', totalCost: 20000, eligibleCost: 25000 },
      '合规费用多于总费用',
    ],
    [
      inpatient,
      'dianjiang-2024',
      { hospitalLevel: '3', tier: '1', eligibleCost: 20000, tcmHospital: true, herbCost: 30000, age: 30 },
      '中药费用多于合规费用',
    ],
    [
      outpatient,
      'huaian-2026',
      { hospitalLevel: '1', eligibleCost: 100, consultationFee: 200 },
      '一般诊疗费多于合规费用',
    ],
  ] as const)('%s %s', (rule, document, inputs, doubt) => {
    const set = corpus.parameters.get(document);
    if (!set) throw new Error(document);
    const checked = validateFacts(rule, set, inputs);
    if (!checked.ok) throw new Error(JSON.stringify(checked));
    const outcome = runRule(rule, set, checked.facts, { year: 2026, month: 3, day: 1 });
    if (outcome.kind !== 'result') throw new Error(outcome.kind);
    expect(outcome.sheet.assumptions).toContain(`${doubt}，请核对`);
  });
});
