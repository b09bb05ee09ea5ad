import { add } from '../../../rules/money.ts';
import type { MoneyFacts } from './amount-reading.ts';
import type { Assigned } from './assigned.ts';
import { joined } from './joined.ts';

const MEDICINE = /药(?:品|费|钱)?[^,。;]{0,8}$/u;
/** The fee is said to be in the amount, not beside it. */
const CONTAINED = /其中|里头|里面|里边|当中|包括|包含|含|在内/u;

/**
 * 「诊疗费50，合规药费300」: the fee and the medicine are two parts of one visit; nothing where they are not.
 * @returns the sum, as what the medicine was called
 */
export function feesTogether(text: string, assigned: readonly Assigned[]): MoneyFacts {
  const fee = joined(assigned, 'consultationFee');
  const bills = assigned.filter(({ role }) => role === 'eligibleCost' || role === 'totalCost');
  const [medicine] = bills;
  if (fee === null || medicine?.mention.precision !== 'exact' || bills.length > 1 || medicine.whole)
    return {};
  if (!MEDICINE.test(text.slice(0, medicine.mention.start)) || CONTAINED.test(text)) return {};
  const sum = add(fee, medicine.mention.fen);
  return medicine.role === 'eligibleCost' ? { eligibleCost: sum } : { totalCost: sum };
}
