import { hanNumber } from '../numerals/han-number.ts';

/** Sources of patterns for the numbers of dates; which numbers exist is checked afterwards. */
export const MONTH_NUMBER = '(?:\\d{1,2}|十[一二三四五六七八九]?|[一二三四五六七八九元])';
export const DAY_NUMBER =
  '(?:\\d{1,2}|[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅一?|[一二三四五六七八九])';
export const COUNT =
  '(?:\\d{1,3}|[一二三四五六七八九]?百(?:零?[一二三四五六七八九])?|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九俩仨])';

/** Nothing of a number stands before it, or it begins with a word: 「我妈75去年12月交的」. */
export const NUMBER_START = '(?:(?<![\\d.零〇一二三四五六七八九十百千万第])|(?=[大前去今明后上本来头]))';

/**
 * The value of a small number as people write it in dates and spans, or null for what is none.
 *
 * @example smallNumber('廿三') // 23
 * @example smallNumber('俩') // 2
 */
export function smallNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const plain = text
    .replace('元', '一')
    .replace('俩', '二')
    .replace('仨', '三')
    .replace('廿', '二十')
    .replace('卅', '三十');
  return hanNumber(plain.replace(/^百/, '一百'));
}
