import { describe, expect, test } from 'vitest';
import { occursIn } from '../../src/corpus/quoted.ts';
import { dateWritten } from '../../src/corpus/written-date.ts';
import { numberWritten } from '../../src/corpus/written-number.ts';

type Unit = Parameters<typeof numberWritten>[2];

describe('a number in the words that state it', () => {
  test.each<[string, number, Unit]>([
    ['个人花 440 元购买', 440, '元'],
    ['个人花440元购买', 440, '元'],
    ['个人缴费四百四十元', 440, '元'],
    ['支付限额，24 万元', 240_000, '元'],
    ['封顶线24万元', 240_000, '元'],
    ['一点二亿不算，3.18 亿元', 318_000_000, '元'],
    ['二十万元', 200_000, '元'],
    ['起付标准为 8916.5 元', 8916.5, '元'],
    ['起付标准 12,000 元', 12_000, '元'],
    ['每月 30 多元', 30, '元'],
    ['二级 200 40%', 200, '元'],
    ['低保对象 342 38 380 375', 375, '元'],
    ['农村特困人员 3690 400 0', 0, '元'],
    ['结算时不设起付标准', 0, '元'],
    ['个人缴费不再退回', 0, '元'],
    ['二级医院：75%', 75, '%'],
    ['平均住院率20.7%', 20.7, '%'],
    ['降低 5 个百分点', 5, '个百分点'],
    ['等待期 2 个月', 2, '个月'],
    ['增加一个月的等待期', 1, '个月'],
    ['两个月', 2, '个月'],
    ['免除待遇等待期', 0, '个月'],
    ['出生 90 日内', 90, '天'],
    ['满四年之后', 4, '年'],
    ['从第5年起', 5, '年'],
    ['从 2025 年 10 月起', 2025, '年'],
    ['60周岁以上', 60, '岁'],
    ['降低一个档次', 1, '个'],
    ['市定病种 21 种', 21, '种'],
    ['由 5.4 次提高到', 5.4, '次'],
    ['可支配收入的 6 倍', 6, '倍'],
  ])('「%s」 states %d %s', (quote, value, unit) => {
    expect(numberWritten(quote, value, unit)).not.toBe('no');
  });

  test.each<[string, string, number, Unit]>([
    ['another number', '个人花 440 元购买', 441, '元'],
    ['a part of a number', '个人花 440 元购买', 40, '元'],
    ['a part with decimals', '起付标准为 8916.5 元', 8916, '元'],
    ['without its 万', '支付限额，24 万元', 24, '元'],
    ['the end of a number', '起付标准 12,000 元', 0, '元'],
    ['another scale', '支付限额，24 万元', 2_400_000, '元'],
    ['a percentage as money', '二级 200 40%', 40, '元'],
    ['money as a percentage', '二级 200 40%', 200, '%'],
    ['percent as percent points', '报销 65%', 65, '个百分点'],
    ['months as pieces', '等待期 2 个月', 2, '个'],
    ['months as money', '等待期 2 个月', 2, '元'],
    ['a day of the month as a count of days', '2025 年 12 月 31 日', 31, '天'],
    ['the level of a hospital as money', '三级医院 900 元 65%', 3, '元'],
    ['nothing where something is stated', '三级医院 900 元 65%', 0, '元'],
    ['an approximation in two numerals', '三四百元', 400, '元'],
  ])('%s is not stated', (_, quote, value, unit) => {
    expect(numberWritten(quote, value, unit)).toBe('no');
  });

  test.each<[string, number, Unit, ReturnType<typeof numberWritten>]>([
    ['等待期 2 个月', 2, '个月', 'exact'],
    ['至少 3 个月', 3, '个月', 'at-least'],
    ['至少有 2 个月等待期', 2, '个月', 'at-least'],
    ['不低于 60%', 60, '%', 'at-least'],
    ['至少 3 个月，按 3 个月计算', 3, '个月', 'exact'],
    ['62% 以上', 62, '%', 'or-more'],
    ['60岁以上', 60, '岁', 'or-more'],
    ['每月 30 多元', 30, '元', 'or-more'],
    ['6 万元至 10 万元（含 10 万元）的部分', 100_000, '元', 'exact'],
  ])('「%s」: %d %s is %s', (quote, value, unit, written) => {
    expect(numberWritten(quote, value, unit)).toBe(written);
  });
});

describe('a date in the words that state it', () => {
  test.each<[string, string, 'first' | 'last']>([
    ['自2025年1月1日至12月31日', '2025-01-01', 'first'],
    ['自2025年1月1日至12月31日', '2025-12-31', 'last'],
    ['2025 年 10 月至 12 月', '2025-10-01', 'first'],
    ['2025 年 10 月至 12 月', '2025-12-31', 'last'],
    ['在 2024 年 1 月 1 日至 2 月 29 日期间', '2024-02-29', 'last'],
    ['2023 年 10 月至 2024 年 6 月', '2024-06-30', 'last'],
  ])('「%s」 states %s as the %s day', (text, date, bound) => {
    expect(dateWritten(text, date, bound)).toBe(true);
  });

  test.each<[string, string, 'first' | 'last']>([
    ['自2025年1月1日至12月31日', '2025-12-30', 'last'],
    ['自2025年1月1日至12月31日', '2026-12-31', 'last'],
    ['2025 年 10 月至 12 月', '2025-12-01', 'last'],
    ['2025 年 10 月至 12 月', '2025-10-31', 'first'],
    ['2025 年 10 月至 12 月', '2025-11-01', 'first'],
    ['至当年 12 月 31 日', '2025-12-31', 'last'],
    ['2025 年 2 月', '2025-02-29', 'last'],
    ['等待期 2 个月，2025 年起', '2025-02-28', 'last'],
  ])('「%s」 does not state %s as the %s day', (text, date, bound) => {
    expect(dateWritten(text, date, bound)).toBe(false);
  });
});

describe('a quote', () => {
  const text = '一、个人花 440 元\n二级\t10\t80%\t\n三级\t800\t50%\n（起付标准）a.b*c';
  test.each([
    '个人花440元',
    '个人花 4 40 元'.replace('4 40', '440'),
    '二级 10 80%',
    '80% 三级 800',
    '（起付标准）a.b*c',
    '440 元 二级',
  ])('「%s」 occurs', (quote) => {
    expect(occursIn(text, quote)).toBe(true);
  });

  test.each([
    '个人花 44',
    '40 元',
    '个人花 4 40 元',
    '二级 1080%',
    '0 80%',
    '80% 三级 80',
    '个人花 441 元',
    'axb*c',
  ])('「%s」 does not', (quote) => {
    expect(occursIn(text, quote)).toBe(false);
  });
});
