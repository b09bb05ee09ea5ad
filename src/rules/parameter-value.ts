import { type Fen, fenFromYuan } from './money.ts';
import type { Parameter } from './parameter.ts';

/**
 * A parameter in yuan.
 * @throws RangeError where it is no amount of money
 */
export function amountOf({ id, value }: Parameter): Fen {
  const fen = fenFromYuan(value);
  if (fen === null) throw new RangeError(`${id} 不是金额：${value}`);
  return fen;
}

/**
 * A parameter in whole numbers: percent points, months, days, years.
 * @throws RangeError where it is no whole number
 */
export function wholeOf({ id, value }: Parameter): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new RangeError(`${id} 不是整数：${value}`);
  return value;
}
