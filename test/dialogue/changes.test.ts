import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/dialogue/answer.ts';
import type { Conversation } from '../../src/dialogue/conversation/conversation.ts';
import { openAssistant } from '../../src/dialogue/open.ts';
import { buildIndexIfStale, readIndexFile } from '../../src/node/index-folder.ts';
import { changing, STORIES } from '../support/changing-cases.ts';

await buildIndexIfStale({ log: () => {} });
const kept = new Map<string, Conversation>();
let ids = 0;
const assistant = await openAssistant({
  read: readIndexFile,
  now: () => new Date('2026-11-24T10:00:00+08:00'),
  newId: () => `id-${++ids}`,
  conversations: {
    load: async (id) => kept.get(id) ?? null,
    save: async (id, state) => void kept.set(id, state),
  },
});

/** What an answer comes to. */
const outcome = ({ kind, calculation, clarify }: Answer) => ({
  kind,
  rule: calculation?.rule,
  result: calculation?.result,
  slot: clarify?.slot,
});

describe('改了以后，和一开始就这么问一样', () => {
  test.each(Object.entries(STORIES))('%s', async (_, story) => {
    const { region } = story;
    await fc.assert(
      fc.asyncProperty(changing(story), async (steps) => {
        let conversation: string | undefined;
        const said: string[] = [];
        for (const { say, atOnce } of steps) {
          const answer = await assistant.ask({ question: say, region, conversation });
          conversation = answer.conversation;
          said.push(say);
          if (atOnce === null) continue;
          const direct = await assistant.ask({ question: atOnce, region });
          expect(direct.kind, atOnce).toBe('calculation');
          expect(outcome(answer), said.join(' → ')).toEqual(outcome(direct));
        }
      }),
      { numRuns: 40 },
    );
  });
});
