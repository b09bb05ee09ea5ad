/** An amount of money in whole fen (1 元 = 100 fen); never a fraction. */
export type Fen = number & { readonly brand: 'fen' };

/** Largest amount taken as input: 一亿元. */
export const LARGEST_YUAN = 100_000_000;

/**
 * Reads an amount in yuan.
 * @param yuan 12000, 12000.5 or 「12000.50」; at most two decimals, not negative, at most {@link LARGEST_YUAN}
 * @returns null where it is none of these
 */
export function fenFromYuan(yuan: number | string): Fen | null {
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(String(yuan).trim());
  if (!match) return null;
  const value = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return value <= LARGEST_YUAN * 100 ? (value as Fen) : null;
}

/** Whole yuan of a parameter or a threshold. */
export function yuan(amount: number): Fen {
  const value = fenFromYuan(amount);
  if (value === null) throw new RangeError(`不是金额：${amount}`);
  return value;
}

/** 1140000 → 「11400.00」 */
export function formatFen(amount: Fen): string {
  const sign = amount < 0 ? '-' : '';
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** 1140000 → 「11400」, 1140050 → 「11400.50」: as people write it in a calculation. */
export function plainYuan(amount: Fen): string {
  return formatFen(amount).replace(/\.00$/, '');
}

export const add = (...amounts: readonly Fen[]): Fen => amounts.reduce((a, b) => a + b, 0) as Fen;
export const subtract = (a: Fen, b: Fen): Fen => (a - b) as Fen;
/** a − b, not below zero. */
export const excess = (a: Fen, b: Fen): Fen => Math.max(0, a - b) as Fen;
export const least = (...amounts: readonly Fen[]): Fen => Math.min(...amounts) as Fen;
export const most = (...amounts: readonly Fen[]): Fen => Math.max(...amounts) as Fen;
export const times = (a: Fen, count: number): Fen => (a * count) as Fen;
export const ZERO = 0 as Fen;

/**
 * A percentage of an amount, rounded half up to the fen.
 * @param percent whole percent points, 0–100
 */
export const percentOf = (amount: Fen, percent: number): Fen => percentSum([[amount, percent]]);

/**
 * Percentages of several amounts together, rounded half up once: 30 元 × 70 % + 270 元 × 50 %.
 * @param parts amounts, each with whole percent points, 0–100
 */
export function percentSum(parts: readonly (readonly [amount: Fen, percent: number])[]): Fen {
  let hundredfold = 0;
  for (const [amount, percent] of parts) {
    if (!Number.isInteger(percent) || percent < 0 || percent > 100)
      throw new RangeError(`不是百分比：${percent}`);
    // Both factors are whole, so the product is exact up to 10^10 fen × 100.
    hundredfold += amount * percent;
  }
  return Math.floor((hundredfold + 50) / 100) as Fen;
}

/** part ÷ whole in hundredths of a percent, half up: 3994 of 6205 元 → 6437, that is 64.37 %. */
export function hundredthsOfPercent(part: Fen, whole: Fen): number {
  if (whole <= 0) throw new RangeError('除数须大于零');
  return Math.floor((part * 20_000 + whole) / (2 * whole));
}
