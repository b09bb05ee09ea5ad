import type { Answer, ContactLine } from './answer.ts';
import { blankAnswer, type ComposeContext, titled } from './compose/blank-answer.ts';
import { composeCase } from './compose/compose-case.ts';
import { contactsFor } from './compose/contacts.ts';
import { quoteAnswer } from './compose/quote-answer.ts';
import { clarifyText } from './compose/rule-text.ts';
import { NONE } from './decide/decide-case.ts';
import type { Decision } from './decide/decision.ts';
import { careLabels, dialogueTexts, smalltalkTexts, texts } from './texts.ts';
import type { Smalltalk } from './understand/smalltalk.ts';
import type { Understanding } from './understand.ts';

export type { ComposeContext };

/** Makes the answer a decision calls for. Pure. */
export function compose(decision: Decision, understanding: Understanding, context: ComposeContext): Answer {
  const { region } = understanding;
  const contacts = contactsFor(region, understanding.matter, context.common);
  switch (decision.kind) {
    case 'answer':
      return quoteAnswer(decision, understanding, context);
    case 'greeting': {
      const text = smalltalkTexts[decision.smalltalk];
      const wantsPerson = decision.smalltalk === 'person' || decision.smalltalk === 'abuse';
      const lines = inDanger(decision.smalltalk)
        ? [EMERGENCY]
        : wantsPerson
          ? contactsFor(region, 'general', context.common)
          : [];
      return blankAnswer(context, region, {
        kind: decision.smalltalk === 'person' ? 'handoff' : 'greeting',
        text: withContacts(text, lines, ''),
        contacts: lines,
      });
    }
    case 'unreadable':
      return blankAnswer(context, region, { kind: 'handoff', text: texts.unreadable, contacts });
    case 'elsewhere': {
      const covered = [...context.corpus.regions.values()]
        .filter((r) => r !== context.common)
        .map((r) => r.name);
      const everywhere = contactsFor(null, 'general', context.common);
      const text = texts.elsewhere(decision.place, covered.join('、'));
      return blankAnswer(context, null, {
        kind: 'handoff',
        text: withContacts(text, everywhere, texts.call),
        contacts: everywhere,
      });
    }
    case 'cancelled':
      return blankAnswer(context, region, { kind: 'greeting', text: dialogueTexts.cancelled });
    case 'doubted':
      return blankAnswer(context, region, {
        kind: 'greeting',
        text: withContacts(dialogueTexts.doubted, contacts, texts.call),
        contacts,
      });
    case 'ask-region':
      return askBack(regionChoice(context), decision.again, null, context);
    case 'ask-care':
      return askBack(careChoice(), decision.again, region, context);
    case 'offer':
      return askBack(entryChoice(decision.entries, context), decision.again, region, context);
    case 'rule':
      return composeCase(decision, understanding, context);
    case 'silent': {
      const said = region ? texts.silent(region.name) : texts.silentAnywhere;
      return blankAnswer(context, region, {
        kind: 'handoff',
        text: `${withContacts(said, contacts, texts.call)}\n${texts.canAsk}`,
        contacts,
        related: titled(decision.related, context.corpus),
      });
    }
  }
}

/** Known to everybody, and in no document. */
const EMERGENCY: ContactLine = { name: '急救电话', phone: '120' };

const inDanger = (smalltalk: Smalltalk): boolean => smalltalk === 'emergency' || smalltalk === 'distress';

function withContacts(text: string, contacts: readonly ContactLine[], lead: string): string {
  if (contacts.length === 0) return text;
  return `${text}\n${lead}${contacts.map(({ name, phone }) => texts.contact(name, phone)).join('；')}`;
}

function regionChoice({ corpus, common }: ComposeContext): NonNullable<Answer['clarify']> {
  return {
    slot: 'region',
    question: texts.askRegion,
    options: [...corpus.regions.values()].map((region) => ({
      label: region === common ? texts.otherRegion : region.name,
      value: region.code,
    })),
  };
}

function careChoice(): NonNullable<Answer['clarify']> {
  return {
    slot: 'careKind',
    question: dialogueTexts.careKind,
    options: Object.entries(careLabels).map(([value, label]) => ({ label, value })),
  };
}

/** The likeliest entries by title, each by its own, and 「都不是」. */
function entryChoice(entries: readonly string[], { corpus }: ComposeContext): NonNullable<Answer['clarify']> {
  const offered = titled(
    entries.filter((entry) => corpus.entries.has(entry)),
    corpus,
  );
  return {
    slot: 'entry',
    question: dialogueTexts.offer,
    options: [
      ...offered.map(({ entry, title }) => ({ label: title, value: entry })),
      { label: dialogueTexts.none, value: NONE },
    ],
  };
}

function askBack(
  clarify: NonNullable<Answer['clarify']>,
  again: boolean,
  region: Understanding['region'],
  context: ComposeContext,
): Answer {
  const lead = again ? [dialogueTexts.unclear] : [];
  const text = [...lead, clarifyText(clarify)].join('\n');
  return blankAnswer(context, region, { kind: 'clarify', text, clarify });
}
