import { expect, it } from 'vitest';
import { nearestEntries } from '../../../src/rules/nearest-entries.ts';
import { corpus } from '../../corpus/corpus-files.ts';

it.each([...corpus.parameters.values()])('$document：指到的条目都在', (set) => {
  for (const benefit of ['inpatient', 'off-site', 'outpatient', 'two-disease', 'maternity'] as const) {
    const entries = nearestEntries(set, benefit);
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) expect(corpus.entries.has(entry), entry).toBe(true);
  }
});
