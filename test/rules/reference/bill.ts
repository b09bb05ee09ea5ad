import { beyond, larger } from './rational.ts';

/** What is said of a bill, in fen; null: not said. */
export interface SaidOfBill {
  readonly eligibleCost: bigint | null;
  readonly totalCost: bigint | null;
  readonly selfPaidCost: bigint | null;
  readonly firstPaidCost: bigint | null;
}

export interface Bill {
  /** What a rate is applied to. */
  readonly eligible: bigint;
  /** All of it that falls on fund and person together. */
  readonly whole: bigint;
}

/**
 * q69: 乙类先承担一部分，剩余部分进入报销范围；丙类个人全部自付. So of the total what is self-paid and first-paid is taken away,
 * and the person bears it besides. What is not said is taken as nothing; a total below its parts does not count.
 * @returns null where neither the eligible cost nor the total is said
 */
export function billOf({ eligibleCost, totalCost, selfPaidCost, firstPaidCost }: SaidOfBill): Bill | null {
  const apart = (selfPaidCost ?? 0n) + (firstPaidCost ?? 0n);
  if (eligibleCost !== null) {
    return { eligible: eligibleCost, whole: larger(totalCost ?? 0n, eligibleCost + apart) };
  }
  return totalCost === null ? null : { eligible: beyond(totalCost, apart), whole: totalCost };
}
