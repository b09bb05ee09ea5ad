import { type Calculated, calculate } from '../../rules/calculation.ts';
import { existingDate } from '../../rules/calendar.ts';
import { factInputs } from '../../rules/fact-inputs.ts';
import type { Parameter } from '../../rules/parameter.ts';
import type { Answer } from '../answer.ts';
import { type RuleQuestion, ruleContacts } from '../calculate/rule-question.ts';
import { guardAnswer } from '../guard.ts';
import { ruleTexts, texts } from '../texts.ts';
import { blankAnswer, type ComposeContext } from './blank-answer.ts';
import { entryName } from './quote-answer.ts';
import { ruleCitations } from './rule-citations.ts';
import { ruleHandoff } from './rule-handoff.ts';
import { ruleNotices } from './rule-notices.ts';
import { calculationText, clarifyText } from './rule-text.ts';

/**
 * Runs a rule and answers: a calculation, the question for the one fact that is missing, or a handoff where the
 * region's documents do not state what it takes. Every number in the text has a source.
 * @returns the answer, and the numbers for which an earlier one was held back
 */
export function answerRule(
  question: RuleQuestion,
  context: ComposeContext,
): { readonly answer: Answer; readonly violations: readonly string[] } {
  return guardAnswer(composeRule(run(question, context), question, context), saidFacts(question), () =>
    composeRule({ kind: 'inapplicable' }, question, context),
  );
}

/** The facts as text, which an answer's figures may come from as from a question. */
export function saidFacts({ rule, parameters, facts }: RuleQuestion): string {
  const given = Object.values(factInputs(rule, parameters, facts));
  return given.map(({ value, text }) => `${value} ${text}`).join(' ');
}

function run({ rule, parameters, facts }: RuleQuestion, { today }: ComposeContext): Calculated {
  return calculate(rule, parameters, facts, existingDate(today));
}

/** What is said beside the outcome of a rule. */
export interface RuleWords {
  /** Before the question asked back. */
  readonly lead?: string | undefined;
  /** How the case was read, told among the premises. */
  readonly said?: readonly string[] | undefined;
  /** Labels of the figures asked for, where that is not the result. */
  readonly asked?: RegExp | null | undefined;
}

/** Makes the answer of a rule's outcome; its figures are not checked here. */
export function composeRule(
  calculated: Calculated,
  question: RuleQuestion,
  context: ComposeContext,
  { lead, said = [], asked = null }: RuleWords = {},
): Answer {
  const { rule, region } = question;
  switch (calculated.kind) {
    case 'calculation': {
      const { used } = calculated;
      const { assumptions } = calculated.calculation;
      const calculation = { ...calculated.calculation, assumptions: [...said, ...assumptions] };
      const rest = restingOn(decisiveFirst(calculated), question, context);
      const text = [
        calculationText(calculation, region, question.parameters, asked),
        ...sourceLine(used, context),
        ...rest.notices.map((notice) => texts.notice + notice),
        ruleTexts.notBinding,
      ].join('\n');
      return blankAnswer(context, region, { ...rest, kind: 'calculation', text, calculation });
    }
    case 'clarify': {
      const { slot, question: asked, options, used } = calculated;
      const rest = restingOn(used, question, context);
      const text = [
        ...(lead === undefined ? [] : [lead]),
        clarifyText(calculated),
        ...rest.notices.map((notice) => texts.notice + notice),
      ].join('\n');
      const clarify = { slot, question: asked, options };
      return blankAnswer(context, region, { ...rest, kind: 'clarify', text, clarify });
    }
    case 'unknown': {
      const reason = ruleTexts.unknown(region.name, calculated.what);
      return ruleHandoff(reason, calculated.entries, question, context);
    }
    case 'inapplicable':
      return ruleHandoff(ruleTexts.inapplicable(region.name, rule.title), [], question, context);
  }
}

/** The entry that most steps rest on comes first: it is the one worked from. */
function decisiveFirst({ used, calculation }: Calculated & { kind: 'calculation' }): readonly Parameter[] {
  const entries = calculation.steps.map(({ entry }) => entry);
  const times = (of: string) => entries.filter((entry) => entry === of).length;
  const most = Math.max(0, ...entries.map(times));
  const decisive = entries.find((entry) => times(entry) === most);
  const first = used.filter(({ entry }) => entry === decisive);
  return [...first, ...used.filter(({ entry }) => entry !== decisive)];
}

/** What every answer with figures carries beside them. */
function restingOn(used: readonly Parameter[], question: RuleQuestion, context: ComposeContext) {
  return {
    policyYear: question.parameters.policyYear,
    citations: ruleCitations(used, context.corpus),
    notices: ruleNotices(used, question, context),
    contacts: ruleContacts(question, context),
  };
}

function sourceLine(used: readonly Parameter[], { corpus }: ComposeContext): string[] {
  const entries = [...new Set(used.map(({ entry }) => entry))].flatMap((id) => corpus.entries.get(id) ?? []);
  const document = entries[0] && corpus.documents.get(entries[0].document);
  if (!document) return [];
  const { title, publisher, policyYear } = document;
  return [texts.source + texts.sourceLine(title, publisher, policyYear, entries.map(entryName))];
}
