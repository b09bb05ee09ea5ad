import { belongsToNextWord } from './counted.ts';
import { type Count, hundredths } from './figures.ts';

/** What has been read so far. */
export interface Sum {
  total: number;
  totalHigh: number;
  section: number;
  sectionHigh: number;
  /** The last unit, the last one below 万 in this section, the last of 万 and 亿. */
  last: number;
  small: number;
  large: number;
  greatest: number;
  /** 零 was said after the last unit. */
  gap: boolean;
  approximate: boolean;
  headless: boolean;
}

export const emptySum = (): Sum => ({
  total: 0,
  totalHigh: 0,
  section: 0,
  sectionHigh: 0,
  last: 1,
  small: Number.POSITIVE_INFINITY,
  large: Number.POSITIVE_INFINITY,
  greatest: 1,
  gap: false,
  approximate: false,
  headless: false,
});

/** Adds a count of a unit; false, and nothing added, where the unit cannot come here. */
export function take(sum: Sum, count: Count | null, unit: number): boolean {
  const begun = sum.last > 1;
  if (count && count.decimals > 0 && begun) return false;
  if (!(unit < 10_000 ? takeSmall(sum, count, unit, begun) : takeLarge(sum, count, unit, begun)))
    return false;
  sum.last = unit;
  sum.greatest = Math.max(sum.greatest, unit);
  sum.gap = false;
  return true;
}

function takeSmall(sum: Sum, count: Count | null, unit: number, begun: boolean): boolean {
  // Only ten stands without a digit before it: 「一万十块」.
  if (unit >= sum.small || (!count && unit !== 10 && begun)) return false;
  const low = hundredths(count?.low ?? 1, count?.decimals ?? 0, unit);
  const high = hundredths(count?.high ?? 1, count?.decimals ?? 0, unit);
  if (low === null || high === null) return false;
  sum.headless ||= !count && unit !== 10;
  sum.section += low;
  sum.sectionHigh += high;
  sum.small = unit;
  return true;
}

function takeLarge(sum: Sum, count: Count | null, unit: number, begun: boolean): boolean {
  if (unit >= sum.large || (!count && begun && sum.section === 0)) return false;
  const one = begun ? 0 : 1;
  const low = hundredths(count?.low ?? one, count?.decimals ?? 0, unit);
  const high = hundredths(count?.high ?? one, count?.decimals ?? 0, unit);
  const greatest = sum.sectionHigh * unit;
  if (low === null || high === null || !Number.isSafeInteger(greatest)) return false;
  sum.headless ||= !count && !begun;
  sum.total += low + sum.section * unit;
  sum.totalHigh += high + greatest;
  sum.section = 0;
  sum.sectionHigh = 0;
  sum.small = Number.POSITIVE_INFINITY;
  sum.large = unit;
  return true;
}

/** What a last count without a unit counts: thousands in 「一万二」, ones in 「一万零二」 and 「1万2500」. */
export function unitOfTail(sum: Sum, count: Count, text: string): number | null {
  if (sum.last === 1) return 1;
  const next = text[count.end] ?? '';
  if (count.decimals > 0 || count.said === 'few' || /[十百千万亿]/u.test(next)) return null;
  if (sum.gap || sum.last === 10) return count.low < sum.last && !/[级甲档]/u.test(next) ? 1 : null;
  if (belongsToNextWord(text, count.end, count.low)) return null;
  if (count.length > 1) return count.low < sum.last ? 1 : null;
  // 「一万两」 is nobody's twelve thousand, and 「1万0」 nothing.
  return text[count.start] === '两' || count.low === 0 ? null : sum.last / 10;
}
