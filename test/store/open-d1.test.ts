import { describe, expect, test } from 'vitest';
import { type D1, isD1, openD1 } from '../../src/store/open-d1.ts';

const statement = { bind: () => statement };

/** A binding that has its tables already. */
const d1: D1 = {
  prepare: () => statement,
  batch: async (statements) => statements.map(() => ({ results: [{ name: 'migrations', number: 1 }] })),
};

describe('Cloudflare D1', () => {
  test.each([
    ['D1_ERROR: database is locked: SQLITE_BUSY', 'busy'],
    ['D1_ERROR: D1 DB is overloaded. Requests queued for too long.', 'busy'],
    ['D1_ERROR: Exceeded maximum DB size', 'full'],
    ['D1_ERROR: no such table: answers: SQLITE_ERROR', 'broken'],
    ['Network connection lost.', 'broken'],
  ])('毛病只能从文字里认：%s', async (text, fault) => {
    const database = await openD1(d1)(false);
    expect(database.faultOf(new Error(text))).toBe(fault);
  });

  test.each([
    [d1, true],
    [undefined, false],
    ['DB', false],
    [{ prepare: () => statement }, false],
    [null, false],
  ])('认得出是不是 D1 的绑定', (binding, is) => {
    expect(isD1(binding)).toBe(is);
  });
});
