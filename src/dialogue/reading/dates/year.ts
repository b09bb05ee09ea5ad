import type { CalendarDate } from '../../../rules/calendar.ts';

const DIGIT = '[零〇○一二三四五六七八九]';

/** Years written out in full. */
export const FULL_YEAR = `(?<![\\d.])(?:19|20)\\d{2}|[一二][零〇○九]${DIGIT}{2}`;

/** Years counted from today. */
export const RELATIVE_YEAR =
  '大前年|前年|去年|上一年|头年(?!要|得|该|免|不用|能|可以|[交缴出参])|今年|本年|这一年|明年|来年|后年';

/** A year before a month: 「2025年」, 「25年」, 「二五年」, 「去年」. */
export const YEAR = `(?:(?:${FULL_YEAR}|(?<!\\d)\\d{2}|[零〇○一二三]${DIGIT}) ?年|${RELATIVE_YEAR})度?的? ?`;

const AWAY: Readonly<Record<string, number>> = {
  大前年: -3,
  前年: -2,
  去年: -1,
  上一年: -1,
  头年: -1,
  今年: 0,
  本年: 0,
  这一年: 0,
  明年: 1,
  来年: 1,
  后年: 2,
};

/** A year, and whether it was counted from today. */
export interface NamedYear {
  readonly year: number;
  readonly relative: boolean;
}

/** Of two digits those up to 39 are of this century: 「58年生的」, 「25年交的」. */
const LAST_OF_THIS_CENTURY = 39;

/**
 * The year that a piece matched by one of the patterns above names; null where it names none.
 *
 * @param today used for 「去年」 and the like only
 */
export function namedYear(text: string, today: CalendarDate): NamedYear | null {
  const bare = text.replace(/的? ?$/u, '').replace(/度$/u, '');
  const away = AWAY[bare];
  if (away !== undefined) return { year: today.year + away, relative: true };
  const digits = [...bare.replace(/ ?年$/u, '')]
    .map((c) =>
      '〇○'.includes(c) ? 0 : '零一二三四五六七八九'.includes(c) ? '零一二三四五六七八九'.indexOf(c) : c,
    )
    .join('');
  if (!/^(?:\d{2}|\d{4})$/.test(digits)) return null;
  const number = Number(digits);
  if (digits.length === 4) return number >= 1900 && number < 2200 ? { year: number, relative: false } : null;
  return { year: number + (number > LAST_OF_THIS_CENTURY ? 1900 : 2000), relative: false };
}
