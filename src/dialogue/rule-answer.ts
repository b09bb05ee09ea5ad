import { noticesFor } from '../corpus/notices.ts';
import type { ContactPurpose, Region } from '../corpus/schema.ts';
import { type Calculated, calculate } from '../rules/calculation.ts';
import { parseDate } from '../rules/calendar.ts';
import type { Rule } from '../rules/evaluation.ts';
import { factInputs } from '../rules/fact-inputs.ts';
import type { Facts } from '../rules/facts.ts';
import type { Parameter, ParameterSet } from '../rules/parameter.ts';
import type { Answer, ContactLine } from './answer.ts';
import { blankAnswer, type ComposeContext, titled } from './blank-answer.ts';
import { contactsFor } from './contacts.ts';
import { guardAnswer } from './guard.ts';
import { entryName } from './quote-answer.ts';
import { ruleCitations } from './rule-citations.ts';
import { calculationText, clarifyText } from './rule-text.ts';
import { ruleTexts } from './rule-texts.ts';
import { nearestToRule } from './rule-topics.ts';
import { texts } from './texts.ts';
import { yearNotices } from './year-notices.ts';

/** A rule to be run for a region. */
export interface RuleQuestion {
  readonly rule: Rule;
  readonly region: Region;
  /** The region's, as `regionParameters` gives them. */
  readonly parameters: ParameterSet;
  readonly facts: Facts;
}

/** Whom to call where a rule gives no figure, by rule; 待遇 for all others. */
const MATTERS: Readonly<Record<string, ContactPurpose>> = {
  premium: 'payment',
  'family-total': 'payment',
  'ten-year-sum': 'payment',
  refund: 'payment',
  coverage: 'enrolment',
  'waiting-period': 'enrolment',
  newborn: 'enrolment',
  soldier: 'enrolment',
  continuity: 'enrolment',
};

/**
 * Runs a rule and answers: a calculation, the question for the one fact that is missing, or a handoff where the
 * region's documents do not state what it takes. Every number in the text has a source.
 * @returns the answer, and the numbers for which an earlier one was held back
 */
export function answerRule(
  question: RuleQuestion,
  context: ComposeContext,
): { readonly answer: Answer; readonly violations: readonly string[] } {
  const { rule, parameters, facts } = question;
  const answer = answerCalculated(run(question, context), question, context);
  const given = Object.values(factInputs(rule, parameters, facts)).map(
    ({ value, text }) => `${value} ${text}`,
  );
  return guardAnswer(answer, given.join(' '), () =>
    answerCalculated({ kind: 'inapplicable' }, question, context),
  );
}

function run({ rule, parameters, facts }: RuleQuestion, { today }: ComposeContext): Calculated {
  const day = parseDate(today);
  if (day === null) throw new RangeError(`不是日期：${today}`);
  return calculate(rule, parameters, facts, day);
}

function answerCalculated(calculated: Calculated, question: RuleQuestion, context: ComposeContext): Answer {
  const { rule, region, parameters } = question;
  const { corpus } = context;
  const contacts = contactsFor(region, MATTERS[rule.id] ?? 'benefits', context.common);
  const used = 'used' in calculated ? calculated.used : [];
  const citations = ruleCitations(used, corpus);
  const notices = used.length === 0 ? [] : noticesOf(used, question, context, contacts);
  const policyYear = parameters.policyYear || null;
  const rest = { policyYear, citations, notices, contacts };
  const caution = notices.map((notice) => texts.notice + notice);
  switch (calculated.kind) {
    case 'calculation': {
      const { calculation } = calculated;
      const text = [
        calculationText(calculation, region, parameters),
        ...sourceLines(used, context),
        ...caution,
        ruleTexts.notBinding,
      ].join('\n');
      return blankAnswer(context, region, { ...rest, kind: 'calculation', text, calculation });
    }
    case 'clarify': {
      const { slot, question: asked, options } = calculated;
      const text = [clarifyText(calculated), ...caution].join('\n');
      const clarify = { slot, question: asked, options };
      return blankAnswer(context, region, { ...rest, kind: 'clarify', text, clarify });
    }
    case 'unknown':
      return handoff(ruleTexts.unknown(region.name, calculated.what), calculated.entries);
    case 'inapplicable':
      return handoff(ruleTexts.inapplicable(region.name, rule.title), []);
  }

  function handoff(reason: string, stated: readonly string[]): Answer {
    const entries = stated.length > 0 ? stated : nearestToRule(rule.id, parameters.document, corpus);
    const related = titled(entries, corpus);
    const text = [
      reason,
      ...(related.length === 0 ? [] : [ruleTexts.nearest(related.map(({ title }) => title))]),
      texts.call + contacts.map(({ name, phone }) => texts.contact(name, phone)).join('；'),
    ].join('\n');
    const stating = statingNumbers(reason, entries, parameters);
    return blankAnswer(context, region, {
      ...rest,
      kind: 'handoff',
      text,
      citations: ruleCitations(stating, corpus),
      // What is missing may name a year that no clause states: 「2027年度的缴费通知还没有收录」.
      notices: [reason],
      related,
    });
  }
}

/** The clauses of these entries that state a number of the text. */
function statingNumbers(text: string, entries: readonly string[], set: ParameterSet): Parameter[] {
  const numbers = new Set(text.match(/\d+/gu));
  return [...set.parameters.values()].filter(
    ({ entry, quote }) => entries.includes(entry) && quote.match(/\d+/gu)?.some((n) => numbers.has(n)),
  );
}

function sourceLines(used: readonly Parameter[], { corpus }: ComposeContext): string[] {
  const entries = [...new Set(used.map(({ entry }) => entry))].flatMap((id) => corpus.entries.get(id) ?? []);
  const document = entries[0] && corpus.documents.get(entries[0].document);
  if (!document) return [];
  const { title, publisher, policyYear } = document;
  return [texts.source + texts.sourceLine(title, publisher, policyYear, entries.map(entryName))];
}

function noticesOf(
  used: readonly Parameter[],
  { parameters, facts }: RuleQuestion,
  { corpus, today }: ComposeContext,
  contacts: readonly ContactLine[],
): string[] {
  const document = corpus.documents.get(parameters.document);
  // Paying in the autumn before is the usual case; only a later year than the document's is another year.
  const years = [facts.paymentDate, facts.refundDate]
    .flatMap((date) => date?.year ?? [])
    .filter((year) => year > parameters.policyYear);
  return [
    ...(document ? yearNotices(document, { years }, today, contacts) : []),
    ...noticesFor(
      corpus.errata,
      used.map(({ entry, quote }) => ({ entry, quotes: [quote] })),
    ),
  ];
}
