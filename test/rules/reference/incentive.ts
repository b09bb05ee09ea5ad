import { beyond, smaller, yuan } from './rational.ts';

/** By how much the yearly limit of critical-illness insurance is raised; fen. */
export interface Raised {
  readonly raise: bigint;
  /** The limit with it; null where the document names none. */
  readonly limit: bigint | null;
  readonly atLeast: boolean;
}

/** 连续参保满 4 年，从第 5 年起每多参保一年一次；零报销的每一年一次. Null: not said, so not counted. */
const times = (continuous: bigint | null, zeroClaim: bigint | null): bigint =>
  beyond(continuous ?? 0n, 4n) + (zeroClaim ?? 0n);

/** q77: 每次 5000 元，累计不超过原封顶线的 20%；q60（七）: 原封顶线 50 万元. */
export function huaianRaise(continuous: bigint | null, zeroClaim: bigint | null): Raised {
  const raise = smaller(times(continuous, zeroClaim) * yuan(5000n), (yuan(500_000n) * 20n) / 100n);
  return { raise, limit: yuan(500_000n) + raise, atLeast: false };
}

/** 问答九（眉县十）: 每次至少 1000 元. */
export function commonRaise(continuous: bigint | null, zeroClaim: bigint | null): Raised {
  return { raise: times(continuous, zeroClaim) * yuan(1000n), limit: null, atLeast: true };
}
