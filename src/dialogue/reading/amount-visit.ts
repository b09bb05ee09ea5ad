import { add, type Fen } from '../../rules/money.ts';
import type { Assigned } from './amount-assigned.ts';
import { joined } from './amount-joined.ts';

const MEDICINE = /药(?:品|费|钱)?[^,。;]{0,8}$/u;
/** The fee is said to be in the amount, not beside it. */
const CONTAINED = /其中|里头|里面|里边|当中|包括|包含|含|在内/u;

/** 「诊疗费50，合规药费300」: the fee and the medicine are two parts of one visit; null where they are not. */
export function feesTogether(text: string, assigned: readonly Assigned[]): Fen | null {
  const fee = joined(assigned, 'consultationFee');
  const eligible = assigned.filter(({ role }) => role === 'eligibleCost');
  const [medicine] = eligible;
  if (fee === null || medicine?.mention.precision !== 'exact' || eligible.length > 1) return null;
  const before = text.slice(0, medicine.mention.start);
  return MEDICINE.test(before) && !CONTAINED.test(text) ? add(fee, medicine.mention.fen) : null;
}
