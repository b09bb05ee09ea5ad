import type { Answer } from '../answer.ts';
import { ruleContacts } from '../calculate/rule-question.ts';
import type { RuleDecision } from '../decide/decision.ts';
import { dialogueTexts, hints, texts } from '../texts.ts';
import type { Understanding } from '../understand.ts';
import { labelAsked, statingFirst } from './asked-first.ts';
import type { ComposeContext } from './blank-answer.ts';
import { quoteAnswer } from './quote-answer.ts';
import { composeRule } from './rule-answer.ts';

/** Makes the answer of a calculation decided on, with what has to be said of how the case was read. */
export function composeCase(
  { case: done, lead, beside }: RuleDecision,
  understanding: Understanding,
  context: ComposeContext,
): Answer {
  const { question, calculated, said } = done;
  const asked = labelAsked(question.rule.id, understanding.told.text);
  const answer = composeRule(calculated, question, context, {
    said,
    asked,
    lead: leadOf(done, lead, context),
  });
  const passages = beside && quoteAnswer(beside, understanding, context);
  return statingFirst(passages === undefined ? answer : withPassages(answer, passages), asked);
}

/** A calculation that cites first the passage that may be what was asked for. */
function withPassages(answer: Answer, quoted: Answer): Answer {
  return {
    ...answer,
    citations: [...quoted.citations, ...answer.citations],
    notices: [...answer.notices, ...quoted.notices.filter((notice) => !saidBy(notice, answer.notices))],
    related: quoted.related,
  };
}

/** What is said of a document's year differs only in whom to ask. */
const saidBy = (notice: string, notices: readonly string[]): boolean =>
  notices.some((other) => other.slice(0, 24) === notice.slice(0, 24));

/** What comes before the question asked back: why it is asked again, or why what was said does not do. */
function leadOf(
  { question, calculated, open }: RuleDecision['case'],
  lead: RuleDecision['lead'],
  context: ComposeContext,
): string | undefined {
  if (calculated.kind !== 'clarify') return undefined;
  const { slot, options } = calculated;
  if (lead === 'unclear') return dialogueTexts.unclear;
  if (lead === 'unsure') {
    const told = options.some(({ figure }) => figure !== undefined) ? dialogueTexts.unsureWithFigures : '';
    const contacts = ruleContacts(question, context).map(({ name, phone }) => texts.contact(name, phone));
    const office = contacts.length === 0 ? '' : dialogueTexts.askOffice + contacts.join('；');
    return [dialogueTexts.unsure((hints[slot] ?? '') + told), office]
      .filter((line) => line !== '')
      .join('\n');
  }
  const cost = slot === 'eligibleCost' || slot === 'totalCost';
  const vague = open.find(({ fact }) => fact === slot || (cost && fact === 'totalCost'));
  if (vague === undefined) return undefined;
  if (vague.several) return dialogueTexts.severalStays;
  return vague.said === '' ? dialogueTexts.vagueAmount : dialogueTexts.vague(vague.said);
}
