import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { bare } from '../../src/corpus/bare.ts';
import { compileCorpus, corpusFromCompiled } from '../../src/corpus/compiled.ts';
import { entryText } from '../../src/corpus/entry-text.ts';
import { loadParameters } from '../../src/corpus/parameters.ts';
import type { Problem } from '../../src/corpus/problems.ts';
import type { ParameterFile } from '../../src/corpus/schema.ts';
import type { Parameter } from '../../src/rules/parameter.ts';
import { corpus, documentIds, files } from './corpus-files.ts';

type Row = ParameterFile[number];

function problemsOf(document: string, row: Row): Problem[] {
  const problems: Problem[] = [];
  loadParameters(new Map([[`rules/${document}.yaml`, { value: [row], line: () => 7 }]]), corpus, (problem) =>
    problems.push(problem),
  );
  return problems;
}

function rowOf({ id, value, unit, atLeast, entry, quote, label }: Parameter): Row {
  const slug = entry.slice(entry.indexOf('/') + 1);
  return {
    id,
    value,
    unit,
    entry: slug,
    quote,
    ...(atLeast && { atLeast }),
    ...(label !== undefined && { label }),
  };
}

/** document → 「id value unit」, worked out by hand from the documents. */
const expected = new Map(
  (await readFile('test/corpus/parameter-values.txt', 'utf8'))
    .split(/^\[/mu)
    .slice(1)
    .map((part): [string, string[]] => {
      const [name = '', ...lines] = part.trim().split('\n');
      return [name.replace(']', ''), lines];
    }),
);

const parametersOf = (document: string): Parameter[] => [
  ...(corpus.parameters.get(document)?.parameters.values() ?? []),
];

describe.each(documentIds)('parameters of %s', (document) => {
  const parameters = parametersOf(document);

  test('have the values that the document states', () => {
    const found = parameters.map(
      ({ id, value, unit, atLeast }) => `${id} ${atLeast ? '≥' : ''}${value} ${unit}`,
    );
    expect(expected.get(document)?.filter((line) => !found.includes(line)) ?? document).toEqual([]);
  });

  test('quote the source', () => {
    const source = bare(files.get(`sources/${document}.txt`) ?? '');
    expect(parameters.filter(({ quote }) => !source.includes(bare(quote)))).toEqual([]);
  });

  test('refuse every changed digit of a quote', () => {
    const taken = parameters.flatMap((parameter) =>
      [...parameter.quote].flatMap((character, i) => {
        if (!/\d/.test(character)) return [];
        const changed = String((Number(character) + 1) % 10);
        const quote = parameter.quote.slice(0, i) + changed + parameter.quote.slice(i + 1);
        return problemsOf(document, { ...rowOf(parameter), quote }).length === 0
          ? [`${parameter.id} ${quote}`]
          : [];
      }),
    );
    expect(taken).toEqual([]);
  });

  test('refuse every value that the quote does not write', () => {
    const taken = parameters.flatMap((parameter) =>
      otherValues(parameter).flatMap((value) =>
        problemsOf(document, { ...rowOf(parameter), value }).length === 0 ? [`${parameter.id} ${value}`] : [],
      ),
    );
    expect(taken).toEqual([]);
  });

  test('refuse the quote of another entry', () => {
    const taken = parameters.flatMap((parameter) => {
      const row = rowOf(parameter);
      const other = [...corpus.entries.values()].find(
        (entry) =>
          entry.document === document &&
          entry.id !== parameter.entry &&
          !bare(entryText(entry)).includes(bare(parameter.quote)),
      );
      const slug = other?.id.slice(document.length + 1) ?? '';
      const [problem] = problemsOf(document, { ...row, entry: slug });
      return problem?.message === `条目 ${document}/${slug} 中没有「${row.quote}」` && problem.line === 7
        ? []
        : [parameter.id];
    });
    expect(taken).toEqual([]);
  });
});

/** Values close to the right one whose figures the quote does not hold. */
function otherValues({ value, quote }: Parameter): (number | string)[] {
  if (typeof value === 'string') {
    const [year = '', month = '', day = ''] = value.split('-');
    return [`${Number(year) + 9}-${month}-${day}`, `${year}-${month}-15`, `${year}-04-${day}`];
  }
  const near = [value + 1, value - 1, value * 10, value / 10, value + 0.5].filter(
    (each) => each >= 0 && each !== value,
  );
  const figures = bare(quote);
  const han = /[一二两三四五六七八九十]/.test(quote);
  return near.filter((each) => !figures.includes(String(each)) && !(han && each <= 10));
}

test('the index carries every parameter', () => {
  const compiled = JSON.parse(JSON.stringify(compileCorpus(corpus))) as ReturnType<typeof compileCorpus>;
  expect(corpusFromCompiled(compiled).parameters).toEqual(corpus.parameters);
});

test('a set names its region and year', () => {
  expect(corpus.parameters.get('huaian-2026')).toMatchObject({
    region: 'huaian',
    regionName: '淮安市',
    document: 'huaian-2026',
    policyYear: 2026,
  });
});
