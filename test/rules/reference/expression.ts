import type { Rational } from './rational.ts';

/**
 * The exact value of an expression as a step writes it: 「(12000 − 900) × 65%」, 「3994 ÷ 6205」.
 * @returns null where it is words and not arithmetic
 */
export function valueOfExpression(text: string): Rational | null {
  if (!/[+−×÷%]/.test(text) || /[^\d.()+−×÷% ]/.test(text)) return null;
  const tokens = text.match(/\d+(?:\.\d+)?|[()+−×÷%]/g) ?? [];
  let at = 0;
  const take = (token: string): boolean => {
    if (tokens[at] !== token) return false;
    at += 1;
    return true;
  };
  const atom = (): Rational => {
    if (take('(')) {
      const inside = sum();
      if (!take(')')) throw new SyntaxError(text);
      return inside;
    }
    const [whole = '', decimals = ''] = (tokens[at++] ?? '').split('.');
    return { over: BigInt(whole + decimals), under: 10n ** BigInt(decimals.length) };
  };
  const percent = (): Rational => {
    const { over, under } = atom();
    return take('%') ? { over, under: under * 100n } : { over, under };
  };
  const product = (): Rational => {
    let value = percent();
    for (;;) {
      if (take('×')) {
        const by = percent();
        value = { over: value.over * by.over, under: value.under * by.under };
      } else if (take('÷')) {
        const by = percent();
        value = { over: value.over * by.under, under: value.under * by.over };
      } else return value;
    }
  };
  const sum = (): Rational => {
    let value = product();
    for (;;) {
      const sign = take('+') ? 1n : take('−') ? -1n : 0n;
      if (sign === 0n) return value;
      const other = product();
      value = {
        over: value.over * other.under + sign * other.over * value.under,
        under: value.under * other.under,
      };
    }
  };
  const value = sum();
  if (at !== tokens.length) throw new SyntaxError(text);
  return value;
}
