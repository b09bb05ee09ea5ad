import type { Hono } from 'hono';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Assistant } from '../../src/dialogue/assistant.ts';
import { openAssistant } from '../../src/dialogue/open.ts';
import { buildIndexIfStale, readIndexFile } from '../../src/node/index-folder.ts';
import { embedderOfCorpus } from '../../src/node/transformers/chosen-embedder.ts';
import type { Embedder } from '../../src/retrieval/embedder.ts';
import { keptConversations } from '../../src/standard-deps.ts';
import { memoryStore } from '../../src/store/create-store.ts';

/** The day that questions and conversations for evaluation are asked on: what they expect is worked out for it. */
export const EVALUATION_NOW = '2026-11-24T10:00:00+08:00';

export interface Evaluated {
  /** For questions that stand alone. */
  readonly assistant: Assistant;
  /** For conversations, over HTTP, with a store in memory. */
  readonly app: Hono;
}

export interface EvaluatedOptions {
  readonly log: (line: string) => void;
  /** Told of an answer that the number guard refused. */
  readonly onViolation: (numbers: readonly string[]) => void;
  /** The embedder configured beside `ngram`. */
  readonly second?: Embedder | undefined;
}

/**
 * Opens what evaluation asks: the same code as the server's, on the day of evaluation.
 * @throws Error where the index can be neither built nor opened
 */
export async function openEvaluated({ log, onViolation, second }: EvaluatedOptions): Promise<Evaluated> {
  await buildIndexIfStale({ log, second: await embedderOfCorpus(second) });
  const store = memoryStore();
  const now = () => new Date(EVALUATION_NOW);
  let ids = 0;
  const newId = () => `evaluation-${++ids}`;
  const assistant = await openAssistant({
    read: readIndexFile,
    second,
    conversations: keptConversations(store, now),
    now,
    newId,
    onViolation,
  });
  const config = readConfig({});
  const app = createApp({ config, assistant, store, now, newId, elapsed: () => 0, log: () => {} });
  return { assistant, app };
}
