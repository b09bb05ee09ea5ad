import { toFen, yuan } from './rational.ts';

export interface Average {
  /** Fen. */
  readonly cost: bigint;
  readonly reimbursed: bigint | null;
}

type Levels = Readonly<Record<'1' | '2' | '3', Average>>;

/** q1: 2024 年 11956、5852、2730 元. */
export const huaianAverages: Levels = {
  '1': { cost: yuan(2730n), reimbursed: null },
  '2': { cost: yuan(5852n), reimbursed: null },
  '3': { cost: yuan(11_956n), reimbursed: null },
};

/** 问答一: 2023 年 12765、6205、2943 元，报销 6648、3994、2172 元. */
export const commonAverages: Levels = {
  '1': { cost: yuan(2943n), reimbursed: yuan(2172n) },
  '2': { cost: yuan(6205n), reimbursed: yuan(3994n) },
  '3': { cost: yuan(12_765n), reimbursed: yuan(6648n) },
};

/** q79: 7408 元 and 11007.2 元, of which the first is so much less; fen. */
export const huaianStays = { resident: 740_800n, less: 1_100_720n - 740_800n } as const;

/** 问答一: 居民平均报销金额. */
export const commonReimbursement = yuan(4437n);

/** Hundredths of a percent, rounded once: 6437n is 64.37 %. */
export const shareOf = (part: bigint, whole: bigint): bigint => toFen({ over: part * 10_000n, under: whole });
