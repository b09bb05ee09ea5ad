import { smallNumber } from '../dates/small-number.ts';

const DIGITS = '一二两三四五六七八九';

/** Two numbers next to one another, 「五六」, 「两三」, 「十七八」, 「三四十」, or joined: 「3-5」, 「三到五」. */
export const RANGE_NUMBER = `(?:\\d{1,3} ?[-~到至] ?\\d{1,3}|[一二三四五六七八九]?十?[${DIGITS}](?:[${DIGITS}]|[到至][${DIGITS}])十?)`;

/**
 * The two ends of a range of neighbours; null where what is written is none.
 *
 * @example rangeNumber('五六') // [5, 6]
 * @example rangeNumber('三四十') // [30, 40]
 */
export function rangeNumber(text: string): readonly [number, number] | null {
  const joined = /^(.+?) ?[-~到至] ?(.+)$/u.exec(text);
  if (joined) return ordered(smallNumber(joined[1] as string), smallNumber(joined[2] as string), 100);
  const match = /^(?<tens>[一二三四五六七八九]?十)?(?<low>.)(?<high>.)(?<ten>十)?$/u.exec(text);
  const { tens = '', low = '', high = '', ten = '' } = match?.groups ?? {};
  if (!match || (tens !== '' && ten !== '')) return null;
  return ordered(
    smallNumber(`${tens}${low}${ten}`),
    smallNumber(`${tens}${high}${ten}`),
    (ten === '' ? 1 : 10) * (`${low}${high}` === '三五' ? 2 : 1),
  );
}

function ordered(low: number | null, high: number | null, most: number): readonly [number, number] | null {
  return low !== null && high !== null && low < high && high - low <= most ? [low, high] : null;
}
