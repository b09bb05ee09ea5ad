import { belongsToNextWord } from './counted.ts';
import { type Count, figuresAt } from './figures.ts';

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  k: 1000,
  万: 10_000,
  w: 10_000,
  亿: 100_000_000,
};
const FEW = /(?:好|大)?几(?=[十百千万亿块元毛角])|(?<![人次天岁年少分个指倍级多])数(?=[十百千万])/uy;
const FIGURE_UNIT = /(多|来|几|余| )?([万千亿百]|[wk](?![a-z]))/uy;

/** The one digit at a place, or null. */
export const digitAt = (text: string, at: number): number | null => DIGITS[text[at] ?? ''] ?? null;

/** Whether a numeral may begin with this character. */
export const beginsNumeral = (character: string): boolean =>
  /[0-9零一二两俩三仨四五六七八九廿卅十百千万亿几好大数半]/u.test(character);

/**
 * What stands before a unit: figures, a digit, two digits that follow each other, 几.
 * @param begun whether a unit went before; a second digit may then belong to the next word (「一万三三级医院」)
 * @returns null where there is nothing, 'spelled' for digits told off one by one (「二零二六」), which are no count
 */
export function countAt(text: string, start: number, begun: boolean): Count | 'spelled' | null {
  const figures = figuresAt(text, start);
  if (figures) return figures;
  FEW.lastIndex = start;
  const few = begun ? null : FEW.exec(text);
  const words = { start, decimals: 0, length: 1 };
  if (few) return { ...words, end: start + few[0].length, low: 1, high: 1, said: 'few' };
  const digit = digitAt(text, start);
  if (digit === null) return null;
  const second = digitAt(text, start + 1);
  const one: Count = { ...words, end: start + 1, low: digit, high: digit, said: 'digit' };
  if (second === null) return one;
  const third = digitAt(text, start + 2);
  const neighbours = digit > 0 && (second === digit + 1 || (digit === 3 && second === 5));
  if (neighbours && third === null && !(begun && belongsToNextWord(text, start + 2, second)))
    return { ...one, end: start + 2, high: second };
  return begun ? one : 'spelled';
}

/** The unit at a place: 十 百 千 万 亿; after figures also w and k, and with a space or 多 between. */
export function unitAt(
  text: string,
  at: number,
  before: Count | null,
): { readonly value: number; readonly end: number; readonly about: boolean } | null {
  if (before?.said === 'figures') {
    FIGURE_UNIT.lastIndex = at;
    const match = FIGURE_UNIT.exec(text);
    if (!match) return null;
    const about = match[1] !== undefined && match[1] !== ' ';
    return { value: UNITS[match[2] ?? ''] ?? 1, end: FIGURE_UNIT.lastIndex, about };
  }
  const value = /[a-z]/.test(text[at] ?? '') ? undefined : UNITS[text[at] ?? ''];
  return value === undefined ? null : { value, end: at + 1, about: false };
}
