/** An exact fraction; the denominator is positive. */
export interface Rational {
  readonly over: bigint;
  readonly under: bigint;
}

/** A share of an amount, exact: 65 % of 1110000 fen. */
export const share = (fen: bigint, percent: bigint): Rational => ({ over: fen * percent, under: 100n });

export const plus = (a: Rational, b: Rational): Rational => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
});

/** Whole fen; a half goes up. Amounts here are never negative. */
export function toFen({ over, under }: Rational): bigint {
  const whole = over / under;
  return 2n * (over % under) >= under ? whole + 1n : whole;
}

/** Whole yuan in fen. */
export const yuan = (amount: bigint): bigint => amount * 100n;
export const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);
export const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);
/** How far a goes beyond b. */
export const beyond = (a: bigint, b: bigint): bigint => larger(a - b, 0n);

/** 721500n → 「7215.00」 */
export function written(fen: bigint): string {
  return `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
}
