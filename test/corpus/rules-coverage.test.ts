import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { buildCoveragePage, COVERAGE_PAGE } from '../../scripts/rules/build.ts';
import { coverageRows } from '../../scripts/rules/rows.ts';
import { corpus, files } from './corpus-files.ts';

describe('docs/rules-coverage.md', () => {
  test('is what npm run rules:coverage writes', async () => {
    const page = await readFile(COVERAGE_PAGE, 'utf8');
    expect(page === buildCoveragePage(files), '请运行 npm run rules:coverage').toBe(true);
  });
});

describe('corpus/rules/coverage.yaml', () => {
  const text = files.get('rules/coverage.yaml') ?? '';

  function faults(changed: string): string[] {
    try {
      coverageRows(changed, corpus);
      return [];
    } catch (error) {
      return error instanceof Error ? error.message.split('\n') : [];
    }
  }

  test('has a row for every parameter', () => {
    const named = new Set(coverageRows(text, corpus).flatMap(({ parameters }) => parameters));
    const stated = [...corpus.parameters.values()].flatMap(({ parameters }) => [...parameters.values()]);
    expect(named).toEqual(new Set(stated));
  });

  test('gives a reason wherever it names no parameter', () => {
    const mute = coverageRows(text, corpus).filter(
      ({ parameters, reason }) => !parameters.length === !reason,
    );
    expect(mute).toEqual([]);
  });

  test.each<[string, string, string, RegExp]>([
    [
      'a parameter that is not stated',
      '[premium.student]',
      '[premium.pupil]',
      /coverage\.yaml:\d+ huaian-2026 没有参数 premium\.pupil/,
    ],
    [
      'a parameter that no row names',
      '[premium.student]',
      '[premium.personal]',
      /没有一条写到 huaian-2026 的参数 premium\.student/,
    ],
    [
      'an id twice',
      'id: huaian-2026/02',
      'id: huaian-2026/01',
      /coverage\.yaml:\d+ 编号 huaian-2026\/01 重复/,
    ],
    [
      'an entry that is not there',
      'entries: [q53]',
      'entries: [q153]',
      /coverage\.yaml:\d+ 没有条目 huaian-2026\/q153/,
    ],
    [
      'neither parameter nor reason',
      'parameters: [premium.student]',
      'parameters: []',
      /parameters 和 reason 恰好写一个/,
    ],
  ])('refuses %s', (_, from, to, message) => {
    expect(text).toContain(from);
    expect(faults(text.replace(from, to)).some((fault) => message.test(fault))).toBe(true);
  });
});
