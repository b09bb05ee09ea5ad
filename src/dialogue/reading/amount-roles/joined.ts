import { add, type Fen } from '../../../rules/money.ts';
import type { AmountRole } from './amount-reading.ts';
import type { Assigned } from './assigned.ts';

/** Costs that are named item by item and belong together: 「饮片300，中成药200」. */
const ADDED_UP: ReadonlySet<AmountRole> = new Set<AmountRole>([
  'selfPaidCost',
  'firstPaidCost',
  'herbCost',
  'classA',
  'classB',
]);

/** One value of all amounts of a role; null where one is vague or they contradict each other. */
export function joined(assigned: readonly Assigned[], role: AmountRole): Fen | null {
  const values = new Set<Fen>();
  for (const { role: own, mention } of assigned) {
    if (own !== role) continue;
    if (mention.precision !== 'exact') return null;
    values.add(mention.fen);
  }
  if (values.size === 0) return null;
  const [only] = values;
  if (values.size === 1) return only ?? null;
  return ADDED_UP.has(role) ? add(...values) : null;
}
