import type { Numeral } from './numeral.ts';

const LATIN = /[a-z]/;
const NUMERAL_RUN = /[0-9.,:/零一二两三四五六七八九十百千万亿-]+/uy;

/** Where a run of numeral characters ends that goes on at a place. */
export function endOfRun(text: string, at: number): number {
  NUMERAL_RUN.lastIndex = at;
  return NUMERAL_RUN.test(text) ? NUMERAL_RUN.lastIndex : at;
}

/**
 * Where to go on after a number that is part of something else: a date, a time of day, a telephone number, a code,
 * a share, an ordinal.
 * @returns null where it is a number in its own right
 */
export function endOfOther(text: string, { start, end, figures }: Numeral): number | null {
  const two = text.slice(Math.max(0, start - 2), start);
  if (two.endsWith('第') || two === '分之') return end;
  if (!figures) return null;
  const before = two.slice(-1);
  const currency = /(?:rmb|cny)$/u.test(text.slice(Math.max(0, start - 3), start));
  const other =
    (LATIN.test(before) && !currency) ||
    /[0-9#]$|[0-9][./:]$/.test(two) ||
    /^0[0-9]/.test(text.slice(start, end)) ||
    /^[./:][0-9]/.test(text.slice(end, end + 2)) ||
    (LATIN.test(text[end] ?? '') && !/^(?:rmb|cny)/.test(text.slice(end, end + 3))) ||
    /^-[0-9]+-/.test(text.slice(end, end + 14));
  return other ? endOfRun(text, end) : null;
}
