import { describe, expect, test } from 'vitest';
import { county, faults } from './corpus-files.ts';

describe('a file of parameters', () => {
  const body =
    '\n## 一、交多少？ {#q1}\n\n每人每年 440 元，至少 3 个月。封顶线 24 万元。\n\n## 二、何时？ {#q2}\n\n2025 年 10 月至 12 月。\n';
  const source =
    '一、交多少？\n每人每年 440 元，至少 3 个月。封顶线 24 万元。\n二、何时？\n2025 年 10 月至 12 月。\n';
  const load = (yaml: string, file = 'rules/qingshan-2026.yaml') =>
    faults(county(body, source, { [file]: yaml }));
  const row = (more: string) => `# 参数\n- { id: premium.personal, ${more} }\n`;

  test.each<[string, string]>([
    ['an amount', 'value: 440, unit: 元, entry: q1, quote: 每人每年 440 元'],
    ['an amount in 万', 'value: 240000, unit: 元, entry: q1, quote: 封顶线24万元'],
    ['a lower bound', 'value: 3, unit: 个月, atLeast: true, entry: q1, quote: 至少 3 个月'],
    ['the last day of a month', 'value: 2025-12-31, unit: 日期, entry: q2, quote: 2025 年 10 月至 12 月'],
    ['a label', 'value: 440, unit: 元, label: 普通居民, entry: q1, quote: 440 元'],
  ])('takes %s', (_, more) => {
    expect(load(row(more))).toEqual([]);
  });

  const at = 'corpus/rules/qingshan-2026.yaml:2';
  test.each<[string, string, string]>([
    [
      'a changed digit',
      'value: 441, unit: 元, entry: q1, quote: 每人每年 440 元',
      `${at} 「每人每年 440 元」没有写明 441元`,
    ],
    [
      'a quote cut in a number',
      'value: 40, unit: 元, entry: q1, quote: 40 元',
      `${at} 条目 qingshan-2026/q1 中没有「40 元」`,
    ],
    [
      'a quote of another entry',
      'value: 440, unit: 元, entry: q2, quote: 每人每年 440 元',
      `${at} 条目 qingshan-2026/q2 中没有「每人每年 440 元」`,
    ],
    [
      'an entry that is not there',
      'value: 440, unit: 元, entry: q9, quote: 每人每年 440 元',
      `${at} 没有条目 qingshan-2026/q9`,
    ],
    [
      'a lower bound as if it were exact',
      'value: 3, unit: 个月, entry: q1, quote: 至少 3 个月',
      `${at} 「至少 3 个月」写的是下限，应加 atLeast: true`,
    ],
    [
      'an exact number as a lower bound',
      'value: 440, unit: 元, atLeast: true, entry: q1, quote: 每人每年 440 元',
      `${at} 「每人每年 440 元」写的不是下限`,
    ],
    [
      'a date that is not written',
      'value: 2025-12-30, unit: 日期, entry: q2, quote: 2025 年 10 月至 12 月',
      `${at} 「2025 年 10 月至 12 月」没有写明 2025-12-30`,
    ],
  ])('refuses %s', (_, more, message) => {
    expect(load(row(more))).toEqual([message]);
  });

  test.each<[string, string]>([
    ['a unit that nothing is measured in', 'value: 440, unit: 角, entry: q1, quote: 440 元'],
    ['a date as a number', 'value: 2025, unit: 日期, entry: q2, quote: 2025 年 10 月'],
    ['a number as a date', 'value: 2025-10-01, unit: 元, entry: q2, quote: 2025 年 10 月'],
    ['a date that does not exist', 'value: 2025-02-30, unit: 日期, entry: q2, quote: 2025 年 10 月'],
    ['a negative number', 'value: -440, unit: 元, entry: q1, quote: 440 元'],
    ['no quote', 'value: 440, unit: 元, entry: q1'],
    ['an unknown key', 'value: 440, unit: 元, entry: q1, quote: 440 元, note: 参数'],
  ])('refuses %s', (_, more) => {
    const found = load(row(more));
    expect(found).not.toEqual([]);
    expect(found.every((message) => message.startsWith(`${at} `))).toBe(true);
  });

  test('refuses an id twice', () => {
    const one = '- { id: premium.personal, value: 440, unit: 元, entry: q1,\n    quote: 440 元 }\n';
    expect(load(one + one)).toEqual(['corpus/rules/qingshan-2026.yaml:3 参数 premium.personal 重复']);
  });

  test('refuses a file of no document', () => {
    expect(load('[]\n', 'rules/lvshui-2026.yaml')).toEqual([
      'corpus/rules/lvshui-2026.yaml:1 没有文件 lvshui-2026',
    ]);
  });
});
