import { describe, expect, test } from 'vitest';
import { cosines, parseTable, serialiseTable, vectorTable } from '../../src/retrieval/vector-table.ts';

const table = vectorTable(
  ['甲', 'outside:乙', 'x'],
  [Float32Array.of(1, 0), Float32Array.of(0.6, 0.8), Float32Array.of(0, -1)],
  2,
);

describe('向量表', () => {
  test('与每一行的余弦', () => {
    const found = cosines(table, Float32Array.of(0, 1));
    expect([...found.keys()]).toEqual(['甲', 'outside:乙', 'x']);
    expect(found.get('甲')).toBe(0);
    expect(found.get('outside:乙')).toBeCloseTo(0.8, 6);
    expect(found.get('x')).toBe(-1);
  });

  test('存了再读，一位不差', () => {
    expect(parseTable(serialiseTable(table))).toEqual(table);
    const empty = vectorTable([], [], 4);
    expect(parseTable(serialiseTable(empty))).toEqual(empty);
  });

  test('不完整的读不出', () => {
    expect(() => parseTable(serialiseTable(table).slice(0, -4))).toThrow(RangeError);
  });
});
