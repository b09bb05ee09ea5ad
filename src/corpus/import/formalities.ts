import { bare } from '../bare.ts';
import { isKept, type JudgedLine, type LeftOutReason } from './judged.ts';
import { numberingOf } from './numbering.ts';

const DATE_LINE =
  /^(?:\d{4}|[二〇○零一三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日$/u;
const OFFICE = /(?:局|政府|办公室|委员会|中心|总工会|联合会|公司)$/u;
const IMPRINT = /^抄\s*送\s*[：:]|^(?:主题词|公开方式|信息公开选项)[：:]|印发$|^[（(]\s*此页无正文/u;
const ANNEX_LIST = /^附\s*件\s*[：:]\s*(?:1|一|《)?/u;

/**
 * Finds what an official paper carries besides what it says: the list of its annexes (where they follow), who
 * signed it and when, the imprint.
 *
 * @returns reason by index of the line
 */
export function formalities(lines: readonly JudgedLine[]): Map<number, LeftOutReason> {
  const found = new Map<number, LeftOutReason>();
  const kept = [...lines.keys()].filter((i) => isKept(lines[i]) && !lines[i]?.cells);
  const text = (k: number) => bare(lines[kept[k] ?? -1]?.text ?? '');
  for (const [k, i] of kept.entries()) {
    if (IMPRINT.test(text(k))) found.set(i, '版记');
    else if (DATE_LINE.test(text(k))) {
      const signed = signatories(k, text);
      if (signed.length > 0) for (const at of [k, ...signed]) found.set(kept[at] as number, '落款');
    } else if (ANNEX_LIST.test(text(k)) && annexFollows(lines, i)) {
      found.set(i, '附件目录');
      for (let next = k + 1; isListed(text(next)); next++) found.set(kept[next] as number, '附件目录');
    }
  }
  return found;
}

/** The offices named in the lines directly above a date. */
function signatories(date: number, text: (k: number) => string): number[] {
  const found: number[] = [];
  for (
    let k = date - 1;
    k >= 0 && OFFICE.test(text(k)) && text(k).length <= 30 && !/[，。：；]/u.test(text(k));
    k--
  )
    found.push(k);
  return found;
}

function annexFollows(lines: readonly JudgedLine[], from: number): boolean {
  return lines.slice(from + 1).some((line) => isKept(line) && isAnnexLine(line));
}

const isListed = (text: string): boolean => /^\d{1,2}[.．、]/u.test(text) && text.length <= 60;

/** True for the line that opens an annex: 「附件 2」, 「附件：」 with a name after it, but no sentence. */
export function isAnnexLine({ text, cells }: JudgedLine): boolean {
  const numbering = numberingOf(text);
  if (cells || numbering?.scheme !== 'annex' || text.length > 50) return false;
  return (
    !/[。；，]/u.test(numbering.rest) && !(ANNEX_LIST.test(bare(text)) && /\d[.．、]/u.test(numbering.rest))
  );
}
