import { buildIndex } from '../../src/corpus/build-index.ts';
import type { Assistant } from '../../src/dialogue/assistant.ts';
import { openAssistant } from '../../src/dialogue/open.ts';
import { readIndexSources } from '../../src/node/index-folder.ts';

/** A day in the year that new documents are for. */
const ASKED_ON = '2026-03-01T10:00:00+08:00';

/**
 * The assistant as the server opens it, on a corpus that need not be the one on disk; the index is kept in memory.
 * @param corpus the files of a corpus folder by path
 */
export async function assistantOn(corpus: ReadonlyMap<string, string>): Promise<Assistant> {
  const { models } = await readIndexSources();
  const files = await buildIndex({ corpus, models });
  let ids = 0;
  return openAssistant({
    read: async (path) => {
      const file = files.get(path);
      if (file === undefined) throw new Error(path);
      return typeof file === 'string' ? (new TextEncoder().encode(file).buffer as ArrayBuffer) : file;
    },
    now: () => new Date(ASKED_ON),
    newId: () => `trial-${++ids}`,
  });
}
