import { z } from 'zod';
import type { Corpus } from '../../src/corpus/model.ts';
import { describeProblem, type Problem } from '../../src/corpus/problems.ts';
import { entrySlug } from '../../src/corpus/schema.ts';
import { readYaml } from '../../src/corpus/yaml.ts';
import type { Parameter } from '../../src/rules/parameter.ts';

export const COVERAGE_FILE = 'rules/coverage.yaml';

/** One numeric rule that a document states. */
export interface CoverageRow {
  /** `huaian-2026/01` */
  readonly id: string;
  readonly document: string;
  readonly subject: string;
  readonly what: string;
  readonly parameters: readonly Parameter[];
  /** Why nothing is computed from it, where no parameter carries it. */
  readonly reason: string | undefined;
  /** Entries that speak of it, `document/entry`. */
  readonly entries: readonly string[];
}

const schema = z.array(
  z
    .strictObject({
      id: z.string().regex(/^[a-z0-9-]+\/\d{2}$/),
      subject: z.string().min(1),
      what: z.string().min(1),
      parameters: z.array(z.string().regex(/^[a-z0-9.-]+\*?$/)).default([]),
      reason: z.string().min(1).optional(),
      entries: z.array(entrySlug).default([]),
    })
    .refine(({ parameters, reason }) => parameters.length > 0 !== (reason !== undefined), {
      path: ['reason'],
      message: 'parameters 和 reason 恰好写一个',
    }),
);

/**
 * The rows of `corpus/rules/coverage.yaml` with the parameters they name.
 * @throws Error naming file and line of every fault, a line each: an id twice, a parameter or an entry that is
 *   not there, a parameter that no row names
 */
export function coverageRows(text: string, corpus: Corpus): readonly CoverageRow[] {
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const read = readYaml(COVERAGE_FILE, text, schema, report);
  const rows = (read?.value ?? []).map((row, i): CoverageRow => {
    const fail = (key: PropertyKey[], message: string) =>
      report({ file: COVERAGE_FILE, line: read?.line([i, ...key]) ?? 1, message });
    if (read?.value.findIndex(({ id }) => id === row.id) !== i) fail(['id'], `编号 ${row.id} 重复`);
    const document = row.id.slice(0, row.id.indexOf('/'));
    const stated = [...(corpus.parameters.get(document)?.parameters.values() ?? [])];
    const parameters = row.parameters.flatMap((wanted, j) => {
      const found = stated.filter(({ id }) =>
        wanted.endsWith('*') ? id.startsWith(wanted.slice(0, -1)) : id === wanted,
      );
      if (found.length === 0) fail(['parameters', j], `${document} 没有参数 ${wanted}`);
      return found;
    });
    const entries = row.entries.map((entry) => `${document}/${entry}`);
    for (const [j, entry] of entries.entries())
      if (!corpus.entries.has(entry)) fail(['entries', j], `没有条目 ${entry}`);
    return { ...row, document, parameters: [...new Set(parameters)], reason: row.reason, entries };
  });
  const named = new Set(rows.flatMap(({ parameters }) => parameters));
  for (const { document, parameters } of corpus.parameters.values())
    for (const parameter of parameters.values())
      if (!named.has(parameter))
        report({ file: COVERAGE_FILE, line: 1, message: `没有一条写到 ${document} 的参数 ${parameter.id}` });
  if (problems.length > 0) throw new Error(problems.map(describeProblem).join('\n'));
  return rows;
}
