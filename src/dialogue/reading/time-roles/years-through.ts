import type { TimeMentions } from './time-reading.ts';

/** Years of paying from a first to a last. */
export interface YearsThrough {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

const MIDDLE = /^(?:年|度)?(?:起|开始|以来|就)[^。;；?？!！]{0,20}(?:到|至) ?$/u;
const PAYING = /[交缴参续]|连续|连着|年年|每年|没断|不间?断|不落/u;
const NOT_PAID =
  /没(?:有)?[交缴参续]|不(?:再)?[交缴参续]|停[了保交缴]|中断(?!过)|(?<!没有?|不)断[了保交缴档]/u;

/** 「2025年起年年交到2030年」, 「从2024年开始参保，一直到2028年没断」; null where no such years are paid through. */
export function yearsThrough({ text, dates }: TimeMentions): YearsThrough | null {
  const years = dates.flatMap((date) => (date.kind === 'year' ? [date] : []));
  for (const [i, from] of years.entries()) {
    const to = years[i + 1];
    if (!to || to.year <= from.year) continue;
    // The reading of 「2025年起」 may take in the 起.
    const between = text
      .slice(from.start, to.start)
      .replace(/^(?:从|自|打)?[0-9一二三四五六七八九〇零]{2,4}/u, '');
    const said = between + text.slice(to.end, to.end + 12).replace(/[。;；?？!！].*$/u, '');
    if (MIDDLE.test(between) && PAYING.test(said) && !NOT_PAID.test(said))
      return { start: from.start, end: to.end, first: from.year, last: to.year };
  }
  return null;
}
