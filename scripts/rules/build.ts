import { loadCorpus } from '../../src/corpus/load.ts';
import { rules } from '../../src/rules/registry.ts';
import { coveragePage } from './page.ts';
import { COVERAGE_FILE, coverageRows } from './rows.ts';
import { usesOf } from './uses.ts';

export const COVERAGE_PAGE = 'docs/rules-coverage.md';

/**
 * @param files those of `corpus/`
 * @returns the text of {@link COVERAGE_PAGE}
 * @throws Error naming file and line of every fault
 */
export function buildCoveragePage(files: ReadonlyMap<string, string>): string {
  const corpus = loadCorpus(files);
  const rows = coverageRows(files.get(COVERAGE_FILE) ?? '', corpus);
  const uses = new Map([...corpus.parameters].map(([document, set]) => [document, usesOf(rules, set)]));
  return coveragePage(corpus, rows, uses);
}
