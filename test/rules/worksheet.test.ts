import { describe, expect, it } from 'vitest';
import { yuan } from '../../src/rules/money.ts';
import { isStated, parameter } from '../../src/rules/parameter.ts';
import { createWorksheet } from '../../src/rules/worksheet.ts';
import { toySet } from './toy-rule.ts';

const deductible = parameter(toySet, 'deductible');
const rate = parameter(toySet, 'rate.level1');

describe('算草', () => {
  it('记下一步，把金额交还，用到的条款只记一次', () => {
    const sheet = createWorksheet();
    expect(sheet.money('减起付线', '1100 − 100', yuan(1000), deductible)).toBe(100_000);
    sheet.step('比例', '80%', '80', '%', rate);
    sheet.cite(deductible, rate);
    expect(sheet.steps).toEqual([
      {
        label: '减起付线',
        expression: '1100 − 100',
        amount: '1000.00',
        unit: '元',
        entry: 'qingshan-2026/q3',
      },
      { label: '比例', expression: '80%', amount: '80', unit: '%', entry: 'qingshan-2026/q3' },
    ]);
    expect(sheet.used).toEqual([deductible, rate]);
  });

  it('同一个前提只写一次', () => {
    const sheet = createWorksheet();
    sheet.assume('按一次住院计算');
    sheet.assume('按一次住院计算');
    expect(sheet.assumptions).toEqual(['按一次住院计算']);
  });

  it('得数按先后排，是下限的写明', () => {
    const sheet = createWorksheet();
    sheet.figure('等待期', '3', '个月', true);
    sheet.figure('个人负担', '0.00', '元', false);
    expect(sheet.figures).toEqual([
      { label: '等待期', value: '3', unit: '个月', atLeast: true },
      { label: '个人负担', value: '0.00', unit: '元' },
    ]);
  });
});

describe('参数', () => {
  it('写明的取得到，没有写明的取不到', () => {
    expect(isStated(toySet, 'rate.level1')).toBe(true);
    expect(isStated(toySet, 'rate.level3')).toBe(false);
    expect(() => parameter(toySet, 'rate.level3')).toThrow('qingshan-2026 没有参数 rate.level3');
  });
});
