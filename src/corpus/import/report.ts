import type { Draft } from './draft.ts';
import { foundAmounts, foundPhones } from './found-numbers.ts';
import { LIKELY, type Proposals } from './propose.ts';

/** More of a kind than this are counted, not listed, on the screen. */
const SHORT_LIST = 8;

/** What was made of a file, for the person who brought it in. */
export interface ImportReport {
  /** A few lines for the screen. */
  readonly summary: string;
  /** Everything, as Markdown. */
  readonly full: string;
}

/** Tells what was found, what was left out, what no topic reaches and what a person has to look at. */
export function importReport(
  { about, loaded, leftOut, tables, untabled }: Draft,
  proposals: Proposals,
): ImportReport {
  const { entries, passages } = loaded;
  const phones = foundPhones(entries);
  const amounts = foundAmounts(entries);
  const passage = new Map(passages.map(({ id, text }) => [id, text.replace(/\s+/gu, ' ').slice(0, 30)]));
  const sure = proposals.proposals.filter(({ answers }) =>
    answers.some(({ score }) => score >= LIKELY),
  ).length;
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['条目', entries.map(({ id, title }) => `${id}　${title}`)],
    ['略去的文字', leftOut.map(({ text, reason }) => `${reason}：${text}`)],
    ['像表格、列认不准、照文字保留的', untabled],
    ['没有主题对上的段落', proposals.unreached.map((id) => `${id}　${passage.get(id) ?? ''}`)],
    ['本文件没有找到答案的主题', proposals.unanswered.map(({ id, title }) => `${id}　${title}`)],
    [
      '电话（已写进 regions.yaml，用途请核对）',
      phones.map(({ phone, name, entry }) => `${phone}　${name}（${entry}）`),
    ],
    [
      '金额、比例、期限、日期（可写进 corpus/rules/）',
      amounts.map(({ figure, entry, words }) => `${figure}（${entry}）　…${words.replace(/\s+/gu, ' ')}…`),
    ],
  ];
  const opening = [
    `${about.id}　${about.title}`,
    `${about.publisher}　${about.year} 年度${about.documentNumber ? `　${about.documentNumber}` : ''}${about.published ? `　${about.published}` : ''}`,
    `${entries.length} 个条目，${passages.length} 个段落，${tables} 张表格，与原文逐字一致（略去 ${leftOut.length} 行）`,
    `主题对照：建议 ${proposals.proposals.length} 个，其中把握在 ${LIKELY} 以上的 ${sure} 个`,
  ];
  const brief = sections
    .slice(1)
    .map(
      ([title, lines]) =>
        `${title}：${lines.length}${lines.length > 0 && lines.length <= SHORT_LIST ? `\n${lines.map((line) => `  ${line}`).join('\n')}` : ''}`,
    );
  return {
    summary: [...opening, ...brief].join('\n'),
    full: [
      `# 导入报告：${about.id}`,
      '',
      ...opening.map((line) => `${line}\n`),
      ...sections.map(
        ([title, lines]) =>
          `## ${title}（${lines.length}）\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`,
      ),
    ].join('\n'),
  };
}
