import { describe, expect, it } from 'vitest';
import { readOption } from '../../../../src/dialogue/reading/choices/option.ts';
import { rows, table } from '../choice-tables.ts';

interface Chooser {
  readonly labels: Record<string, string>;
  readonly [value: string]: readonly string[] | Record<string, string>;
}
const tables = table<Record<string, Chooser>>('choices/option');

describe.each(Object.entries(tables))('在选项里选：%s', (_, { labels, ...expected }) => {
  const options = Object.entries(labels).map(([value, label]) => ({ label, value }));
  it.each(rows(expected as Record<string, string[]>))('%s → %s', (text, value) => {
    const read = readOption(text.normalize('NFKC'), options);
    expect(
      read === null ? 'none' : read === 'unclear' ? read : read.value.replace(/^none$/, 'none-of-them'),
    ).toBe(value);
  });
});

it('没有选项就没有选', () => {
  expect(readOption('2', [])).toBeNull();
});

it('两个选项一样合适，不替人选', () => {
  const options = [
    { label: '低保对象', value: 'a' },
    { label: '低保边缘户', value: 'b' },
    { label: '低保家庭', value: 'c' },
  ];
  expect(readOption('跟低保有关系', options)).not.toEqual({ value: 'a' });
});
