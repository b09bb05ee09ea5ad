import { beyond, plus, share, smaller, toFen, yuan } from './rational.ts';

export type Level = '1' | '2' | '3';
export type Filing = 'resident' | 'referral' | 'other' | 'unfiled';

/** What the fund pays, and what of the eligible cost is left to the person; fen. */
export interface Paid {
  readonly fund: bigint;
  readonly own: bigint;
}

export interface HuaianStay {
  readonly level: Level;
  readonly eligible: bigint;
  /** What the fund has paid this year. */
  readonly before: bigint;
  /** Null: within the city. */
  readonly filing: Filing | null;
}

/**
 * 百问百答 q60（二）: 一级医院 300 元 85%、二级医院 600 元 75%、三级医院 900 元 65%、市外定点医院 1200 元
 * 按异地就医政策执行；年度基金支付限额 240000 元. q60（六）: 备案地支付比例一致；转诊降低 5 个百分点；
 * 没有备案的其他临时外出降低 20 个百分点；q54: 备案为其他临时外出下降 20 个百分点.
 */
export function huaianStay({ level, eligible, before, filing }: HuaianStay): Paid {
  const local = { '1': [300n, 85n], '2': [600n, 75n], '3': [900n, 65n] } as const;
  const off = { resident: 0n, referral: 5n, other: 20n, unfiled: 20n } as const;
  const [threshold, rate] = local[level];
  const deductible = filing === null ? threshold : 1200n;
  const percent = filing === null ? rate : rate - off[filing];
  const worked = toFen(share(beyond(eligible, yuan(deductible)), percent));
  const fund = smaller(worked, beyond(yuan(240_000n), before));
  return { fund, own: eligible - fund };
}

export interface DianjiangStay {
  readonly level: Level;
  readonly tier: '1' | '2';
  readonly eligible: bigint;
  readonly before: bigint;
  readonly age: number;
  readonly tcmHospital: boolean;
  /** 中药饮片、中成药、自制中药制剂, part of the eligible cost. */
  readonly herbs: bigint;
}

/**
 * 政策宣传七: 起付标准 100/300/800 元；一档 80/70/50%，二档 85/75/55%；封顶线 80000/120000 元；未成年人提高 5 个百分点；
 * 三级和二级中医医疗机构住院起付标准降低一个档次；在中医医疗机构使用的中药，政策报销比例提高 10 个百分点.
 * The raise is one of a rate, so it falls on cost that a rate is applied to: that beyond the deductible.
 * What is paid is rounded once.
 */
export function dianjiangStay(stay: DianjiangStay): Paid {
  const deductibles = { '1': 100n, '2': 300n, '3': 800n } as const;
  const lower = { '1': 100n, '2': 100n, '3': 300n } as const;
  const rates = {
    '1': { '1': 80n, '2': 70n, '3': 50n },
    '2': { '1': 85n, '2': 75n, '3': 55n },
  } as const;
  const ceiling = { '1': 80_000n, '2': 120_000n } as const;
  const deductible = stay.tcmHospital ? lower[stay.level] : deductibles[stay.level];
  const percent = rates[stay.tier][stay.level] + (stay.age < 18 ? 5n : 0n);
  const above = beyond(stay.eligible, yuan(deductible));
  const raised = stay.tcmHospital ? smaller(stay.herbs, above) : 0n;
  const worked = toFen(plus(share(above, percent), share(raised, 10n)));
  const fund = smaller(worked, beyond(yuan(ceiling[stay.tier]), stay.before));
  return { fund, own: stay.eligible - fund };
}
