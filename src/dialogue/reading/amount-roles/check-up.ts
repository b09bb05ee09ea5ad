import type { Assigned } from './assigned.ts';

const CHECK_UP = /产前检查|产检|孕检|孕期检查/u;
const OTHER_CARE = /生(?:了|完|的|下|产|娃|孩子|小孩|宝宝)|分娩|顺产|平产|剖|住院|手术/u;

/** Where the care is only check-ups before a birth, what they cost is that: 「去做产检，合规费用300」. */
export function checkUps(text: string, assigned: readonly Assigned[]): readonly Assigned[] {
  if (!CHECK_UP.test(text) || OTHER_CARE.test(text)) return assigned;
  const bills = assigned.filter(({ role }) => role === 'eligibleCost' || role === 'totalCost');
  const named = assigned.some(({ role }) => role === 'prenatalCost');
  const [bill] = bills;
  if (bill?.role !== 'eligibleCost' || bills.length > 1 || named) return assigned;
  return assigned.map((one) => (one === bill ? { ...one, role: 'prenatalCost' } : one));
}
