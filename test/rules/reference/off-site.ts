import { billOf, type SaidOfBill } from './bill.ts';
import { type Filing, huaianStay, type Level } from './inpatient.ts';
import { written } from './rational.ts';
import type { Settled } from './settled.ts';

export interface OffSiteAsked extends SaidOfBill {
  readonly offsiteFiling: Filing | 'emergency' | null;
  readonly hospitalLevel: Level | null;
  readonly paidThisYear: bigint | null;
}

/** q60（二）（六）, q54: local rate less nothing, 5 or 20 points. */
const percents: Readonly<Record<Filing, Readonly<Record<Level, string>>>> = {
  resident: { '1': '85', '2': '75', '3': '65' },
  referral: { '1': '80', '2': '70', '3': '60' },
  other: { '1': '65', '2': '55', '3': '45' },
  unfiled: { '1': '65', '2': '55', '3': '45' },
};

/**
 * Without a cost the rate and the 1200 元 of 市外定点医院; with one what is paid. q84 says of an emergency that it counts as
 * filed and names no rate. The other documents name none at all.
 */
export function offSite(region: string, asked: OffSiteAsked): Settled {
  const { offsiteFiling: filing, hospitalLevel: level, paidThisYear } = asked;
  if (region !== 'huaian') return 'unknown';
  if (filing === null) return { missing: 'offsiteFiling' };
  if (filing === 'emergency') return 'unknown';
  if (level === null) return { missing: 'hospitalLevel' };
  const bill = billOf(asked);
  if (bill === null) return { figures: [percents[filing][level], '1200.00'] };
  const { fund } = huaianStay({ level, eligible: bill.eligible, before: paidThisYear ?? 0n, filing });
  return { figures: [written(fund), written(bill.whole - fund)] };
}
