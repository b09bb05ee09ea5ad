import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { SpanMention } from '../../../../src/dialogue/reading/spans/span-mention.ts';
import { readSpans } from '../../../../src/dialogue/reading/spans/spans.ts';

const table = parse(readFileSync('test/dialogue/reading/spans/spans.yaml', 'utf8')) as Readonly<
  Record<string, string>
>;

const UNITS = { day: '天', week: '周', month: '个月', year: '年' } as const;
const BOUNDS = { within: '内', over: '满' } as const;

function written({ unit, from, to, precision, bound }: SpanMention): string {
  if (precision === 'vague') return `?${UNITS[unit].replace('个', '')}`;
  const number = from === to ? `${from}` : `${from}-${to}`;
  return `${bound ? BOUNDS[bound] : ''}${precision === 'about' ? '约' : ''}${number} ${UNITS[unit]}`;
}

describe('时长', () => {
  it.each(Object.entries(table))('%s → %s', (text, expected) => {
    expect(readSpans(text).map(written).join(' ')).toBe(expected);
  });

  it('两个数一样的是准数，相邻两个数的是范围', () => {
    expect(readSpans('断了两年')[0]).toMatchObject({ precision: 'exact', from: 2, to: 2 });
    expect(readSpans('断了五六年')[0]).toMatchObject({ precision: 'range', from: 5, to: 6 });
  });

  it('每处时长给出它在原话里的位置', () => {
    const text = '断了两年，换工作又空了3个月';
    expect(readSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual(['两年', '3个月']);
  });

  it('遮住的号码里没有时长', () => expect(readSpans('【3年】')).toEqual([]));
});
