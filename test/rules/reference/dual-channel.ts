import { billOf, type SaidOfBill } from './bill.ts';
import { share, toFen, written } from './rational.ts';
import { atLeast, type Settled } from './settled.ts';

/** q60（五）: 单独支付药品，居民医保支付比例不低于 60%; no deductible and no limit is named. Nothing elsewhere. */
export function dualChannel(region: string, said: SaidOfBill): Settled {
  if (region !== 'huaian') return 'unknown';
  const bill = billOf(said);
  if (bill === null) return { missing: 'eligibleCost' };
  const fund = toFen(share(bill.eligible, 60n));
  return { figures: [atLeast(written(fund)), written(bill.whole - fund)] };
}
