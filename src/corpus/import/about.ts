import type { JudgedLine } from './judged.ts';

/** What the front matter says of a document. */
export interface About {
  readonly id: string;
  readonly region: string;
  /** 示例县 */
  readonly name: string;
  readonly year: number;
  readonly title: string;
  readonly publisher: string;
  readonly documentNumber?: string;
  /** `YYYY-MM-DD` */
  readonly published?: string;
}

/** What a person said on the command line; the rest is read from the document. */
export interface Said {
  readonly region: string;
  readonly name?: string;
  readonly year?: number;
  readonly id?: string;
}

const TITLE = /(?:通知|问答|问题|方案|政策|解读|办法|细则|手册|指南|宣传|公告|须知|百问|一问一答)/u;
const PLACE = /([\p{Script=Han}]{1,7}?(?:自治县|自治州|县|市|区|旗|州))/u;
const DATE = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/u;

/**
 * What a document is: its title, place, year, office, number and date, read from what stands before the first
 * entry and from the signature, unless a person said it.
 *
 * @throws Error naming the option to give, where the place or the year cannot be told
 */
export function aboutOf(lines: readonly JudgedLine[], said: Said): About {
  const opening = lines.filter(({ text, leftOut }) => text !== '' && leftOut !== '页眉页脚').slice(0, 15);
  const formal = lines.filter(
    ({ leftOut, text }) => leftOut !== undefined && leftOut !== '目录' && text !== '',
  );
  const title = titleIn(opening) ?? opening[0]?.text ?? '';
  const name = said.name ?? PLACE.exec(title)?.[1] ?? firstMatch([...formal, ...opening], PLACE)?.[1];
  if (name === undefined) throw new Error('看不出是哪个县的文件，请用 --name 写明，如 --name 示例县');
  const year = said.year ?? yearIn(title) ?? yearIn(opening.map(({ text }) => text).join(' '));
  if (year === null) throw new Error('看不出是哪个年度的政策，请用 --year 写明，如 --year 2026');
  const number = firstMatch(opening, /[\p{Script=Han}]{2,12}〔\d{4}〕\s*\d+\s*号/u)?.[0];
  const signed = lines.filter(({ leftOut }) => leftOut === '落款' || leftOut === '封面、标题和引言');
  const published = dateIn(signed);
  return {
    id: said.id ?? `${said.region}-${year}`,
    region: said.region,
    name,
    year,
    title,
    publisher:
      firstMatch([...signed, ...formal], /^(?!各)[\p{Script=Han}]{2,12}(?:医疗保障局|医保局)$/u)?.[0] ??
      `${name}医疗保障局`,
    ...(number === undefined ? {} : { documentNumber: number }),
    ...(published === null || Number(published.slice(0, 4)) > year ? {} : { published }),
  };
}

/** A title may be broken over two lines. */
function titleIn(opening: readonly JudgedLine[]): string | undefined {
  const at = opening.findIndex(({ text }) => TITLE.test(text) && text.length <= 60 && !/[。；]/u.test(text));
  const line = opening[at];
  const before = opening[at - 1];
  if (!line) return undefined;
  const broken = before !== undefined && /^关于/u.test(before.text) && !/^关于/u.test(line.text);
  return (broken ? before.text + line.text : line.text).replace(/\s+/gu, '');
}

function yearIn(text: string): number | null {
  const [, year] = /(20\d{2})\s*年/u.exec(text) ?? [];
  return year === undefined ? null : Number(year);
}

function dateIn(lines: readonly JudgedLine[]): string | null {
  for (const { text } of [...lines].reverse()) {
    const [, year, month = '', day = ''] = DATE.exec(text.replace(/\s+/gu, '')) ?? [];
    if (year !== undefined) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  return null;
}

function firstMatch(lines: readonly JudgedLine[], pattern: RegExp): RegExpExecArray | undefined {
  for (const { text } of lines) {
    const match = pattern.exec(text.replace(/\s+/gu, ''));
    if (match) return match;
  }
  return undefined;
}
