import { compareDates, parseDate } from '../../rules/calendar.ts';
import { type CaseOptions, runCase } from '../calculate/rule-case.ts';
import { writtenFacts } from '../calculate/written-facts.ts';
import { dialogueTexts } from '../texts.ts';
import type { Told } from '../understand/subject.ts';
import type { Place } from './decide-case.ts';
import type { RuleDecision } from './decision.ts';

/**
 * Care on a day before the benefits begin is not reimbursed, whatever its cost: where both days are told, the days
 * of coverage are the answer and not a payment.
 * @returns the coverage worked out, or null where the care is within it or the days are not told
 */
export function careBeforeCover(
  { reading: { time, facts } }: Told,
  coverage: Pick<CaseOptions, 'rule' | 'region'>,
  { corpus, today }: Omit<Place, 'region'>,
): RuleDecision | null {
  const { careDate } = time;
  if (careDate?.kind !== 'day' || (facts.paymentDate ?? facts.birthDate) === undefined) return null;
  const done = runCase({ ...coverage, written: writtenFacts(facts), inexact: [], said: [] }, corpus, today);
  const { calculated } = done;
  if (calculated.kind !== 'calculation') return null;
  const first = parseDate(calculated.calculation.result.value);
  if (first === null || compareDates(careDate.date, first) >= 0) return null;
  const said = [...done.said, dialogueTexts.beforeCover(careDate.said)];
  return { kind: 'rule', lead: null, case: { ...done, said } };
}
