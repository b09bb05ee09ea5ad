import { numeralValue } from '../retrieval/numerals.ts';
import type { Unit } from '../rules/parameter.ts';

/** A number as a text writes it. */
interface Writing {
  readonly value: number;
  /** What stands directly before and after it. */
  readonly before: string;
  readonly after: string;
  /** True where it is written in Chinese numerals. */
  readonly han: boolean;
}

/**
 * How a text writes a value: not at all; as it is; as a lower bound (至少 3 个月); or with 以上 or 多 after it,
 * which may be one (62% 以上) or a threshold (60 岁以上).
 */
export type Written = 'no' | 'exact' | 'at-least' | 'or-more';

const SCALES: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 亿: 1e8 };
/** 440, 12,000, 8916.5, 24 万, 四百四十, 两 */
const NUMBER =
  /(?<![\d.])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\d.])(?:\s*([千万亿]))?|([零〇一二两三四五六七八九十百千]+)([万亿]?)/gu;
/** 2025 年 12 月 31 日, 12 月: its figures are no numbers of their own. */
const DATE = /(?:\d{4}\s*年\s*)?(?<!\d)\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?/gu;

/** What follows a number of that unit. */
const FOLLOWED: Readonly<Record<Exclude<Unit, '日期'>, RegExp>> = {
  元: /^\s*多?\s*元/u,
  '%': /^\s*[%％]/u,
  个百分点: /^\s*个百分点/u,
  个月: /^\s*个月/u,
  天: /^\s*[天日]/u,
  年: /^\s*年/u,
  岁: /^\s*周?岁/u,
  日: /^\s*日/u,
  个: /^\s*个(?!月|百分点)/u,
  种: /^\s*种/u,
  次: /^\s*次/u,
  倍: /^\s*倍/u,
};
/** The end of a table's cell whose column names the unit. */
const CELL_END = /^\s*$|^\s+(?:[\d一-龥—])/u;
const OTHER_UNIT = /^\s*(?:[%％个月日天年周岁次种倍人级档类]|多?元)/u;
const AT_LEAST = /(?:至少|不低于|不少于)(?:有|为)?\s*$/u;
const OR_MORE = /^\s*(?:多|[^\s，。；、\d]{0,3}\s*以上)/u;
/** How documents write that nothing is to be paid or waited for. */
const NOTHING =
  /不设|免缴|免除|全额资助|全额补助|不再退回|不再享受资助|不受待遇等待期限限制|剩余个人自付部分由财政给予补助/u;

function writings(text: string): Writing[] {
  return [...text.matchAll(NUMBER)].flatMap((match): Writing[] => {
    const [whole, digits, scale = '', han, hanScale = ''] = match;
    const base = digits === undefined ? numeralValue(han ?? '') : Number(digits.replaceAll(',', ''));
    if (base === null) return [];
    const factor = SCALES[scale || hanScale] ?? 1;
    const before = text.slice(0, match.index);
    // 1.2 × 10^4 and the like must come out whole.
    const value = Number((base * factor).toFixed(4));
    return [{ value, before, after: text.slice(match.index + whole.length), han: digits === undefined }];
  });
}

function hasUnit({ after, han }: Writing, unit: Exclude<Unit, '日期'>): boolean {
  if (FOLLOWED[unit].test(after)) return true;
  return unit === '元' && !han && CELL_END.test(after) && !OTHER_UNIT.test(after);
}

/**
 * Looks for a value in the words that should state it: in figures with or without 万 and 亿, in Chinese
 * numerals, or, for nothing, in words (不设起付标准, 全额资助). Its unit has to follow it; only an amount of
 * money in a table may go without.
 */
export function numberWritten(quote: string, value: number, unit: Exclude<Unit, '日期'>): Written {
  const text = unit === '年' ? quote : quote.replace(DATE, '〓');
  const found = writings(text).filter((writing) => writing.value === value && hasUnit(writing, unit));
  if (found.length === 0) return value === 0 && NOTHING.test(quote) ? 'exact' : 'no';
  if (found.every(({ before }) => AT_LEAST.test(before))) return 'at-least';
  return found.every(({ before, after }) => AT_LEAST.test(before) || OR_MORE.test(after))
    ? 'or-more'
    : 'exact';
}
