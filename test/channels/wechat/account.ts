import { createApp, type RuntimeParts } from '../../../src/app.ts';
import type { Answer } from '../../../src/dialogue/answer.ts';
import type { Assistant } from '../../../src/dialogue/assistant.ts';
import type { Store } from '../../../src/store/store.ts';
import { type FakeAssistant, fakeAnswer, fakeAssistant } from '../../support/fake-assistant.ts';
import { type FakeDeps, fakeDeps } from '../../support/fake-deps.ts';
import { type DeliveryOptions, delivery, type Elements, element, readReply, settings } from './server.ts';

export interface AccountOptions {
  readonly settings?: Readonly<Record<string, string>>;
  readonly assistant?: Partial<Assistant>;
  readonly parts?: RuntimeParts;
  readonly store?: Store;
}

/** The application with an official account, and WeChat talking to it. */
export interface TestAccount {
  readonly assistant: FakeAssistant;
  readonly deps: FakeDeps;
  readonly request: (request: Request | string) => Promise<Response>;
  readonly send: (fields: Elements, options?: DeliveryOptions) => Promise<Response>;
  /** What the person reads, or the whole reply where it is no text. */
  readonly say: (fields: Elements, options?: DeliveryOptions) => Promise<string>;
}

export function testAccount(options: AccountOptions = {}): TestAccount {
  const assistant = fakeAssistant(options.assistant);
  const made = fakeDeps(assistant, { ...settings, ...options.settings });
  const deps = { ...made, store: options.store ?? made.store };
  const app = createApp(deps, options.parts);
  const request = async (to: Request | string) => app.request(to);
  const send = (fields: Elements, how?: DeliveryOptions) => request(delivery(fields, how));
  return {
    assistant,
    deps,
    request,
    send,
    async say(fields, how) {
      const reply = await readReply(await send(fields, how));
      return element(reply, 'Content') ?? reply;
    },
  };
}

/** The known answer with something else about it. */
export const answer = (changes: Partial<Answer>): Answer => ({ ...fakeAnswer, ...changes });

/** An assistant that always gives one answer. */
export const answering = (changes: Partial<Answer>): Partial<Assistant> => ({
  ask: async () => answer(changes),
});
