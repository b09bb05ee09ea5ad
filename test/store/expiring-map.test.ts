import { describe, expect, test } from 'vitest';
import { expiringMap } from '../../src/store/expiring-map.ts';

describe('有界、会过期的表', () => {
  test('满了，最久没用的让位；用过就不算久', () => {
    const map = expiringMap<number>(2);
    map.set('a', 1, 10);
    map.set('b', 2, 10);
    expect(map.get('a', 0)).toBe(1);
    map.set('c', 3, 10);
    expect(['a', 'b', 'c'].map((key) => map.get(key, 0))).toEqual([1, null, 3]);
  });

  test('再存一次不占两个位置', () => {
    const map = expiringMap<number>(2);
    map.set('a', 1, 10);
    map.set('b', 2, 10);
    map.set('b', 3, 10);
    expect(['a', 'b'].map((key) => map.get(key, 0))).toEqual([1, 3]);
  });

  test('到了时候就没有了', () => {
    const map = expiringMap<number>(2);
    map.set('a', 1, 10);
    expect(map.get('a', 9)).toBe(1);
    expect(map.get('a', 10)).toBeNull();
    expect(map.get('a', 9)).toBeNull();
  });

  test('清扫只清到期的', () => {
    const map = expiringMap<number>(3);
    map.set('a', 1, 10);
    map.set('b', 2, 20);
    map.sweep(10);
    expect(['a', 'b'].map((key) => map.get(key, 0))).toEqual([null, 2]);
  });
});
