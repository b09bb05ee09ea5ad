import type { Answer } from '../answer.ts';
import { writtenFacts } from '../calculate/written-facts.ts';
import type { Decision } from '../decide/decision.ts';
import type { Understanding } from '../understand.ts';
import { type Conversation, newConversation } from './conversation.ts';

/** A calculation is kept while no more than this many other questions come between. */
const MOST_ASIDES = 2;

/**
 * What is remembered after a turn. Pure.
 * @param sent region code sent beside the question
 */
export function remember(
  before: Conversation,
  understanding: Understanding,
  decision: Decision,
  answer: Answer,
  sent: string | undefined,
): Conversation {
  const { region, namesRegion, masked, turn } = understanding;
  const kept: Conversation = {
    ...before,
    region: namesRegion && region ? { code: region.code, sent: sent ?? null } : before.region,
  };
  const pending = answer.clarify && {
    slot: answer.clarify.slot,
    question: answer.clarify.question,
    options: answer.clarify.options.map(({ label, value }) => ({ label, value })),
  };
  const question = turn.kind === 'new' ? masked : before.question;
  switch (decision.kind) {
    case 'greeting':
    case 'doubted':
    case 'unreadable':
      return kept;
    case 'cancelled':
      return { ...newConversation, region: kept.region };
    case 'rule': {
      const { question: asked, said, open } = decision.case;
      const rule = {
        id: asked.rule.id,
        facts: { ...decision.case.written, ...writtenFacts(asked.facts) },
        said: [...said],
        open: open.map(({ fact, said }) => ({ fact, said })),
      };
      return { ...kept, rule, pending, question, asides: 0 };
    }
    case 'ask-region':
    case 'ask-care':
    case 'offer':
      return { ...kept, rule: null, pending, question, asides: 0 };
    case 'elsewhere':
    case 'silent':
    case 'answer': {
      const asides = before.asides + 1;
      const lasting = before.rule !== null && asides <= MOST_ASIDES;
      return {
        ...kept,
        rule: lasting ? before.rule : null,
        pending: lasting ? before.pending : null,
        question,
        asides,
      };
    }
  }
}
