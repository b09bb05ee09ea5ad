import type { Parameter, ParameterSet } from '../../rules/parameter.ts';
import type { Answer } from '../answer.ts';
import { type RuleQuestion, ruleContacts } from '../calculate/rule-question.ts';
import { nearestToRule } from '../calculate/rule-topics.ts';
import { ruleTexts, texts } from '../texts.ts';
import { blankAnswer, type ComposeContext, titled } from './blank-answer.ts';
import { ruleCitations } from './rule-citations.ts';

/**
 * No figure: why not, what the region's document says that comes near, and whom to call.
 * @param stated entries that the rule itself points to; else those of the nearest topics
 */
export function ruleHandoff(
  reason: string,
  stated: readonly string[],
  question: RuleQuestion,
  context: ComposeContext,
): Answer {
  const { rule, region, parameters } = question;
  const { corpus } = context;
  const entries = stated.length > 0 ? stated : nearestToRule(rule.id, parameters.document, corpus);
  const related = titled(entries, corpus);
  const contacts = ruleContacts(question, context);
  const text = [
    reason,
    ...(related.length === 0 ? [] : [ruleTexts.nearest(related.map(({ title }) => title))]),
    texts.call + contacts.map(({ name, phone }) => texts.contact(name, phone)).join('；'),
  ].join('\n');
  return blankAnswer(context, region, {
    kind: 'handoff',
    text,
    policyYear: parameters.policyYear || null,
    citations: ruleCitations(statingNumbers(reason, entries, parameters), corpus),
    // What is missing may name a year that no clause states: 「2027年度的缴费通知还没有收录」.
    notices: [reason],
    related,
    contacts,
  });
}

/** The clauses of these entries that state a number of the text other than the document's year. */
function statingNumbers(text: string, entries: readonly string[], set: ParameterSet): Parameter[] {
  const numbers = new Set(text.match(/\d+/gu));
  numbers.delete(String(set.policyYear));
  return [...set.parameters.values()].filter(
    ({ entry, quote }) => entries.includes(entry) && quote.match(/\d+/gu)?.some((n) => numbers.has(n)),
  );
}
