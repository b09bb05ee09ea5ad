import { type Conversation, newConversation } from '../../src/dialogue/conversation/conversation.ts';

type Rule = NonNullable<Conversation['rule']>;

/** A conversation in which something has been said, the rest as in a new one. */
export const spoken = (more: Partial<Conversation>): Conversation => ({ ...newConversation, ...more });

/** A calculation under way. */
export const underWay = (
  id: string,
  facts: Rule['facts'] = {},
  more: Partial<Omit<Conversation, 'rule'>> & Partial<Pick<Rule, 'said' | 'open'>> = {},
): Conversation => {
  const { said = [], open = [], ...others } = more;
  return spoken({ question: '报多少', ...others, rule: { id, facts, said, open } });
};

/** What was asked back, with the labels to choose among; the value of each is its number. */
export const asked = (slot: string, ...labels: readonly string[]): NonNullable<Conversation['pending']> => ({
  slot,
  question: '是哪一个？',
  options: labels.map((label, i) => ({ label, value: String(i + 1) })),
});
