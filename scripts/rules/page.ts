import type { Corpus } from '../../src/corpus/model.ts';
import type { Parameter } from '../../src/rules/parameter.ts';
import type { CoverageRow } from './rows.ts';

/** parameter id → titles of the rules that use it, by document. */
export type Uses = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

const HEAD = `# 数字规则对照表

> 本页由 \`npm run rules:coverage\` 从 \`corpus/rules/\` 生成，不要手改。

五份文件里的每条数字规则，这里都有一行：由哪些参数承载、原文怎么写、哪些计算用到；不计算的写明为什么。参数的原话在构建时逐字核对过。“用到的计算”是把每个计算用各种条件跑一遍得出的；写“只供引用”的，答案里引用原文，不参加计算。
`;

/** The page `docs/rules-coverage.md`. */
export function coveragePage(corpus: Corpus, rows: readonly CoverageRow[], uses: Uses): string {
  const documents = [...corpus.documents.values()].filter(({ id }) =>
    rows.some((row) => row.document === id),
  );
  const parts = documents.map(({ id, region }) =>
    documentPart(
      corpus.regions.get(region)?.name ?? region,
      id,
      rows.filter((row) => row.document === id),
      uses.get(id) ?? new Map(),
    ),
  );
  const counts = documents.map(({ id, region }) => {
    const own = rows.filter((row) => row.document === id);
    const all = [...(corpus.parameters.get(id)?.parameters.keys() ?? [])];
    const used = all.filter((parameter) => uses.get(id)?.has(parameter));
    const carried = own.filter(({ parameters }) => parameters.length > 0);
    return `| ${corpus.regions.get(region)?.name} | ${own.length} | ${carried.length} | ${own.length - carried.length} | ${all.length} | ${used.length} |`;
  });
  const summary = [
    '| 地区 | 规则 | 有参数 | 不计算 | 参数 | 计算用到的参数 |',
    '|---|---|---|---|---|---|',
    ...counts,
  ];
  return `${HEAD}\n${summary.join('\n')}\n\n${parts.join('\n')}`;
}

function documentPart(
  name: string,
  document: string,
  rows: readonly CoverageRow[],
  uses: ReadonlyMap<string, readonly string[]>,
): string {
  const carried = rows.filter(({ parameters }) => parameters.length > 0);
  const others = rows.filter(({ parameters }) => parameters.length === 0);
  const lines = carried.flatMap(({ subject, what, parameters }) =>
    parameters.map((parameter, i) => {
      const rules = uses.get(parameter.id) ?? [];
      const cells = [
        i === 0 ? `${subject}：${what}` : '',
        `\`${parameter.id}\``,
        amount(parameter),
        `${parameter.entry.slice(document.length + 1)}「${cell(parameter.quote)}」`,
        rules.length > 0 ? rules.join('、') : '只供引用',
      ];
      return `| ${cells.join(' | ')} |`;
    }),
  );
  const reasons = others.map(({ subject, what, reason, entries }) => {
    const places = entries.map((entry) => entry.slice(document.length + 1)).join('、');
    return `| ${subject}：${cell(what)} | ${cell(reason ?? '')} | ${places || '—'} |`;
  });
  return [
    `## ${name}（${document}）`,
    '',
    '| 规则 | 参数 | 值 | 出处和原话 | 用到的计算 |',
    '|---|---|---|---|---|',
    ...lines,
    '',
    '不计算的：',
    '',
    '| 规则 | 为什么 | 条目 |',
    '|---|---|---|',
    ...reasons,
    '',
  ].join('\n');
}

function amount({ value, unit, atLeast }: Parameter): string {
  if (unit === '日期') return String(value);
  return `${atLeast ? '至少 ' : ''}${value}${unit === '%' ? '%' : ` ${unit}`}`;
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
