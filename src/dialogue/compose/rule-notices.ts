import { noticesFor } from '../../corpus/notices.ts';
import type { Erratum } from '../../corpus/schema.ts';
import type { Parameter } from '../../rules/parameter.ts';
import { type RuleQuestion, ruleContacts } from '../calculate/rule-question.ts';
import type { ComposeContext } from './blank-answer.ts';
import { yearNotices } from './year-notices.ts';

/** What a reader of figures must know: that the document's year is another, and the faults of the clauses used. */
export function ruleNotices(
  used: readonly Parameter[],
  question: RuleQuestion,
  context: ComposeContext,
): string[] {
  if (used.length === 0) return [];
  const { parameters, facts } = question;
  const document = context.corpus.documents.get(parameters.document);
  // Paying in the autumn before is the usual case; only a later year than the document's is another year.
  const years = [facts.paymentDate, facts.refundDate]
    .flatMap((date) => date?.year ?? [])
    .filter((year) => year > parameters.policyYear);
  const quoted = used.map(({ entry, quote }) => ({ entry, quotes: [quote] }));
  return [
    ...(document ? yearNotices(document, { years }, context.today, ruleContacts(question, context)) : []),
    ...noticesFor(context.corpus.errata.filter(standsAlone), quoted),
  ];
}

/**
 * A notice that speaks of 「本问」 or 「此处」 is for the reader of that entry; a calculation has none before its
 * reader, and says what it makes of the clause among its assumptions.
 */
const standsAlone = ({ notice }: Erratum): boolean => !/本问|此处/u.test(notice ?? '');
