import { withoutDatabase } from './access.ts';
import { conversations } from './conversations.ts';
import type { ConversationStore } from './store.ts';

/**
 * Conversations that live in memory alone: the 2,000 used last, each for 30 minutes from its last turn.
 *
 * @example
 * ```ts
 * const conversations = memoryConversations();
 * await conversations.save('id', { slot: 'region' }, now);
 * ```
 */
export function memoryConversations(): ConversationStore {
  return conversations(withoutDatabase);
}
