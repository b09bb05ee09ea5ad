/** Ways in which documents number what they say. `ask` is 第一问 or 问：, which need not be numbered. */
export type Scheme = 'annex' | 'chapter' | 'article' | 'ask' | 'han' | 'arabic' | 'parenthesis' | 'circled';

export interface Numbering {
  readonly scheme: Scheme;
  /** As counted, from 1; null where the line carries none. */
  readonly number: number | null;
  /** The words after the number. */
  readonly rest: string;
}

const HAN = '[一二三四五六七八九十百]+';
const PATTERNS: readonly (readonly [Scheme, RegExp])[] = [
  ['annex', new RegExp(`^附\\s*件\\s*(\\d{1,2}|${HAN})?\\s*[：:.]?\\s*(.*)$`, 'u')],
  ['chapter', new RegExp(`^第\\s*(\\d{1,3}|${HAN})\\s*(?:章|节|部分|篇)[\\s：:、]*(.*)$`, 'u')],
  ['article', new RegExp(`^第\\s*(\\d{1,3}|${HAN})\\s*条[\\s：:、]*(.*)$`, 'u')],
  [
    'ask',
    new RegExp(
      `^(?:第\\s*(\\d{1,3}|${HAN})\\s*[问题][\\s：:、.．]*|[问Q]\\s*(?:\\d{0,3})\\s*[：:．.]\\s*)(.*)$`,
      'u',
    ),
  ],
  ['han', new RegExp(`^(${HAN})\\s*[、．.]\\s*(.*)$`, 'u')],
  ['parenthesis', new RegExp(`^[（(]\\s*(\\d{1,2}|${HAN})\\s*[）)]\\s*(.*)$`, 'u')],
  ['arabic', /^(\d{1,3})\s*(?:[、．]|\.(?!\d)|[）)])\s*(.*)$/u],
  ['circled', /^([①-⑳])\s*(.*)$/u],
];
const DIGITS = '〇一二三四五六七八九';

function counted(text: string): number | null {
  if (/^\d+$/u.test(text)) return Number(text);
  if (/^[①-⑳]$/u.test(text)) return (text.codePointAt(0) ?? 0) - 0x245f;
  let total = 0;
  let digit = 0;
  for (const character of text) {
    if (character === '百') {
      total += (digit || 1) * 100;
      digit = 0;
    } else if (character === '十') {
      total += (digit || 1) * 10;
      digit = 0;
    } else digit = DIGITS.indexOf(character);
  }
  return total + digit || null;
}

/** @returns how a line is numbered, or null where it is not */
export function numberingOf(text: string): Numbering | null {
  for (const [scheme, pattern] of PATTERNS) {
    const match = pattern.exec(text);
    if (!match) continue;
    return { scheme, number: counted(match[1] ?? ''), rest: match.at(-1) ?? '' };
  }
  return null;
}

const ASKS = /[？?]$|[吗呢]$|(?:什么|多少|如何|怎么|怎样|哪些|哪里|多久|几|是否|能否|可否|为何)/u;

/** True for words that ask, with or without a question mark. */
export function isQuestion(text: string): boolean {
  return ASKS.test(text.trim());
}
