import { z } from 'zod';

const option = z.strictObject({ label: z.string(), value: z.string() });

const schema = z.strictObject({
  version: z.literal(1),
  /** Region last spoken of in words, and the code that was sent beside them then. */
  region: z.strictObject({ code: z.string(), sent: z.string().nullable() }).nullable(),
  /** The calculation under way: its facts as a request writes them, checked again on every turn. */
  rule: z
    .strictObject({
      id: z.string(),
      facts: z.record(z.string(), z.json()),
      /** How dates and amounts were read, told with the result. */
      said: z.array(z.string()),
      /** Facts spoken of inexactly, as they were said: still to be asked for. */
      open: z.array(z.strictObject({ fact: z.string(), said: z.string() })),
    })
    .nullable(),
  /** What was asked back, and what may be chosen. */
  pending: z.strictObject({ slot: z.string(), question: z.string(), options: z.array(option) }).nullable(),
  /** The last question in words, personal numbers masked: what a choice of region or entry answers. */
  question: z.string().nullable(),
  /** Quoted answers given since the calculation was last spoken of. */
  asides: z.int().min(0),
});

/** What is remembered between two turns. Small, and without personal numbers. */
export type Conversation = Readonly<z.output<typeof schema>>;

export const newConversation: Conversation = {
  version: 1,
  region: null,
  rule: null,
  pending: null,
  question: null,
  asides: 0,
};

/** Reads what the store gives; anything else than a conversation of this version is a new one. */
export function readConversation(stored: unknown): Conversation {
  const parsed = schema.safeParse(stored);
  return parsed.success ? parsed.data : newConversation;
}

/** Where conversations are kept. A store that fails forgets; it never throws. */
export interface Conversations {
  /** @returns what was saved under the id within its time to live, or null */
  load(id: string): Promise<unknown>;
  save(id: string, state: Conversation): Promise<void>;
}
