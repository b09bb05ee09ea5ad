import type { Corpus } from '../../corpus/model.ts';
import { validityOn } from '../../corpus/validity.ts';
import { coverage } from '../../rules/coverage.ts';
import { regionParameters, ruleDocument } from '../calculate/region-parameters.ts';
import { ruleHome } from '../calculate/rule-home.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { ASK_REGION } from '../decide.ts';
import { dialogueTexts } from '../texts.ts';
import { careUnsaid, isCare, subjectOf, type Told } from '../understand/subject.ts';
import type { Understanding } from '../understand.ts';
import { careBeforeCover } from './cover-check.ts';
import { newCase, type Place, unknownCase } from './decide-case.ts';
import type { Decision, RuleDecision } from './decision.ts';
import { unstatedIn } from './unstated.ts';

/**
 * Decides between a calculation and the passages found. Where a figure is plainly wanted it is worked out; where a
 * passage may be meant, the entry found has to be one that speaks of what the rule works out.
 * @param quoted what was decided on the passages alone
 */
export function decideOnSubject(
  understanding: Understanding,
  before: Conversation,
  quoted: Decision,
  place: Omit<Place, 'region'>,
): Decision {
  const { told, region, turn } = understanding;
  const { pending } = before;
  if (turn.kind === 'unclear' || turn.kind === 'unsure') {
    if (pending?.slot === 'region') return { kind: 'ask-region', again: true };
    if (pending?.slot === 'careKind') return { kind: 'ask-care', again: true };
    if (pending?.slot === 'entry')
      return { kind: 'offer', entries: pending.options.map(({ value }) => value), again: true };
  }
  if (region === null) return subjectOf(told)?.wanted === 'plain' || careUnsaid(told) ? ASK_REGION : quoted;
  const at = { region, ...place };
  if (understanding.care !== null) return newCase(understanding.care, understanding, at);
  const later = laterYear(understanding, at);
  if (later !== null) return later;
  const unstated = told.howMuch
    ? unstatedIn(told, regionParameters(region, place.corpus, place.today))
    : null;
  if (unstated !== null) return unknownCase(unstated, at);
  const subject = subjectOf(told);
  if (subject === null) {
    if (!careUnsaid(told)) return quoted;
    return isStay(understanding)
      ? asStay(newCase('inpatient', understanding, at))
      : { kind: 'ask-care', again: false };
  }
  const decision = newCase(subject.rule, understanding, at, before);
  const early = isCare(subject.rule) ? careBeforeCover(told, { rule: coverage, region }, place) : null;
  if (early !== null) return early;
  // A county whose rules nobody has written down yet still has its own words.
  const { calculated, question } = decision.case;
  const ruleless = calculated.kind === 'inapplicable' && question.parameters.parameters.size === 0;
  if (ruleless && quoted.kind === 'answer') return quoted;
  // What was told inexactly may well be read as a year that is not loaded.
  const doubtful = calculated.kind === 'unknown' && told.reading.inexact.some(({ fact }) => fact !== 'age');
  if (doubtful && quoted.kind === 'answer') return quoted;
  if (subject.wanted === 'plain') return decision;
  if (!agrees(decision, quoted, told, place.corpus)) return quoted;
  return quoted.kind === 'answer' ? { ...decision, beside: quoted } : decision;
}

/** A figure of a year after the one whose document is in force: that year's is not published here yet. */
function laterYear({ told, years }: Understanding, { region, corpus, today }: Place): RuleDecision | null {
  const document = ruleDocument(region, corpus, today);
  if (!told.howMuch || document === null || validityOn(document.inForce, today) !== 'in-force') return null;
  const year = years.find((named) => named > document.policyYear && told.text.includes(String(named)));
  if (year === undefined || subjectOf(told)?.wanted === 'plain') return null;
  const what = dialogueTexts.laterYear(year);
  return unknownCase({ rule: 'premium', what }, { region, corpus, today });
}

/** True where the passages found do not speak against a calculation. */
function agrees(
  { case: { question, calculated } }: RuleDecision,
  quoted: Decision,
  told: Told,
  corpus: Corpus,
): boolean {
  const { rule, parameters } = question;
  if (quoted.kind !== 'answer')
    return calculated.kind === 'calculation' || (calculated.kind === 'clarify' && quoted.kind === 'offer');
  const home = ruleHome(rule.id, calculated, parameters, corpus);
  // What a group pays and no clause states is in no passage either.
  if (calculated.kind === 'unknown') return rule.id === 'premium' && told.howMuch;
  // A passage that answers is better than a question back.
  return calculated.kind === 'calculation' && quoted.quoted.some(({ entry }) => home.has(entry));
}

/** In fen: what people pay at a hospital of the second or third level beyond this is for a stay. */
const STAY = 2000_00;

function isStay({ told: { reading } }: Understanding): boolean {
  const { hospitalLevel, eligibleCost, totalCost } = reading.facts;
  const cost = eligibleCost ?? totalCost ?? 0;
  return (hospitalLevel === '2' || hospitalLevel === '3') && cost > STAY;
}

const asStay = (decision: RuleDecision): RuleDecision => ({
  ...decision,
  case: { ...decision.case, said: [...decision.case.said, dialogueTexts.asInpatient] },
});
